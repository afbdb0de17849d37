package id.talaksana.api.survey;

import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * What came of a survey about a service.
 *
 * @param basis the regulation
 * @param respondents how many answered in the period; never fewer than {@link id.talaksana.api.figures.Figures#FEWEST}
 * @param elements the mean of each (NRR)
 * @param index IKM, 25 to 100
 * @param grade its letter, such as A
 * @param gradeName such as "Sangat baik"
 */
public record SurveyResult(
        String agency,
        String service,
        ReportingPeriod period,
        String basis,
        long respondents,
        List<ElementMean> elements,
        double index,
        String grade,
        Text gradeName) {
    public SurveyResult {
        elements = List.copyOf(elements);
    }

    /** The mean of an element, 1 to 4. */
    public record ElementMean(String id, Text name, double mean) {}
}
