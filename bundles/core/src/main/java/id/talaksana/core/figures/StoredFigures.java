package id.talaksana.core.figures;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.figures.EventLog;
import id.talaksana.api.figures.FigureTable;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.PromiseMeter;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.api.figures.Spread;
import id.talaksana.api.store.figures.FigureStore;
import id.talaksana.api.store.figures.FigureStore.By;
import id.talaksana.api.store.figures.SurveyStore;
import id.talaksana.api.store.figures.Tally.Measure;
import id.talaksana.api.survey.Questionnaire;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.survey.SurveyCounts;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures from what was counted. */
@Component(service = Figures.class)
public final class StoredFigures implements Figures {
    /** Where months begin for those who look at all agencies. */
    private static final ZoneId CENTRAL = ZoneId.of("Asia/Jakarta");

    private final Catalogue catalogue;
    private final FigureStore store;
    private final SurveyStore surveys;
    private final DefinitionLanguage language;
    private final Clock clock;

    @Activate
    public StoredFigures(
            @Reference Catalogue catalogue,
            @Reference FigureStore store,
            @Reference SurveyStore surveys,
            @Reference DefinitionLanguage language,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.surveys = surveys;
        this.language = language;
        this.clock = clock;
    }

    @Override
    public FigureTable agencies(Account who, ReportingPeriod period) {
        requireCentral(who);
        return table(Scope.EVERYTHING, By.AGENCY, null, period);
    }

    @Override
    public FigureTable services(Account who, String agency, ReportingPeriod period) {
        requireCentral(who);
        return table(known(agency), By.SERVICE, null, period);
    }

    @Override
    public FigureTable steps(Account who, String agency, String service, ReportingPeriod period) {
        requireCentral(who);
        return table(known(agency), By.STEP, service, period);
    }

    @Override
    public EventLog log(Account who, String agency, String service, ReportingPeriod period) {
        requireCentral(who);
        known(agency);
        Instant from = period.from().atStartOfDay(CENTRAL).toInstant();
        Instant before = period.to().plusDays(1).atStartOfDay(CENTRAL).toInstant();
        return each -> store.casesWithStepsClosed(agency, from, before, c -> {
            if (c.service().equals(service)) {
                each.accept(TraceOfCase.of(c));
            }
        });
    }

    private FigureTable table(Scope scope, By by, String service, ReportingPeriod period) {
        String from = period.firstMonth().toString();
        String to = period.lastMonth().toString();
        SurveyCounts answers = answers(scope, by, service, from, to);
        List<Sum> sums = Sum.of(store.sum(scope, by, service, from, to));
        Questionnaire questionnaire = language.satisfactionSurvey(lastYear().to());
        Instant counted = counted(scope);
        return new FigureTable(
                period,
                counted,
                sums.stream()
                        // What names no service is in the sum of the agency.
                        .filter(sum -> by == By.AGENCY || !sum.service().isEmpty())
                        .map(sum -> sum.figure(answers, questionnaire))
                        .toList());
    }

    private SurveyCounts answers(Scope scope, By by, String service, String from, String to) {
        return by == By.STEP
                ? SurveyCounts.NONE
                : SurveyCounts.of(surveys.counts(scope, service, from, to), by == By.SERVICE);
    }

    private Instant counted(Scope scope) {
        return store.counted(scope).values().stream()
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public Optional<PromiseMeter> meter(String agency, String service) {
        ReportingPeriod period = lastYear();
        return Sum.of(store.sum(
                        Scope.of(agency),
                        By.PART,
                        service,
                        period.firstMonth().toString(),
                        period.lastMonth().toString()))
                .stream()
                .findFirst()
                .filter(sum -> sum.many(Measure.CASE) >= FEWEST)
                .map(sum -> meter(agency, service, period, sum));
    }

    private static PromiseMeter meter(String agency, String service, ReportingPeriod period, Sum sum) {
        Map<Whose, Spread> parts = new EnumMap<>(Whose.class);
        long cases = sum.many(Measure.CASE);
        addParts(sum, parts, cases);
        return new PromiseMeter(
                agency,
                service,
                period,
                cases,
                sum.spread(Measure.CASE),
                parts,
                sum.many(Measure.KEPT),
                sum.many(Measure.BROKEN));
    }

    private static void addParts(Sum sum, Map<Whose, Spread> parts, long cases) {
        for (Whose whose : Whose.values()) {
            Spread part = sum.part(whose, cases);
            if (part.sum() > 0) {
                parts.put(whose, part);
            }
        }
    }

    @Override
    public ReportingPeriod lastYear() {
        return ReportingPeriod.yearTo(YearMonth.from(clock.instant().atZone(CENTRAL)));
    }

    private Scope known(String agency) {
        if (catalogue.agency(agency).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, CoreWords.text("there-is-no-agency", agency), List.of());
        }
        return Scope.of(agency);
    }

    private static void requireCentral(Account who) {
        if (who.role().ofOneAgency()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, CoreWords.text("figures-are-for-central-staff"), List.of());
        }
    }
}
