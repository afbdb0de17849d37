package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.function.Function;

/** Tables that are sent. */
public record Tables(BoundedBodies bodies) {
    private static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-table-has-at-most-1-gib"));

    private static final Problem TOO_LARGE_AT_ONCE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-table-has-at-most-16-mib"));

    /** A table that is read at once. */
    public byte[] read() {
        return bodies.read(Rounds.MAX_TABLE, TOO_LARGE_AT_ONCE, kept -> kept.bytes());
    }

    /**
     * Makes something of a table.
     *
     * @param count how many rows its source says that it has; null: it says nothing
     * @param sha256 its checksum as its source says; null: it says nothing
     */
    <T> T use(String count, String sha256, Function<SentTable, T> use) {
        Integer rows = count == null ? null : Parameters.number("count", count, 0);
        return bodies.readTable(
                SentTable.MOST_BYTES, TOO_LARGE, kept -> use.apply(new SentTable(kept::open, rows, sha256)));
    }
}
