package id.talaksana.http.api.agencies;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;

/** Why an administrator did something, as the register keeps it. */
final class Reasons {
    /** Longest reason, in characters. */
    static final int MAX = 4_000;

    private Reasons() {}

    /** A reason that must be there. */
    static String needed(String reason) {
        String given = given(reason);
        if (given == null) {
            throw Problem.of(
                            ProblemType.INVALID,
                            "\"reason\" harus diisi: alasan yang tercatat di register.",
                            "\"reason\" must be given: the register keeps it.")
                    .at("reason")
                    .exception();
        }
        return given;
    }

    /** A reason that may be there; a blank one is none. */
    static String given(String reason) {
        if (reason != null && reason.length() > MAX) {
            throw Problem.of(
                            ProblemType.INVALID,
                            "\"reason\" paling panjang " + MAX + " karakter.",
                            "\"reason\" may have at most " + MAX + " characters.")
                    .at("reason")
                    .exception();
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
