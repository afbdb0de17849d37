package id.talaksana.api.rounds;

import java.util.List;

/**
 * What a deed does to a round, or would do.
 *
 * @param count on how many it acts
 * @param leftOut what it leaves out, and why, a line each, at most {@link #MOST_TOLD}
 * @param leavingOut how many it leaves out
 * @param entry the newest entry that it made; null: it was a preview, or there was nothing to do
 */
public record RoundChange(int count, List<LeftOut> leftOut, int leavingOut, RoundEntry entry) {
    /** How many are told one by one. */
    public static final int MOST_TOLD = 200;

    public RoundChange {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * One that is left out.
     *
     * @param line of the table, counted from 1 with its headings; null: it was no line
     * @param registration null where none can be read
     * @param reason in the words of both languages
     */
    public record LeftOut(Integer line, String registration, id.talaksana.api.text.Diagnostic.Text reason) {}
}
