package id.talaksana.api.store.figures;

import id.talaksana.api.cases.Turn;
import id.talaksana.api.text.Term;

/**
 * How often something came to pass in a month.
 *
 * @param month such as 2026-04; {@link #NOW} for what is open now
 * @param service empty: of all services, or of none
 * @param step empty: of cases as a whole, or of all steps
 * @param whose who was waited for; null where that does not matter
 * @param minutes how long it took, in minutes of work as {@link #rounded} has them; 0 of what takes no time
 */
public record Tally(
        String agency,
        String month,
        String service,
        String step,
        Measure measure,
        Turn.Whose whose,
        int minutes,
        long many) {
    /** Stands for the month of what is open now. */
    public static final String NOW = "-";

    private static final int HOUR = 60;
    private static final int DAY = 8 * HOUR;
    private static final int WEEK = 5 * DAY;

    /**
     * Minutes as they are kept, so that many cases make few tallies: to the minute below an hour, to five minutes below a day of
     * eight hours, to a quarter of an hour below a week of five such days, then to the hour. To round keeps the order, so a
     * median or percentile of what is kept is that of what was, rounded.
     */
    public static int rounded(long minutes) {
        int grid = minutes < HOUR ? 1 : minutes < DAY ? 5 : minutes < WEEK ? 15 : HOUR;
        return Math.toIntExact(Math.round((double) minutes / grid) * grid);
    }

    /** The same so many times. */
    public Tally times(long number) {
        return new Tally(agency, month, service, step, measure, whose, minutes, number);
    }

    /** What is counted. */
    public enum Measure {
        /** A closed case, with its time. */
        CASE,
        /** A closed case, with the time in which somebody was waited for in it. */
        PART,
        /** A case closed within its promised time. */
        KEPT,
        /** A case closed after its promised time. */
        BROKEN,
        /** A finished step, with the time in which it was to be done. */
        STEP,
        /** A finished step that sent the case back. */
        RETURNED,
        COMPLAINT,
        /** An open case, or step. */
        OPEN,
        /** One of them that is late. */
        LATE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
