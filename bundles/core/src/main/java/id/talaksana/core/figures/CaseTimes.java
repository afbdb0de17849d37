package id.talaksana.core.figures;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.store.figures.TimedCase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How long a case and its steps took. No effects.
 *
 * @param worked the working time between two moments
 */
record CaseTimes(TimedCase c, BiFunction<Instant, Instant, Duration> worked) {

    /**
     * The steps that were finished: not those that were left since something else was done, or closed for their clock alone, nor
     * those of which it was taken back.
     */
    List<Finished> finished() {
        Map<Integer, StepRow> byPlace = new HashMap<>();
        c.rows().stream().filter(row -> !row.isOpen()).forEach(row -> byPlace.put(row.place(), row));
        Set<Integer> takenBack = takenBack();
        List<Finished> finished = new ArrayList<>();
        for (StepRow row : c.rows()) {
            if (!row.isOpen() && !row.wasLeft() && !takenBack.contains(row.place())) {
                finished.add(new Finished(row, whose(row), ran(row, byPlace)));
            }
        }
        return finished;
    }

    /** Places of the rows that finished a step and were taken back later. */
    private Set<Integer> takenBack() {
        return c.rows().stream()
                .filter(row -> StepRow.UNDONE.equals(row.outcome()))
                .map(StepRow::openedWith)
                .collect(Collectors.toSet());
    }

    /** The time in which a step was to be done, also before its clock was stopped, its time extended or its end taken back. */
    private Duration ran(StepRow last, Map<Integer, StepRow> byPlace) {
        Duration ran = Duration.ZERO;
        StepRow row = last;
        while (row != null) {
            ran = row.isStopped() ? ran : ran.plus(worked.apply(row.openedAt(), row.closedAt()));
            row = before(row, byPlace);
        }
        return ran;
    }

    /** The row of the same step that it goes on from; null: none. */
    private static StepRow before(StepRow row, Map<Integer, StepRow> byPlace) {
        StepRow with = byPlace.get(row.openedWith());
        if (with == null || !StepRow.UNDONE.equals(with.outcome())) {
            return with != null && with.goesOn() && with.step().equals(row.step()) ? with : null;
        }
        // What was taken back: the row that finished its step, then those that were left with it.
        return IntStream.range(with.openedWith(), with.place())
                .mapToObj(byPlace::get)
                .filter(one -> one != null && one.step().equals(row.step()))
                .findFirst()
                .orElse(null);
    }

    /**
     * The time of a closed case by who was waited for: as long as the office could do something it was the office, else the
     * applicant before other agencies, and a day last.
     */
    Map<Whose, Duration> parts() {
        TreeSet<Instant> moments = new TreeSet<>();
        for (StepRow row : c.rows()) {
            moments.add(row.openedAt());
            moments.add(row.closedAt());
        }
        Map<Whose, Duration> parts = new EnumMap<>(Whose.class);
        Instant from = null;
        for (Instant to : moments) {
            if (from != null) {
                parts.merge(waitedFor(from), worked.apply(from, to), Duration::plus);
            }
            from = to;
        }
        return parts;
    }

    private Whose waitedFor(Instant from) {
        return c.rows().stream()
                .filter(row -> !row.openedAt().isAfter(from) && row.closedAt().isAfter(from))
                .map(CaseTimes::whose)
                .min(Whose::compareTo)
                .orElse(Whose.OFFICE);
    }

    /** Rows from before it was said are the office's. */
    private static Whose whose(StepRow row) {
        return row.turn() == null ? Whose.OFFICE : row.turn().whose();
    }

    /**
     * A finished step.
     *
     * @param row the row with which it was finished
     * @param ran the working time in which it was to be done
     */
    record Finished(StepRow row, Whose whose, Duration ran) {}
}
