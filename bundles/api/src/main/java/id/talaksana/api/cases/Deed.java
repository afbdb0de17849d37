package id.talaksana.api.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
     * @param facts what the step's calls ask the officer to state, by id; where an officer records what an outside party
     *     did also {@link #LETTER_NUMBER} and {@link #LETTER_DATE}
     */
    record Complete(
            CaseId caseId,
            String step,
            String outcome,
            String comment,
            List<String> presented,
            Map<String, String> facts,
            String requestKey)
            implements Deed {
        /** The fact that is the number of the letter by which an outside party's deed came in. */
        public static final String LETTER_NUMBER = "letter-number";
        /** The fact that is its date. */
        public static final String LETTER_DATE = "letter-date";

        public Complete {
            presented = presented == null ? List.of() : List.copyOf(presented);
            facts = facts == null ? Map.of() : Map.copyOf(facts);
        }

        /** Without facts. */
        public Complete(
                CaseId caseId, String step, String outcome, String comment, List<String> presented, String requestKey) {
            this(caseId, step, outcome, comment, presented, Map.of(), requestKey);
        }
    }

    /** Sends a step back for correction, by its outcome that returns. */
    record SendBack(CaseId caseId, String step, String comment, String requestKey) implements Deed {}

    /**
     * Moves the closing of a step with dates.
     *
     * @param until its last day then, in the agency's zone; never null. It ends at the hour that the document gives.
     */
    record Extend(CaseId caseId, String step, LocalDate until, String comment, String requestKey) implements Deed {}

    /** Withdraws the case. */
    record Withdraw(CaseId caseId, String comment, String requestKey) implements Deed {}
}
