package id.talaksana.api.cases;

import java.util.List;

/** What somebody wants done to a case. */
public sealed interface Deed {

    /** The case concerned. */
    CaseId caseId();

    /** Why, in the officer's words; may be null, at most {@link Cases#MAX_COMMENT} characters. */
    String comment();

    /** Key that makes a repeated request harmless; may be null. */
    String requestKey();

    /**
     * Completes a step.
     *
     * @param outcome id of an outcome; null or {@link StepRow#DONE} where nothing is decided
     * @param presented ids of the requirements that are confirmed with it
     */
    record Complete(
            CaseId caseId, String step, String outcome, String comment, List<String> presented, String requestKey)
            implements Deed {
        public Complete {
            presented = presented == null ? List.of() : List.copyOf(presented);
        }
    }

    /** Sends a step back for correction, by its outcome that returns. */
    record SendBack(CaseId caseId, String step, String comment, String requestKey) implements Deed {}

    /** Withdraws the case. */
    record Withdraw(CaseId caseId, String comment, String requestKey) implements Deed {}
}
