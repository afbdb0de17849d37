package id.talaksana.core.complaints;

import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintProcedure.ComplaintClass;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A ticket as the reporter and as everybody may see it. */
record TicketViews(StoredTicket t, TicketTerms terms) {
    /** What the reporter is told in words; instructions inside the office are not for him. */
    private static final Set<TicketEvent> SAID = Set.of(
            TicketEvent.ANSWERED,
            TicketEvent.REPLIED,
            TicketEvent.REOPENED,
            TicketEvent.CLOSED,
            TicketEvent.REJECTED,
            TicketEvent.FORWARDED);

    /** For the reporter; nothing of what was filed when it is confidential. */
    TicketView view(List<StoredTicketRow> rows, int enclosures) {
        return new TicketView(
                new TicketId(t.origin(), t.number()),
                t.agency(),
                terms.definition().agency().name().or(t.agency()),
                t.status().state(),
                t.confidential() ? null : t.content().title(),
                t.confidential() ? null : t.content().chronology(),
                t.status().service(),
                label(),
                t.anonymous(),
                t.confidential(),
                t.filedAt(),
                t.clock().dueAt(),
                t.status().closedAt(),
                enclosures,
                events(rows),
                !t.status().state().isOver());
    }

    private static List<TicketView.Event> events(List<StoredTicketRow> rows) {
        return rows.stream()
                .filter(r -> r.kind() != TicketEvent.READ)
                .map(r -> new TicketView.Event(r.at(), r.kind(), r.agency(), SAID.contains(r.kind()) ? r.text() : null))
                .toList();
    }

    /** For everybody: no free text before somebody verified it, none at all when confidential. */
    PublicTicket published(List<StoredTicketRow> rows) {
        boolean open = !t.confidential() && t.status().state() != TicketState.RECEIVED;
        String answer = answer(rows);
        boolean verified = open && t.status().complaintClass() != null;
        return new PublicTicket(
                new TicketId(t.origin(), t.number()),
                t.agency(),
                t.status().state(),
                t.status().complaintClass(),
                label(),
                t.status().service(),
                verified ? t.content().title() : null,
                verified ? t.content().location() : null,
                verified ? answer : null,
                t.filedAt(),
                lastMoved(rows),
                t.clock().dueAt());
    }

    private static String answer(List<StoredTicketRow> rows) {
        return rows.stream()
                .filter(r -> r.kind() == TicketEvent.ANSWERED)
                .reduce((first, second) -> second)
                .map(StoredTicketRow::text)
                .orElse(null);
    }

    private Instant lastMoved(List<StoredTicketRow> rows) {
        return rows.stream()
                .filter(r -> r.kind() != TicketEvent.READ)
                .reduce((first, second) -> second)
                .map(StoredTicketRow::at)
                .orElse(t.filedAt());
    }

    String label() {
        return t.status().complaintClass() == null
                ? null
                : terms.procedure()
                        .complaintClass(t.status().complaintClass())
                        .map(ComplaintClass::label)
                        .map(l -> l.or(t.status().complaintClass()))
                        .orElse(t.status().complaintClass());
    }
}
