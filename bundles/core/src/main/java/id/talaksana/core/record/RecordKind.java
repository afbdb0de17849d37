package id.talaksana.core.record;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/**
 * A kind of record: what its files and rows say, and where its rows lead. All that is the same for every kind stands beside
 * it once: {@link Digest}, {@link RecordCheck}, {@link Snapshot}, {@link RequestKey}, {@link FollowerCodes}.
 *
 * <p>A record has one file, which is the state that stands and keeps number and digest of the newest row, and rows, which are
 * only ever added. Each row's digest covers all that the row says and the digest before it; the first follows the digest of
 * the file's beginning.
 *
 * @param <F> its files
 * @param <R> its rows
 */
public interface RecordKind<F, R> {

    /** What people call it: "berkas", "case". */
    Text noun();

    /** Where the record ends by its file. */
    End end(F file);

    /** How a row stands in the record. */
    Link link(R row);

    /**
     * The digests that the beginning may have, that of today first; further ones where earlier releases said less.
     *
     * @param rows all rows, since a file may not tell any more how it began
     */
    List<String> beginnings(F file, List<R> rows);

    /**
     * The digests that a signed row may have, as with {@link #beginnings}.
     *
     * @param rows all rows
     */
    List<String> digests(F file, R row, List<R> rows);

    /** The kind's own rules, to go the way of the rows again. */
    Replay<R> replay(F file, List<R> rows);

    /** How a row is named to people. */
    default String name(R row) {
        return String.valueOf(link(row).number());
    }

    /** What is said of a row whose digest is not its own. */
    default Text changed() {
        return CoreWords.text("was-changed");
    }

    /** What is said of a row. */
    default Text fault(R row, Text what) {
        return CoreWords.text("row-2", name(row), what);
    }

    /**
     * Number and digest of the newest signed row; without rows 0 and the digest of the beginning.
     *
     * @param digest what the file keeps
     */
    record End(int rows, String digest) {}

    /**
     * A row's place.
     *
     * @param number counts from 1 in the order of the chain; null while it is open
     * @param previous digest of the row before it, or of the beginning; null while it is open
     * @param digest its own; null while it is open: such rows stand behind the others and say what is to be done
     */
    record Link(Integer number, String previous, String digest) {}
}
