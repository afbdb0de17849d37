package id.talaksana.api.definition;

import id.talaksana.api.text.Term;
import java.math.BigDecimal;

/**
 * A span of time as documents write it: "10 menit", "3 hari kerja". Never zero: a printed 0 is an unfilled field.
 *
 * @param amount greater than zero
 */
public record Duration(BigDecimal amount, Unit unit) {
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
