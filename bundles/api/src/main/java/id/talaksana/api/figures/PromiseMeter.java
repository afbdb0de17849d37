package id.talaksana.api.figures;

import id.talaksana.api.cases.Turn;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long a service really takes, for everybody, beside the time that its document promises.
 *
 * @param cases how many cases were closed in the period, those that were withdrawn left out; never fewer than
 *     {@link Figures#FEWEST}
 * @param taken their working time from opening to closing
 * @param parts the same time by who was waited for; of those for whom nobody waited in any case there is none
 * @param kept how many were closed within the promised time, as it was moved by extensions and waits for others
 * @param broken how many were not; both 0 where the document promises no time that can be reckoned
 */
public record PromiseMeter(
        String agency,
        String service,
        ReportingPeriod period,
        long cases,
        Spread taken,
        Map<Turn.Whose, Spread> parts,
        long kept,
        long broken) {
    public PromiseMeter {
        Map<Turn.Whose, Spread> sorted = new EnumMap<>(Turn.Whose.class);
        sorted.putAll(parts);
        parts = Collections.unmodifiableMap(sorted);
    }

    /** How much of the time somebody was waited for, of a hundred. */
    public double percent(Turn.Whose whose) {
        Spread part = parts.get(whose);
        return part == null || taken.sum() == 0 ? 0 : 100.0 * part.sum() / taken.sum();
    }
}
