package id.talaksana.api.catalogue;

import id.talaksana.api.Term;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Diagnostic.Text;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a candidate would change, before anything is changed.
 *
 * @param runningVersion the version in use; null when there is none
 * @param candidateVersion the candidate's version; null when it was refused
 * @param diagnostics findings about the candidate
 * @param differences what differs in meaning
 * @param fates how many cases under way have which fate
 * @param cases the fate of each case under way, oldest first, at most {@link #MOST_CASES}
 */
public record Plan(
        String agency,
        String runningVersion,
        String candidateVersion,
        String candidateDigest,
        List<Diagnostic> diagnostics,
        List<Difference> differences,
        Map<Fate, Long> fates,
        List<Forecast> cases) {
    /** Most cases that a plan lists one by one; all are counted. */
    public static final int MOST_CASES = 1_000;

    public Plan {
        diagnostics = List.copyOf(diagnostics);
        differences = List.copyOf(differences);
        cases = List.copyOf(cases);
    }

    /**
     * What would become of a case if it were moved to the candidate.
     *
     * @param step its open step now
     * @param toStep the step it would be at; null when it stays or cannot move
     * @param dueAt when that would be due; null: no time is set
     * @param reason why, for the two fates that need one; else null
     */
    public record Forecast(CaseId id, String step, Fate fate, String toStep, Instant dueAt, Text reason) {}

    /** What can become of a case. */
    public enum Fate {
        /** It is pinned to a version that the candidate does not concern. */
        STAYS,
        /** Its step is there under the same id. */
        MOVES,
        /** Its step is gone or no longer applies: somebody must say where it goes on. */
        NEEDS_DECISION,
        /** Its service is gone. */
        CANNOT_MOVE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
