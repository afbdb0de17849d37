package id.talaksana.core.numbering;

import id.talaksana.api.access.Scope;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.store.numbering.NumberStore.Counted;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives what leaves the house its number, by the agency's pattern. */
public record Numbering(NumberStore store) {

    /**
     * The series for a kind of paper: the one that is called so, else the agency's first, since many have one register for all;
     * none where the agency lays down no pattern: then its number is stated by whoever signs.
     */
    public static Optional<NumberSeries> series(Agency agency, String kind) {
        return agency.numbering().stream()
                .filter(series -> series.series().equals(kind))
                .findFirst()
                .or(() -> agency.numbering().stream().findFirst());
    }

    /**
     * Takes the next number, in the transaction of the act that gives it.
     *
     * @param subject what gets it
     */
    public IssuedNumber issue(Agency agency, NumberSeries series, Instant at, String subject) {
        return issue(agency, series, at, List.of(subject)).get(0);
    }

    /** Takes the next numbers, one for each subject. */
    public List<IssuedNumber> issue(Agency agency, NumberSeries series, Instant at, List<String> subjects) {
        return store.take(
                agency.id(), series, at.atZone(agency.timeZone().value()).toLocalDate(), at, subjects);
    }

    /** What is wrong with the numbers that were given: one is skipped, or given beyond what was counted. */
    public List<Text> faults(Scope scope) {
        List<Text> faults = new ArrayList<>();
        List<IssuedNumber> issued = store.issued(scope);
        for (Counted counted : store.counted(scope)) {
            List<IssuedNumber> its = issued.stream()
                    .filter(number -> number.agency().equals(counted.agency())
                            && number.series().equals(counted.series())
                            && number.year() == counted.year())
                    .toList();
            int next = 1;
            for (IssuedNumber number : its) {
                if (number.serial() != next) {
                    faults.add(CoreWords.text("a-number-is-skipped", counted.series(), counted.year(), next));
                }
                next = number.serial() + 1;
            }
            if (next - 1 != counted.last()) {
                faults.add(CoreWords.text(
                        "the-series-counts-otherwise", counted.series(), counted.year(), counted.last(), its.size()));
            }
        }
        return List.copyOf(faults);
    }
}
