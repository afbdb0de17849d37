package id.talaksana.http.kit.request;

import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.http.words.HttpWords;
import java.time.YearMonth;

/** Reads the months of a period, each such as 2026-04. */
public final class Months {
    private static final String WRITTEN = "(19|20|21)\\d\\d-(0[1-9]|1[0-2])";

    private Months() {}

    /**
     * The period from one month to another.
     *
     * @param from null: where the usual one begins
     * @param to null: where the usual one ends
     */
    public static ReportingPeriod of(String fromName, String from, String toName, String to, ReportingPeriod usual) {
        YearMonth first = from == null ? usual.firstMonth() : month(fromName, from);
        YearMonth last = to == null ? usual.lastMonth() : month(toName, to);
        if (first.isAfter(last)) {
            throw Parameters.bad(fromName, HttpWords.text("must-not-be-after-the-last-month"));
        }
        return ReportingPeriod.of(first, last);
    }

    private static YearMonth month(String name, String value) {
        if (!isMonth(value)) {
            throw Parameters.bad(name, HttpWords.text("must-be-a-month-such"));
        }
        return YearMonth.parse(value);
    }

    /** Whether the first of two months that are written as such is after the last; null: that of the usual period. */
    public static boolean areReversed(String from, String to, ReportingPeriod usual) {
        YearMonth first = from == null ? usual.firstMonth() : YearMonth.parse(from);
        return first.isAfter(to == null ? usual.lastMonth() : YearMonth.parse(to));
    }

    /** Whether it is written as a month is. */
    public static boolean isMonth(String value) {
        return value.matches(WRITTEN);
    }
}
