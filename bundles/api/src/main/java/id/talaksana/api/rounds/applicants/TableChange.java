package id.talaksana.api.rounds.applicants;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import java.util.List;

/**
 * What a table of applicants does to a round, or would do, held against those who are there.
 *
 * @param count how many come in
 * @param leftOut rows that do not, and why, a line each, at most {@link id.talaksana.api.rounds.RoundChange#MOST_TOLD}
 * @param leavingOut how many rows do not
 * @param entry the entry that it made; null: it was a preview, or nobody came in
 * @param rows how many rows the table has
 * @param sha256 its checksum, in hexadecimal digits
 * @param changed who is there with other words; they stay as they are
 * @param vanished who is there and not in the table any more; they stay
 * @param passedOver headings that nobody reads
 */
public record TableChange(
        int count,
        List<LeftOut> leftOut,
        int leavingOut,
        RoundEntry entry,
        int rows,
        String sha256,
        Changed changed,
        Vanished vanished,
        List<String> passedOver) {
    public TableChange {
        leftOut = List.copyOf(leftOut);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Who is there with other words.
     *
     * @param all how many
     * @param first some of them
     */
    public record Changed(int all, List<Difference> first) {
        public Changed {
            first = List.copyOf(first);
        }
    }

    /**
     * One who is there with other words.
     *
     * @param columns what differs, by what the columns say
     */
    public record Difference(int line, String registration, List<String> columns) {
        public Difference {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Who is there and not in the table.
     *
     * @param all how many
     * @param first registration numbers of some of them
     */
    public record Vanished(int all, List<String> first) {
        public Vanished {
            first = List.copyOf(first);
        }
    }
}
