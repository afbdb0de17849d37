package id.talaksana.core.figures;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.figures.EventLog.Event;
import id.talaksana.api.figures.EventLog.Trace;
import id.talaksana.api.figures.EventLog.Transition;
import id.talaksana.api.store.figures.TimedCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in a case, read from its record. No effects. */
final class TraceOfCase {
    private static final Set<String> LEFT = Set.of(StepRow.MOVED, StepRow.SUPERSEDED);
    private static final Set<String> GONE_ON = Set.of(StepRow.RESUMED, StepRow.BEGUN);

    private TraceOfCase() {}

    static Trace of(TimedCase c) {
        Map<Integer, StepRow> byPlace = new HashMap<>();
        c.rows().stream().filter(row -> !row.isOpen()).forEach(row -> byPlace.put(row.place(), row));
        List<Event> events = new ArrayList<>();
        for (StepRow row : c.rows()) {
            StepRow before = byPlace.get(row.openedWith());
            boolean goesOn = before != null && before.goesOn() && before.step().equals(row.step());
            if (!goesOn) {
                events.add(event(row, row.openedAt(), Transition.START, null));
                if (row.isStopped()) {
                    events.add(event(row, row.openedAt(), Transition.SUSPEND, null));
                }
            }
            if (!row.isOpen() && !StepRow.EXTENDED.equals(row.outcome())) {
                events.add(closed(row));
            }
        }
        // Stable: what came to pass at one moment stays in the order of the record.
        events.sort(Comparator.comparing(Event::at));
        return new Trace(c.state(), events);
    }

    private static Event closed(StepRow row) {
        String outcome = row.outcome();
        Transition transition = StepRow.SUSPENDED.equals(outcome)
                ? Transition.SUSPEND
                : GONE_ON.contains(outcome)
                        ? Transition.RESUME
                        : LEFT.contains(outcome)
                                ? Transition.ATE_ABORT
                                : StepRow.WITHDRAWN.equals(outcome) ? Transition.WITHDRAW : Transition.COMPLETE;
        boolean decided = transition == Transition.COMPLETE && !StepRow.DONE.equals(outcome);
        return event(row, row.closedAt(), transition, decided ? outcome : null);
    }

    private static Event event(StepRow row, Instant at, Transition transition, String outcome) {
        Whose whose = row.turn() == null ? Whose.OFFICE : row.turn().whose();
        return new Event(at, row.step(), transition, outcome, row.actors(), whose);
    }
}
