package id.talaksana.api.reading;

import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The account of a source while it is being read; for one thread. */
public final class SourceLedger {
    private static final int LONGEST = 160;

    private final List<Entry> entries = new ArrayList<>();

    /**
     * A part of the source.
     *
     * @param line from 1; 0 where a source has no lines
     * @param name what it is; null for whole lines
     */
    public record Part(int line, int lastLine, String name, String words) {
        /** A whole line. */
        public static Part line(int line, String words) {
            return new Part(line, line, null, words);
        }

        /** A file within an archive or folder. */
        public static Part file(String path) {
            return new Part(0, 0, path, "");
        }
    }

    public void taken(Part part, String where) {
        add(part, Fate.TAKEN, where, null);
    }

    public void doubted(Part part, String where, Text reason) {
        add(part, Fate.DOUBTED, where, reason);
    }

    public void leftOut(Part part, Text reason) {
        add(part, Fate.LEFT_OUT, null, reason);
    }

    private void add(Part part, Fate fate, String where, Text reason) {
        String words = part.words().replaceAll("\\s+", " ").strip();
        int end = Math.min(words.length(), LONGEST);
        if (end < words.length() && Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        String cut = end < words.length() ? words.substring(0, end) + "…" : words;
        entries.add(new Entry(part.line(), part.lastLine(), part.name(), cut, fate, where, reason));
    }

    /** The account in the order of the source. */
    public SourceAccount account() {
        List<Entry> ordered = new ArrayList<>(entries);
        ordered.sort(Comparator.comparingInt(Entry::line));
        return new SourceAccount(ordered);
    }
}
