package id.talaksana.core.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketLists.Due;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the deadlines of all tickets. */
record Deadlines(TicketLookup lookup) {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    /** Tickets that are taken in one go. */
    private static final int TOGETHER = 500;

    /** Sorts after every number of a ticket. */
    private static final String END = "~";

    /** Does what is due by itself; tells how many tickets changed. */
    int keep() {
        int changed = 0;
        for (String agency : agencies()) {
            Page page = new Page(0, null, null);
            do {
                page = keep(agency, page.last());
                changed += page.changed();
            } while (page.last() != null);
        }
        return changed;
    }

    /** Where something is due. */
    List<String> agencies() {
        Instant now = lookup.now();
        int edition = OfficeTime.edition(lookup.calendar().get());
        List<String> agencies = new ArrayList<>();
        List<Due> next = lookup.store().lists().due(Scope.EVERYTHING, now, edition, null, 1);
        while (!next.isEmpty()) {
            String agency = next.get(0).agency();
            agencies.add(agency);
            next = lookup.store().lists().due(Scope.EVERYTHING, now, edition, new Due(agency, END), 1);
        }
        return agencies;
    }

    /**
     * Does what is due at an agency, for so many tickets. Each ticket that is due has its turn: one that cannot be decided
     * stays due, and must not stand in the way of those behind it.
     *
     * @param after the last ticket that had its turn; null: none had
     */
    Page keep(String agency, String after) {
        List<String> due = due(agency, after);
        if (due.isEmpty()) {
            return new Page(0, null, null);
        }
        Map<String, String> undecided = new TreeMap<>();
        int changed = wake(agency, due, undecided);
        String fault = told(agency, undecided);
        return new Page(changed, due.size() == TOGETHER ? due.get(due.size() - 1) : null, fault);
    }

    private List<String> due(String agency, String after) {
        return lookup
                .store()
                .lists()
                .due(
                        Scope.of(agency),
                        lookup.now(),
                        OfficeTime.edition(lookup.calendar().get()),
                        after == null ? null : new Due(agency, after),
                        TOGETHER)
                .stream()
                .map(Due::number)
                .toList();
    }

    private static String told(String agency, Map<String, String> undecided) {
        String fault = undecided.entrySet().stream()
                .findFirst()
                .map(first -> undecided.size() + " deadlines could not be kept yet; that of " + first.getKey() + ": "
                        + first.getValue())
                .orElse(null);
        if (fault != null) {
            // The next look tries again.
            LOG.warn("{}: {}", agency, fault);
        }
        return fault;
    }

    /**
     * What came of some tickets.
     *
     * @param last the last of them when there may be more; null: there are no more
     * @param fault what could not be done; null: nothing
     */
    record Page(int changed, String last, String fault) {}

    /** Together; in halves when the store fails with one of them, so that it does not hold up the others. */
    private int wake(String agency, List<String> numbers, Map<String, String> undecided) {
        try {
            return lookup.store().tickets().changeAll(agency, numbers, t -> decide(t, undecided));
        } catch (RuntimeException e) {
            if (numbers.size() > 1) {
                int half = numbers.size() / 2;
                return wake(agency, numbers.subList(0, half), undecided)
                        + wake(agency, numbers.subList(half, numbers.size()), undecided);
            }
            undecided.put(numbers.get(0), e.toString());
            return 0;
        }
    }

    private Decision decide(StoredTicket t, Map<String, String> undecided) {
        try {
            return new TicketDeadline(new TicketRules(lookup.terms(t), StoredTicketRow.SYSTEM, lookup.now())).decide(t);
        } catch (Refusal refusal) {
            undecided.put(t.number(), refusal.reason().english());
            return Decision.NONE;
        }
    }

    /** Which deadlines of open tickets another calendar would move, by agency and number; nothing is changed. */
    List<MovedDeadline> movedBy(WorkingCalendar next) {
        TicketLookup under =
                new TicketLookup(lookup.catalogue(), lookup.language(), lookup.store(), () -> next, lookup.clock());
        List<MovedDeadline> moved = new ArrayList<>();
        List<Due> page = countedByAnother(next, null);
        while (!page.isEmpty()) {
            page.forEach(due -> moved(under, due).ifPresent(moved::add));
            page = page.size() < TOGETHER ? List.of() : countedByAnother(next, page.get(page.size() - 1));
        }
        return moved;
    }

    private List<Due> countedByAnother(WorkingCalendar next, Due after) {
        return lookup.store().lists().due(Scope.EVERYTHING, lookup.now(), OfficeTime.edition(next), after, TOGETHER);
    }

    private Optional<MovedDeadline> moved(TicketLookup under, Due due) {
        return lookup.store()
                .tickets()
                .find(Scope.of(due.agency()), due.agency(), due.number())
                .filter(t -> !t.status().state().isOver() && t.clock().runs())
                .map(t -> new MovedDeadline(
                        t.agency(),
                        t.number(),
                        t.clock().dueAt(),
                        under.terms(t).anew(t.clock()).dueAt()))
                .filter(moved -> !moved.to().equals(moved.from()));
    }
}
