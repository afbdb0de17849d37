package id.talaksana.http.admin.versions;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;

/**
 * A version that is looked at before it holds.
 *
 * @param source {@link #PREPARED}, or the number of one on the register
 */
public record CandidateVersion(String source, Map<String, byte[]> files, Inspection inspection) {
    public static final String PREPARED = "rancangan";

    /** The one that an address names after {@code /kelola/…/}. */
    static CandidateVersion of(CoreServices core, StaffVisit d, String agency) {
        String source = d.v().segment(2);
        Map<String, byte[]> files = source.equals(PREPARED)
                ? core.prepared()
                        .find(d.who(), agency)
                        .map(PreparedVersion::files)
                        .orElseThrow(ProblemType.NOT_FOUND::exception)
                : core.registry().files(agency, source).orElseThrow(ProblemType.NOT_FOUND::exception);
        return new CandidateVersion(source, files, inspected(core, agency, files));
    }

    /** What is found in files; few are read at once. */
    public static Inspection inspected(CoreServices core, String agency, Map<String, byte[]> files) {
        try (Place place = core.places().take(agency)) {
            place.begin();
            return core.catalogue().inspect(files);
        }
    }

    public boolean isPrepared() {
        return source.equals(PREPARED);
    }

    /** What stands in the way of it; empty: nothing. */
    public List<Diagnostic> errors() {
        return inspection.diagnostics().stream().filter(Diagnostic::isError).toList();
    }

    /** As it was read; there is none as long as there are errors. */
    public AgencyDefinition definition() {
        return inspection.definition().orElseThrow(ProblemType.NOT_FOUND::exception);
    }
}
