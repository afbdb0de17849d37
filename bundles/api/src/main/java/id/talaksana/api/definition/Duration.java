package id.talaksana.api.definition;

import id.talaksana.api.text.Term;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A span of time as documents write it: "10 menit", "3 hari kerja", "2 sampai 5 hari". Never zero: a printed 0 is an unfilled
 * field.
 *
 * @param least where a range begins, below its amount; null: it is none
 * @param amount greater than zero; of a range its end, by which something is due
 */
public record Duration(BigDecimal least, BigDecimal amount, Unit unit) {
    /** One that is no range. */
    public Duration(BigDecimal amount, Unit unit) {
        this(null, amount, unit);
    }

    /** The span of time that the definition language writes so, such as "10 minute" or "2-5 working-day". */
    public static Duration of(String written) {
        String[] parts = written.split(" ", 2);
        String[] ends = parts[0].split("-", 2);
        return new Duration(
                ends.length == 1 ? null : new BigDecimal(ends[0]),
                new BigDecimal(ends[ends.length - 1]),
                Unit.valueOf(parts[1].replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    /** As the definition language writes it. */
    public String written() {
        return (least == null ? "" : plain(least) + "-") + plain(amount) + " " + unit;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** Units that documents use. A working day leaves out weekends; a day is a calendar day. */
    public enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WORKING_DAY,
        WEEK,
        MONTH,
        YEAR;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
