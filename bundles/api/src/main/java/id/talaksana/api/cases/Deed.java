package id.talaksana.api.cases;

import java.time.Duration;
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
     *     did also {@link #LETTER_NUMBER} and {@link #LETTER_DATE}, and of what is held elsewhere {@link #RECEIPT}
     * @param checked ids of the items of the step's checklist that are confirmed
     */
    record Complete(
            CaseId caseId,
            String step,
            String outcome,
            String comment,
            List<String> presented,
            Map<String, String> facts,
            List<String> checked,
            String requestKey)
            implements Deed {
        /** The fact that is the number of the letter by which an outside party's deed came in. */
        public static final String LETTER_NUMBER = "letter-number";
        /** The fact that is its date. */
        public static final String LETTER_DATE = "letter-date";
        /** The fact that is the receipt of what was done elsewhere. */
        public static final String RECEIPT = "letter-receipt";

        public Complete {
            presented = presented == null ? List.of() : List.copyOf(presented);
            facts = facts == null ? Map.of() : Map.copyOf(facts);
            checked = checked == null ? List.of() : List.copyOf(checked);
        }

        /** Without a checklist. */
        public Complete(
                CaseId caseId,
                String step,
                String outcome,
                String comment,
                List<String> presented,
                Map<String, String> facts,
                String requestKey) {
            this(caseId, step, outcome, comment, presented, facts, List.of(), requestKey);
        }

        /** Without facts. */
        public Complete(
                CaseId caseId, String step, String outcome, String comment, List<String> presented, String requestKey) {
            this(caseId, step, outcome, comment, presented, Map.of(), List.of(), requestKey);
        }
    }

    /** Sends a step back for correction, by its outcome that returns. */
    record SendBack(CaseId caseId, String step, String comment, String requestKey) implements Deed {}

    /**
     * Moves the closing of a step with dates, or extends a step's time once by what its procedure allows.
     *
     * @param until of a step with dates its last day then, in the agency's zone, which ends at the hour that the document gives;
     *     null: of another
     */
    record Extend(CaseId caseId, String step, LocalDate until, String comment, String requestKey) implements Deed {}

    /**
     * Stops the clock of a step (tunda), since somebody else has to act first.
     *
     * @param waitsFor the applicant or another agency; an office does not wait for itself
     */
    record Suspend(CaseId caseId, String step, Turn.Whose waitsFor, String comment, String requestKey)
            implements Deed {}

    /**
     * Lets a step go on that waited for somebody else: what was mended or asked for has come.
     *
     * @param presented ids of the requirements that are confirmed with it
     * @param facts the letter with which it came, if there is one: {@link Complete#LETTER_NUMBER} and
     *     {@link Complete#LETTER_DATE}
     */
    record Resume(
            CaseId caseId,
            String step,
            String comment,
            List<String> presented,
            Map<String, String> facts,
            String requestKey)
            implements Deed {
        public Resume {
            presented = presented == null ? List.of() : List.copyOf(presented);
            facts = facts == null ? Map.of() : Map.copyOf(facts);
        }
    }

    /**
     * Does what the date of a step does: opens it, or closes it where no person has to. The system's alone.
     *
     * @param row number of its row
     */
    record Wake(CaseId caseId, int row) implements Deed {
        @Override
        public String comment() {
            return null;
        }

        @Override
        public String requestKey() {
            return null;
        }
    }

    /** Takes a step: who has it does it. From a colleague it is taken over. */
    record Take(CaseId caseId, String step, String comment, String requestKey) implements Deed {}

    /**
     * Hands a step to an officer who may do it.
     *
     * @param to login name
     */
    record HandOver(CaseId caseId, String step, String to, String comment, String requestKey) implements Deed {}

    /**
     * Takes back the step that the account completed just now, as long as nothing came of it: it is open again as it was. A deed of
     * its own on the record.
     */
    record Undo(CaseId caseId, String comment, String requestKey) implements Deed {
        /** How long after it was done. */
        public static final Duration WITHIN = Duration.ofMinutes(10);
    }

    /** Withdraws the case. */
    record Withdraw(CaseId caseId, String comment, String requestKey) implements Deed {}
}
