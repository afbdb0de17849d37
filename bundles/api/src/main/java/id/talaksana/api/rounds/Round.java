package id.talaksana.api.rounds;

import id.talaksana.api.cases.CaseId;
import java.util.List;

/**
 * Where a selection round stands.
 *
 * @param applicants how many there are
 * @param entries how many entries its record has
 * @param head digest of the newest, or of the round's beginning
 */
public record Round(
        CaseId id, List<Formation> formations, long applicants, List<DecidingStep> steps, int entries, String head) {
    public Round {
        formations = List.copyOf(formations);
        steps = List.copyOf(steps);
    }

    /**
     * A step that decides on each applicant.
     *
     * @param undecided on how many it still has to
     */
    public record DecidingStep(String step, long undecided, List<Tally> outcomes) {
        public DecidingStep {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** How many applicants have an outcome. */
    public record Tally(String outcome, long count) {}
}
