package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.Rounds;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;

/** Tables that are sent. */
public record Tables(BoundedBodies bodies) {
    private static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-table-has-at-most-16-mib"));

    public byte[] read() {
        return bodies.read(Rounds.MAX_TABLE, TOO_LARGE, kept -> kept.bytes());
    }

    /** A whole number in a request. */
    public static int number(String name, String value, int absent) {
        if (value == null) {
            return absent;
        } else if (!value.matches("\\d{1,9}")) {
            throw Parameters.bad(name, HttpWords.text("a-number-is-a-whole-number-from-0", value));
        }
        return Integer.parseInt(value);
    }
}
