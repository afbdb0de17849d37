package id.talaksana.api.figures;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What happened in the cases of a service, for tools that mine processes (IEEE 1849-2016): without anybody's name, and without
 * numbers and subjects of cases.
 */
@FunctionalInterface
public interface EventLog {

    /** Tells each case, one after the other: all of them may be more than fit into memory. */
    void cases(Consumer<Trace> each);

    /**
     * A case.
     *
     * @param events in the order in which they came to pass
     */
    record Trace(CaseFile.State state, List<Event> events) {
        public Trace {
            events = List.copyOf(events);
        }
    }

    /**
     * What happened.
     *
     * @param step id of the step
     * @param outcome with which the step ended; null: it did not, or nothing was decided
     * @param actors ids of those of whom each may do the step
     */
    record Event(
            Instant at, String step, Transition transition, String outcome, List<String> actors, Turn.Whose whose) {
        public Event {
            actors = List.copyOf(actors);
        }
    }

    /** What happened to a step, as the standard's lifecycle extension calls it. */
    enum Transition {
        START,
        SUSPEND,
        RESUME,
        COMPLETE,
        /** Taken by one of those who may do it, or handed to one. */
        REASSIGN,
        /** Left, since something was done elsewhere in the case, or what had opened it was taken back. */
        ATE_ABORT,
        WITHDRAW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
