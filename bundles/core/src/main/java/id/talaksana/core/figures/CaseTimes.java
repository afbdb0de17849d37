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
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * How long a case and its steps took. No effects.
 *
 * @param worked the working time between two moments
 */
record CaseTimes(TimedCase c, BiFunction<Instant, Instant, Duration> worked) {

    /** The steps that were finished: not those that were left since something else was done, or closed for their clock alone. */
    List<Finished> finished() {
        Map<Integer, StepRow> byPlace = new HashMap<>();
        c.rows().stream().filter(row -> !row.isOpen()).forEach(row -> byPlace.put(row.place(), row));
        List<Finished> finished = new ArrayList<>();
        for (StepRow row : c.rows()) {
            if (!row.isOpen() && !row.wasLeft()) {
                finished.add(new Finished(row, whose(row), ran(row, byPlace)));
            }
        }
        return finished;
    }

    /** The time in which a step was to be done, also before its clock was stopped or its time extended. */
    private Duration ran(StepRow last, Map<Integer, StepRow> byPlace) {
        Duration ran = Duration.ZERO;
        StepRow row = last;
        while (row != null) {
            ran = row.isStopped() ? ran : ran.plus(worked.apply(row.openedAt(), row.closedAt()));
            StepRow before = byPlace.get(row.openedWith());
            row = before != null && before.goesOn() && before.step().equals(last.step()) ? before : null;
        }
        return ran;
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
