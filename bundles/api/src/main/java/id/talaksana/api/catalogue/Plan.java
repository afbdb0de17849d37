package id.talaksana.api.catalogue;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
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
 * @param fates how many cases under way have which fate by the candidate's transition rules
 * @param onRequest how many of those that stay because no rule covers them would have which fate if an administrator moved
 *     them ({@link id.talaksana.api.migrations.Migrations})
 * @param cases the fate of each case under way, oldest first, at most {@link #MOST_CASES}
 * @param rounds what would become of those that are rounds, if an administrator moved them
 */
public record Plan(
        String agency,
        String runningVersion,
        String candidateVersion,
        String candidateDigest,
        List<Diagnostic> diagnostics,
        List<Difference> differences,
        Map<Fate, Long> fates,
        Map<Fate, Long> onRequest,
        List<Forecast> cases,
        List<RoundForecast> rounds) {
    /** Most cases that a plan lists one by one; all are counted. */
    public static final int MOST_CASES = 1_000;

    public Plan {
        diagnostics = List.copyOf(diagnostics);
        differences = List.copyOf(differences);
        cases = List.copyOf(cases);
        rounds = List.copyOf(rounds);
    }

    /**
     * What would become of a case.
     *
     * @param step its open step now; where several are open side by side, their ids with commas
     * @param toStep the step or the steps it would go on at under the other version; null when it stays or cannot move
     * @param dueAt when the first of its open steps would be due then; null: no time is set, or it goes over later
     * @param reason why it cannot move by itself, or which rule keeps it or moves it later; else null
     */
    public record Forecast(CaseId id, String step, Fate fate, String toStep, Instant dueAt, Text reason) {}

    /** What can become of a case. */
    public enum Fate {
        /** It stays under its version: a rule says so, or none covers it, or it is under the candidate already. */
        STAYS,
        /** It goes over by itself, at its step or at the one that a rule names. */
        MOVES,
        /** Its step is gone or no longer applies: somebody must say where it goes on. */
        NEEDS_DECISION,
        /** Its service is gone, or takes one track alone there and the case follows several or none. */
        CANNOT_MOVE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
