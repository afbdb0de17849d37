package id.talaksana.core.figures;

import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.figures.Figure;
import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.Spread;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.api.store.figures.Tally.Measure;
import id.talaksana.api.survey.Questionnaire;
import id.talaksana.core.survey.SurveyCounts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was counted of one agency, service or step. */
record Sum(String agency, String service, String step, List<Tally> tallies) {

    /** One for each of them, by their ids. */
    static List<Sum> of(List<Tally> tallies) {
        Map<List<String>, List<Tally>> grouped = tallies.stream()
                .collect(Collectors.groupingBy(
                        tally -> List.of(tally.agency(), tally.service(), tally.step()),
                        () -> new TreeMap<>(Sum::compare),
                        Collectors.toList()));
        List<Sum> sums = new ArrayList<>();
        grouped.forEach((key, some) -> sums.add(new Sum(key.get(0), key.get(1), key.get(2), some)));
        return sums;
    }

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int compared = one.get(i).compareTo(other.get(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    long many(Measure measure) {
        return tallies.stream()
                .filter(tally -> tally.measure() == measure)
                .mapToLong(Tally::many)
                .sum();
    }

    Spread spread(Measure measure) {
        return Spread.of(minutes(measure, null));
    }

    /** The time in which somebody was waited for in so many cases; in those of which nothing is said nobody was. */
    Spread part(Whose whose, long cases) {
        Map<Integer, Long> minutes = minutes(Measure.PART, whose);
        long said = minutes.values().stream().mapToLong(Long::longValue).sum();
        minutes.merge(0, cases - said, Long::sum);
        minutes.remove(0, 0L);
        return Spread.of(minutes);
    }

    private Map<Integer, Long> minutes(Measure measure, Whose whose) {
        Map<Integer, Long> minutes = new TreeMap<>();
        tallies.stream()
                .filter(tally -> tally.measure() == measure && (whose == null || tally.whose() == whose))
                .forEach(tally -> minutes.merge(tally.minutes(), tally.many(), Long::sum));
        return minutes;
    }

    private Map<Whose, Long> waiting() {
        Map<Whose, Long> waiting = new EnumMap<>(Whose.class);
        tallies.stream()
                .filter(tally -> tally.measure() == Measure.OPEN && tally.whose() != null)
                .forEach(tally -> waiting.merge(tally.whose(), tally.many(), Long::sum));
        return waiting;
    }

    Figure figure(SurveyCounts answers, Questionnaire questionnaire) {
        boolean ofStep = !step.isEmpty();
        long finished = many(Measure.STEP);
        long returned = many(Measure.RETURNED);
        long complaints = many(Measure.COMPLAINT);
        long respondents = answers.respondents(agency, service);
        return new Figure(
                agency,
                service.isEmpty() ? null : service,
                ofStep ? step : null,
                many(Measure.OPEN),
                many(Measure.LATE),
                waiting(),
                spread(ofStep ? Measure.STEP : Measure.CASE),
                finished,
                returned,
                of(100, returned, finished),
                complaints,
                of(1000, complaints, finished),
                respondents,
                respondents < Figures.FEWEST ? null : questionnaire.index(answers.means(agency, service)));
    }

    private static Double of(int base, long some, long all) {
        return all == 0 ? null : (double) base * some / all;
    }
}
