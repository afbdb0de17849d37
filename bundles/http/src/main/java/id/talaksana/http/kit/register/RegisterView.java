package id.talaksana.http.kit.register;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Registry.Recorded;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.ProblemType;
import java.util.List;

/**
 * The register of one agency as a page shows it.
 *
 * @param address of the page, below which its acts are
 * @param plans address of what a version would change, without its number
 * @param acts all that was done, the newest first
 * @param second whether what is uploaded needs a second person
 * @param may who is shown it: what that one may do
 */
public record RegisterView(
        String address,
        String plans,
        AgencyEntry entry,
        List<VersionEntry> versions,
        List<Recorded> acts,
        boolean second,
        May may) {

    /** What somebody may do. */
    public enum May {
        /** Read what stands there. */
        LOOK,
        /** Decide as the agency's administrator. */
        ADMINISTER,
        /** Decide as a central one, who alone says that one person is enough again. */
        OVERSEE;

        public boolean acts() {
            return this != LOOK;
        }
    }

    /** The register as it is now. */
    public static RegisterView of(CoreServices core, String agency, String address, String plans, May may) {
        AgencyEntry entry = core.catalogue().fresh(agency).orElseThrow(ProblemType.NOT_FOUND::exception);
        return new RegisterView(
                address,
                plans,
                entry,
                core.registry().versions(agency),
                core.registry().acts(agency),
                core.approvals().needed(agency),
                may);
    }

    /** Cases and rounds under way, of all versions. */
    public long underWay() {
        return versions.stream().mapToLong(VersionEntry::openCases).sum();
    }
}
