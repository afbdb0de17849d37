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
    private static final Set<String> LEFT = Set.of(StepRow.MOVED, StepRow.SUPERSEDED, StepRow.UNDONE);
    private static final Set<String> GONE_ON = Set.of(StepRow.RESUMED, StepRow.BEGUN);

    private TraceOfCase() {}

    static Trace of(TimedCase c) {
        Map<Integer, StepRow> byPlace = new HashMap<>();
        c.rows().stream().filter(row -> !row.isOpen()).forEach(row -> byPlace.put(row.place(), row));
        List<Event> events = new ArrayList<>();
        for (StepRow row : c.rows()) {
            add(byPlace, events, row);
        }
        // Stable: what came to pass at one moment stays in the order of the record.
        events.sort(Comparator.comparing(Event::at));
        return new Trace(c.state(), events);
    }

    private static void add(Map<Integer, StepRow> byPlace, List<Event> events, StepRow row) {
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

    private static Event closed(StepRow row) {
        Transition transition = transition(row);
        boolean decided = transition == Transition.COMPLETE && !StepRow.DONE.equals(row.outcome());
        return event(row, row.closedAt(), transition, decided ? row.outcome() : null);
    }

    private static Transition transition(StepRow row) {
        String outcome = row.outcome();
        if (row.changesHands()) {
            return Transition.REASSIGN;
        } else if (StepRow.SUSPENDED.equals(outcome)) {
            return Transition.SUSPEND;
        } else if (GONE_ON.contains(outcome)) {
            return Transition.RESUME;
        } else if (LEFT.contains(outcome)) {
            return Transition.ATE_ABORT;
        }
        return StepRow.WITHDRAWN.equals(outcome) ? Transition.WITHDRAW : Transition.COMPLETE;
    }

    private static Event event(StepRow row, Instant at, Transition transition, String outcome) {
        Whose whose = row.turn() == null ? Whose.OFFICE : row.turn().whose();
        return new Event(at, row.step(), transition, outcome, row.actors(), whose);
    }
}
