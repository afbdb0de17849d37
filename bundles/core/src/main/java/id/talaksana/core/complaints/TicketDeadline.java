package id.talaksana.core.complaints;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicket.Clock;
import id.talaksana.api.store.StoredTicket.Status;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.List;

/** What happens to a ticket by itself when its day comes: it is counted anew, escalated or closed. */
record TicketDeadline(TicketRules rules) {
    /** Decides what happens by itself, if anything: asked again, it decides nothing more. */
    Decision decide(StoredTicket t) {
        Status s = t.status();
        Clock c = t.clock();
        if (s.state().isOver()) {
            return Decision.NONE;
        }
        if (c.runs() && c.calendar() != rules.terms().office().edition()) {
            return rules.step(t, TicketEvent.RECALCULATED, null, null, s, anew(c));
        }
        if (c.wakeAt() == null || c.wakeAt().isAfter(rules.now())) {
            return Decision.NONE;
        }
        if (s.state() == TicketState.ANSWERED) {
            return rules.step(
                    t, TicketEvent.CLOSED_UNANSWERED, null, null, rules.status(t, TicketState.CLOSED), rules.still());
        }
        return escalate(t, s, c);
    }

    private Decision escalate(StoredTicket t, Status s, Clock c) {
        List<Sourced<String>> order = rules.terms().order(t.channel());
        int level = s.escalation() + 1;
        String to = level <= order.size() ? order.get(level - 1).value() : null;
        Status after = new Status(
                s.state(),
                s.complaintClass(),
                s.service(),
                s.disposedTo(),
                level,
                to == null ? s.escalatedTo() : to,
                null,
                null);
        Integer every = rules.terms().procedure().escalateEvery();
        Instant next = every == null || level >= order.size()
                ? null
                : rules.terms().office().end(rules.now(), every);
        return rules.step(
                t,
                TicketEvent.ESCALATED,
                level + (to == null ? "" : " " + to),
                null,
                after,
                new Clock(c.from(), c.days(), c.hours(), c.dueAt(), next, c.calendar()));
    }

    /** The deadline by the calendar of rules.now(). One that passed stays passed, and its next level comes when it was to come. */
    private Clock anew(Clock c) {
        Clock counted = rules.terms().anew(c);
        boolean passed = c.wakeAt() == null || c.wakeAt().isAfter(c.dueAt());
        return passed
                ? new Clock(c.from(), c.days(), c.hours(), counted.dueAt(), c.wakeAt(), counted.calendar())
                : counted;
    }
}
