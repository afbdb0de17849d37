package id.talaksana.language;

import id.talaksana.api.survey.Questionnaire;
import java.time.LocalDate;

/** The satisfaction survey that every public service is asked about. */
public final class SatisfactionSurveys {
    private static final Editions<Questionnaire> EDITIONS =
            Editions.read("satisfaction-surveys.yaml", Questionnaire.class);

    private SatisfactionSurveys() {}

    /** The one in effect on a day; the first one before all. */
    public static Questionnaire on(LocalDate day) {
        return EDITIONS.on(day);
    }
}
