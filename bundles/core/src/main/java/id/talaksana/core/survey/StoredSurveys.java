package id.talaksana.core.survey;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.Following;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.api.store.figures.SurveyStore;
import id.talaksana.api.survey.Questionnaire;
import id.talaksana.api.survey.Questionnaire.Element;
import id.talaksana.api.survey.Questionnaire.Grade;
import id.talaksana.api.survey.SurveyResult;
import id.talaksana.api.survey.SurveyResult.ElementMean;
import id.talaksana.api.survey.Surveys;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The survey in the store. */
@Component(service = Surveys.class)
public final class StoredSurveys implements Surveys {
    private final SurveyStore store;
    private final Following following;
    private final Figures figures;
    private final DefinitionLanguage language;

    @Activate
    public StoredSurveys(
            @Reference SurveyStore store,
            @Reference Following following,
            @Reference Figures figures,
            @Reference DefinitionLanguage language) {
        this.store = store;
        this.following = following;
        this.figures = figures;
        this.language = language;
    }

    @Override
    public Questionnaire questionnaire() {
        return language.satisfactionSurvey(figures.lastYear().to());
    }

    @Override
    public boolean isOpen(CaseId id, boolean closed) {
        return closed && !store.given(id);
    }

    @Override
    public void answer(CaseId id, String code, Map<String, Integer> answers, String address) {
        FollowedCase followed = following.follow(id, code, address);
        if (followed.state() == CaseFile.State.OPEN) {
            throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("answer-when-the-case-is-closed"), List.of());
        }
        List<String> missing = questionnaire().elements().stream()
                .map(Element::id)
                .filter(element -> !isAnswer(answers.get(element)))
                .toList();
        if (!missing.isEmpty() || answers.size() != questionnaire().elements().size()) {
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("answer-each-element", Questionnaire.BEST), missing);
        }
        String month = figures.lastYear().lastMonth().toString();
        if (!store.add(id, followed.service(), month, answers)) {
            throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("this-case-was-answered-for"), List.of());
        }
    }

    private static boolean isAnswer(Integer answer) {
        return answer != null && answer >= 1 && answer <= Questionnaire.BEST;
    }

    @Override
    public Optional<SurveyResult> result(String agency, String service) {
        ReportingPeriod period = figures.lastYear();
        SurveyCounts counts = SurveyCounts.of(
                store.counts(
                        Scope.of(agency),
                        service,
                        period.firstMonth().toString(),
                        period.lastMonth().toString()),
                true);
        long respondents = counts.respondents(agency, service);
        return respondents < Figures.FEWEST
                ? Optional.empty()
                : Optional.of(result(agency, service, period, respondents, counts.means(agency, service)));
    }

    private SurveyResult result(
            String agency, String service, ReportingPeriod period, long respondents, Map<String, Double> means) {
        Questionnaire asked = questionnaire();
        double index = asked.index(means);
        Grade grade = asked.grade(index);
        return new SurveyResult(
                agency,
                service,
                period,
                asked.basis(),
                respondents,
                asked.elements().stream()
                        .map(element ->
                                new ElementMean(element.id(), element.name(), means.getOrDefault(element.id(), 0.0)))
                        .toList(),
                index,
                grade.letter(),
                grade.name());
    }
}
