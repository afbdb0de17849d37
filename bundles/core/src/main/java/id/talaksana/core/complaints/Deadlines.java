package id.talaksana.core.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketLists.Due;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the deadlines of all tickets. */
record Deadlines(TicketLookup lookup) {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    /** Tickets that are taken in one go. */
    private static final int TOGETHER = 500;

    /**
     * Does what is due by itself; tells how many tickets changed. Each ticket that is due has its turn: one that cannot be
     * decided stays due, and must not stand in the way of those behind it.
     */
    int keep() {
        Instant now = lookup.now();
        int edition = OfficeTime.edition(lookup.calendar().get());
        int changed = 0;
        Due last = null;
        List<Due> due;
        do {
            due = lookup.store().lists().due(Scope.EVERYTHING, now, edition, last, TOGETHER);
            for (Map.Entry<String, List<String>> each : byAgency(due).entrySet()) {
                changed += wake(each.getKey(), each.getValue());
            }
            last = due.isEmpty() ? null : due.get(due.size() - 1);
        } while (due.size() == TOGETHER);
        return changed;
    }

    private static Map<String, List<String>> byAgency(List<Due> due) {
        return due.stream()
                .collect(Collectors.groupingBy(Due::agency, Collectors.mapping(Due::number, Collectors.toList())));
    }

    private int wake(String agency, List<String> numbers) {
        Map<String, String> undecided = new TreeMap<>();
        int changed = wake(agency, numbers, undecided);
        // The next look tries again.
        undecided.entrySet().stream()
                .findFirst()
                .ifPresent(first -> LOG.warn(
                        "{}: {} deadlines could not be kept yet; that of {}: {}",
                        agency,
                        undecided.size(),
                        first.getKey(),
                        first.getValue()));
        return changed;
    }

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
            return new TicketRules(lookup.terms(t), StoredTicketRow.SYSTEM, lookup.now()).wake(t);
        } catch (Refusal refusal) {
            undecided.put(t.number(), refusal.reason().english());
            return Decision.NONE;
        }
    }
}
