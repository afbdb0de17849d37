package id.talaksana.api.letters;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import java.time.LocalDate;
import java.util.List;

/**
 * Results of an assessment as the report says them that came in as a product, read by the levels of the definition.
 *
 * @param entry number of the record's entry with which the report came in
 * @param product id of the product
 * @param validUntil the last day on which they hold
 * @param valid whether they hold today
 * @param leftOut rows that say no result
 */
public record AssessmentReport(
        int entry,
        String product,
        LocalDate validUntil,
        boolean valid,
        List<Assessed> assessed,
        List<LeftOut> leftOut) {
    public AssessmentReport {
        assessed = List.copyOf(assessed);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The result of one.
     *
     * @param result in per cent of what the post requires (JPM), as printed
     * @param level its level's label
     */
    public record Assessed(String participant, String result, String level) {}
}
