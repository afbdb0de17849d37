package id.talaksana.api.rounds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * One who is ranked, with what the ranking goes by.
 *
 * @param id within the round
 * @param formation whose seats are applied for
 * @param group whose passing grade holds; null where the rule has none
 * @param rankClass before which scores do not count, such as R2; null where the rule has none
 * @param admission whether there is anything to rank
 * @param consents whether the applicant would take another formation's vacant seat
 * @param scores as printed, each by its name, none negative; of a part that was not taken there is none
 * @param born null when it is not known, which matters only when nothing else breaks a tie
 */
public record Candidate(
        String id,
        String formation,
        String group,
        String rankClass,
        Admission admission,
        boolean consents,
        Map<String, BigDecimal> scores,
        LocalDate born) {

    /** Whether there is anything to rank. */
    public enum Admission {
        ADMITTED,
        /** Was not there (TH). */
        ABSENT,
        /** Does not meet a requirement (TMS). */
        INELIGIBLE
    }
}
