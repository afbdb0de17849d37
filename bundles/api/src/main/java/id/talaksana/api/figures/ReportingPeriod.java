package id.talaksana.api.figures;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Whole months.
 *
 * @param from the first day of the first
 * @param to the last day of the last
 */
public record ReportingPeriod(LocalDate from, LocalDate to) {
    private static final int USUAL_MONTHS = 12;

    public ReportingPeriod {
        if (from.getDayOfMonth() != 1 || to.plusDays(1).getDayOfMonth() != 1 || from.isAfter(to)) {
            throw new IllegalArgumentException("a period is of whole months, and does not end before it begins");
        }
    }

    /** These months and those in between. */
    public static ReportingPeriod of(YearMonth first, YearMonth last) {
        return new ReportingPeriod(first.atDay(1), last.atEndOfMonth());
    }

    /** A year up to a month. */
    public static ReportingPeriod yearTo(YearMonth last) {
        return of(last.minusMonths(USUAL_MONTHS - 1), last);
    }

    public YearMonth firstMonth() {
        return YearMonth.from(from);
    }

    public YearMonth lastMonth() {
        return YearMonth.from(to);
    }
}
