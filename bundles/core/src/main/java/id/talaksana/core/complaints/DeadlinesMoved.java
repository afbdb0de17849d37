package id.talaksana.core.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.TicketLists.Due;
import id.talaksana.core.calendar.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which deadlines of open tickets another calendar would move; nothing is changed. */
record DeadlinesMoved(TicketLookup lookup, WorkingCalendar next) {
    private static final int TOGETHER = 500;

    List<MovedDeadline> all() {
        TicketLookup under =
                new TicketLookup(lookup.catalogue(), lookup.language(), lookup.store(), () -> next, lookup.clock());
        List<MovedDeadline> moved = new ArrayList<>();
        int edition = OfficeTime.edition(next);
        List<Due> page = page(edition, null);
        while (!page.isEmpty()) {
            page.forEach(due -> moved(under, due).ifPresent(moved::add));
            page = page.size() < TOGETHER ? List.of() : page(edition, page.get(page.size() - 1));
        }
        return moved;
    }

    private List<Due> page(int edition, Due after) {
        return lookup.store().lists().due(Scope.EVERYTHING, lookup.now(), edition, after, TOGETHER);
    }

    private Optional<MovedDeadline> moved(TicketLookup under, Due due) {
        return lookup.store()
                .tickets()
                .find(Scope.of(due.agency()), due.agency(), due.number())
                .filter(t -> !t.status().state().isOver() && t.clock().days() != null)
                .flatMap(t -> moved(under, t));
    }

    private static Optional<MovedDeadline> moved(TicketLookup under, StoredTicket t) {
        StoredTicket.Clock clock = t.clock();
        Instant to = under.terms(t).clock(clock.from(), clock.days()).dueAt();
        return to.equals(clock.dueAt())
                ? Optional.empty()
                : Optional.of(new MovedDeadline(t.agency(), t.number(), clock.dueAt(), to));
    }
}
