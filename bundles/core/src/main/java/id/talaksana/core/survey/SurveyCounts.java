package id.talaksana.core.survey;

import id.talaksana.api.store.figures.SurveyStore.Count;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Answers added up. Whoever answers does so to all elements. */
public final class SurveyCounts {
    public static final SurveyCounts NONE = new SurveyCounts();

    private final Map<List<String>, Map<String, Answers>> answers = new HashMap<>();

    private SurveyCounts() {}

    /**
     * Adds them up by agency.
     *
     * @param ofServices by service, too
     */
    public static SurveyCounts of(List<Count> counts, boolean ofServices) {
        SurveyCounts all = new SurveyCounts();
        counts.forEach(count -> all.answers
                .computeIfAbsent(List.of(count.agency(), ofServices ? count.service() : ""), key -> new TreeMap<>())
                .computeIfAbsent(count.element(), element -> new Answers())
                .add(count));
        return all;
    }

    /** How many answered; service empty: of all services. */
    public long respondents(String agency, String service) {
        return of(agency, service).values().stream()
                .mapToLong(element -> element.many)
                .max()
                .orElse(0);
    }

    /** The mean answer to each element. */
    public Map<String, Double> means(String agency, String service) {
        Map<String, Double> means = new TreeMap<>();
        of(agency, service).forEach((element, given) -> means.put(element, (double) given.sum / given.many));
        return means;
    }

    private Map<String, Answers> of(String agency, String service) {
        return answers.getOrDefault(List.of(agency, service), Map.of());
    }

    private static final class Answers {
        private long many;
        private long sum;

        void add(Count count) {
            many += count.many();
            sum += count.many() * count.value();
        }
    }
}
