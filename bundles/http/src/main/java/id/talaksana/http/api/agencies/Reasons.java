package id.talaksana.http.api.agencies;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;

/** Why an administrator did something, as the register keeps it. */
final class Reasons {
    /** Longest reason, in characters. */
    static final int MAX = 4_000;

    private Reasons() {}

    /** A reason that must be there. */
    static String needed(String reason) {
        String given = given(reason);
        if (given == null) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("reason-must-be-given-the-register"))
                    .at("reason")
                    .exception();
        }
        return given;
    }

    /** A reason that may be there; a blank one is none. */
    static String given(String reason) {
        if (reason != null && reason.length() > MAX) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("reason-may-have-at-most-characters", MAX))
                    .at("reason")
                    .exception();
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
