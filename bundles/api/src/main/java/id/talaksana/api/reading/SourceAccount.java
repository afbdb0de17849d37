package id.talaksana.api.reading;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
import java.util.List;

/**
 * What became of each part of a source: its lines, cells, elements, events or files. Each part stands in it exactly once, or
 * a part that it is within and that was not taken does.
 *
 * @param entries in the order of the source
 */
public record SourceAccount(List<Entry> entries) {
    /** Of a source that nothing is told of. */
    public static final SourceAccount EMPTY = new SourceAccount(List.of());

    public SourceAccount {
        entries = List.copyOf(entries);
    }

    /** What becomes of a part. */
    public enum Fate {
        /** It is in what was made of the source. */
        TAKEN,
        /** It is in there, and somebody must look whether it is meant so. */
        DOUBTED,
        /** It is not in there. */
        LEFT_OUT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * One part.
     *
     * @param line its first line, from 1; 0 where a source has no lines
     * @param lastLine its last line
     * @param part what it is: a column's heading, an element, a path in an archive; null for a whole line
     * @param words its words, cut where they are long
     * @param where what was made of it; null when nothing was
     * @param reason why it is doubted or left out; null when it was taken
     */
    public record Entry(int line, int lastLine, String part, String words, Fate fate, String where, Text reason) {
        /** Whether nobody needs to look at it. */
        public boolean isTaken() {
            return fate == Fate.TAKEN;
        }
    }

    /** How many parts had this fate. */
    public long count(Fate fate) {
        return entries.stream().filter(entry -> entry.fate() == fate).count();
    }

    /** What was doubted or left out. */
    public List<Entry> open() {
        return entries.stream().filter(entry -> !entry.isTaken()).toList();
    }
}
