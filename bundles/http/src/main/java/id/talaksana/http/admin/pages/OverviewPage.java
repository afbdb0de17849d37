package id.talaksana.http.admin.pages;

import id.talaksana.api.cases.Assignment;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.register.StandingWords;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an agency stands: what is in force, what waits, what is under way and what is wrong. */
public final class OverviewPage {
    private final OwnAgency own;

    public OverviewPage(OwnAgency own) {
        this.own = own;
    }

    /**
     * Where it stands.
     *
     * @param unassigned steps for which nobody is named and nobody was assigned
     * @param prepared null: nothing is
     */
    public record Where(
            AgencyEntry entry,
            List<VersionEntry> versions,
            List<Assignment> unassigned,
            long accounts,
            PreparedVersion prepared) {

        /** Whether a newer definition was refused, or a bundle is lost. */
        public boolean isWrong() {
            return entry.diagnostics().stream().anyMatch(Where::isWrong);
        }

        /** Whether a finding needs somebody. */
        public static boolean isWrong(Diagnostic finding) {
            return finding.isError() || finding.rule().equals(AgencyEntry.LOST_BUNDLE);
        }

        /** How much else a reviewer would question. */
        public long remarks() {
            return entry.diagnostics().stream()
                    .filter(finding -> !isWrong(finding))
                    .count();
        }

        /** The versions that wait for a day or a person. */
        public List<VersionEntry> waiting() {
            return versions.stream().filter(StandingWords::waits).toList();
        }

        /** The versions that have cases under way. */
        public List<VersionEntry> underWay() {
            return versions.stream().filter(version -> version.openCases() > 0).toList();
        }
    }

    public PageAnswer show(StaffVisit d) {
        String agency = own.of(d);
        Optional<AgencyEntry> entry = own.core().catalogue().fresh(agency);
        Where where = new Where(
                entry.orElseThrow(ProblemType.NOT_FOUND::exception),
                own.core().registry().versions(agency),
                entry.flatMap(AgencyEntry::current).isEmpty()
                        ? List.of()
                        : own.core().assignments().list(d.who(), agency, null).stream()
                                .filter(step -> step.actors().isEmpty())
                                .toList(),
                own.core().personnel().list(d.who(), agency).stream()
                        .filter(account -> account.active())
                        .count(),
                own.core().prepared().find(d.who(), agency).orElse(null));
        return own.page(200, d, d.blank(Map.of()), "overview", Map.of("where", where));
    }
}
