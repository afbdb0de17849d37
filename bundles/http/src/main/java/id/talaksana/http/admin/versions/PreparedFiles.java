package id.talaksana.http.admin.versions;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Map;
import java.util.TreeMap;

/** The files of the version that an agency prepares. */
public record PreparedFiles(OwnAgency own) {

    /** Null: nothing is being prepared. */
    PreparedVersion now(StaffVisit d) {
        return own.core().prepared().find(d.who(), own.of(d)).orElse(null);
    }

    /** The version in force; empty where there is none. */
    String running(StaffVisit d) {
        return own.core()
                .catalogue()
                .agency(own.of(d))
                .flatMap(AgencyEntry::current)
                .map(AgencyDefinition::version)
                .orElse("");
    }

    /** Those of what is prepared; where nothing is, those of the version in force under the number after it. */
    public Map<String, byte[]> begun(StaffVisit d) {
        PreparedVersion prepared = now(d);
        if (prepared != null) {
            return new TreeMap<>(prepared.files());
        }
        String running = running(d);
        Map<String, byte[]> files =
                new TreeMap<>(own.core().registry().files(own.of(d), running).orElse(Map.of()));
        byte[] agency = files.get(VersionLines.FILE);
        files.put(VersionLines.FILE, VersionLines.with(agency, VersionLines.next(running), null));
        return files;
    }

    /** Keeps them in the place of those that were there. */
    public void put(StaffVisit d, Map<String, byte[]> files) {
        PreparedVersion prepared = now(d);
        own.core()
                .prepared()
                .put(
                        d.who(),
                        own.of(d),
                        prepared == null ? PreparedVersions.NONE : prepared.revision(),
                        prepared == null ? running(d) : prepared.basedOn(),
                        files);
    }
}
