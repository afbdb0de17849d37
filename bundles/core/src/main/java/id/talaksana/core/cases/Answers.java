package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Evidence;
import id.talaksana.api.cases.StepRow;
import java.util.List;
import java.util.Map;

/**
 * What the extensions answered about one row. It counts for that row only, and only as long as nothing else has happened
 * in the case.
 *
 * @param head digest that the case's record ended with when they were asked
 * @param lines one for each answer
 */
record Answers(int row, String head, List<String> lines) {
    /** Where nobody has to be asked. */
    static final Answers NONE = new Answers(0, null, List.of());

    /** Whether they are about this row as it stands now. */
    boolean areAbout(CaseFile c, StepRow open) {
        return row == open.number() && c.head().equals(head);
    }

    /** What was stated and what was answered to it, for the record; null when neither was. */
    String evidence(Map<String, String> facts) {
        if (facts.isEmpty() && lines.isEmpty()) {
            return null;
        }
        String stated = Evidence.of(facts);
        String answered = String.join("\n", lines);
        return stated.isEmpty() || answered.isEmpty() ? stated + answered : stated + "\n" + answered;
    }
}
