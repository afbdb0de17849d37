package id.talaksana.api.rounds.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules of a step say of those on whom it still has to decide.
 *
 * @param day on which the rules are taken that are in effect, in the agency's zone
 * @param eligible how many are
 * @param ineligible how many are not
 * @param unknown of how many it cannot be said
 * @param verdicts those who are not eligible or of whom it cannot be said, at most
 *     {@link id.talaksana.api.rounds.RoundChange#MOST_TOLD}
 * @param otherwise who was decided on before a rule was in effect that judges them again, and otherwise; likewise
 */
public record EligibilityReport(
        String step,
        LocalDate day,
        int eligible,
        int ineligible,
        int unknown,
        List<EligibilityVerdict> verdicts,
        List<EligibilityVerdict> otherwise) {
    public EligibilityReport {
        verdicts = List.copyOf(verdicts);
        otherwise = List.copyOf(otherwise);
    }
}
