package id.talaksana.http.portal.figures;

import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.PromiseMeter;
import id.talaksana.api.survey.SurveyResult;
import id.talaksana.http.kit.CoreServices;
import java.util.ArrayList;
import java.util.List;

/**
 * How a service really does, where that is known.
 *
 * @param meter null: of too few cases
 * @param survey null: of too few respondents
 */
public record Measured(PromiseMeter meter, SurveyResult survey) {
    /** Nothing is known. */
    public static final Measured NOT = new Measured(null, null);

    /** Each service as it was told last. */
    public static RecentlyTold<ServiceId, Measured> told(CoreServices core) {
        return new RecentlyTold<>(
                id -> new Measured(
                        core.figures().meter(id.agency(), id.service()).orElse(null),
                        core.surveys().result(id.agency(), id.service()).orElse(null)),
                NOT);
    }

    /** Fewer than these are no figure. */
    public static int fewest() {
        return Figures.FEWEST;
    }

    /** The parts of the time as a bar a hundred wide. */
    public List<Part> bar() {
        List<Part> bar = new ArrayList<>();
        double from = 0;
        for (Whose whose : meter.parts().keySet()) {
            double width = meter.percent(whose);
            bar.add(new Part(whose, rounded(from), rounded(width)));
            from += width;
        }
        return bar;
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A part of a bar. */
    public record Part(Whose whose, double from, double width) {}
}
