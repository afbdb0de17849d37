package id.talaksana.core.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.ComplaintProcedure.ComplaintClass;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What may be seen of a ticket, and by whom. Nothing leaves the counter but through here. */
record TicketAccess(StoredTicket t, TicketTerms terms, Predicate<Account> outside, Instant now) {
    /** What the reporter is told in words; instructions inside the office are not for him. */
    private static final Set<TicketEvent> SAID = Set.of(
            TicketEvent.ANSWERED,
            TicketEvent.REPLIED,
            TicketEvent.REOPENED,
            TicketEvent.CLOSED,
            TicketEvent.REJECTED,
            TicketEvent.FORWARDED);

    /**
     * The administrator, the handlers whom the procedure names, and the officers of an actor whom the ticket was given to. Where
     * none are named all officers handle what is not confidential.
     */
    boolean handles(Account who) {
        if (!who.active() || !t.agency().equals(who.agency())) {
            return false;
        }
        if (who.role() == Role.AGENCY_ADMINISTRATOR || isNamed(who)) {
            return true;
        }
        boolean all = terms.procedure().handlers().isEmpty() && !t.confidential();
        return !outside.test(who) && (all || isWith(who));
    }

    /**
     * Confidential content is for those who handle the ticket; once it is with another agency, for nobody here. The rest is for
     * the office and for central staff.
     */
    boolean showsContent(Account who) {
        return t.confidential()
                ? handles(who) && t.status().state() != TicketState.FORWARDED
                : isNamed(who) || !outside.test(who);
    }

    private boolean isNamed(Account who) {
        return terms.procedure().handlers().stream().anyMatch(who.actors()::contains);
    }

    private boolean isWith(Account who) {
        String to = t.status().disposedTo();
        return to != null && who.actors().contains(to);
    }

    /** Why whoever does not handle it can do nothing with it. */
    Refusal refusal() {
        return t.confidential()
                ? new Refusal(Refusal.Kind.FORBIDDEN, CoreWords.text("this-complaint-is-confidential"), List.of())
                : StoredComplaints.forbidden();
    }

    /** All that the account may see: what is confidential only once the {@linkplain Readings reading} is recorded. */
    Ticket of(Account who, List<StoredTicketRow> rows, List<Enclosure.Entry> enclosures) {
        return of(new Shown(showsContent(who), handles(who)), rows, enclosures);
    }

    /** What it may see without reading anything confidential. */
    Ticket outline(Account who, List<StoredTicketRow> rows) {
        return of(new Shown(!t.confidential() && showsContent(who), handles(who)), rows, List.of());
    }

    /**
     * What is shown of a ticket.
     *
     * @param content what was filed
     * @param handling what is for those alone who handle it
     */
    private record Shown(boolean content, boolean handling) {
        private static final StoredTicket.Content NOTHING =
                new StoredTicket.Content(null, null, null, null, null, null, null, null);

        StoredTicket.Content of(StoredTicket t) {
            return content ? t.content() : NOTHING;
        }

        String identity(StoredTicket t, String of) {
            return identity(t) ? of : null;
        }

        boolean identity(StoredTicket t) {
            return !t.anonymous() && content && handling && t.status().state() != TicketState.FORWARDED;
        }

        /** What was said, and with the filing the names of the files. */
        boolean said(StoredTicketRow row) {
            return content && (row.kind() != TicketEvent.FILED || handling);
        }
    }

    private Ticket of(Shown shown, List<StoredTicketRow> rows, List<Enclosure.Entry> enclosures) {
        return new Ticket(
                new TicketId(t.origin(), t.number()),
                t.agency(),
                t.definitionVersion(),
                terms.procedure().basis().or(null),
                t.status().state(),
                t.status().complaintClass(),
                label(),
                t.intake(),
                t.channel(),
                shown.of(t).title(),
                shown.of(t).chronology(),
                shown.of(t).eventDate(),
                shown.of(t).category(),
                shown.of(t).location(),
                t.status().service(),
                shown.of(t).caseNumber(),
                shown.of(t).step(),
                shown.identity(t, t.reporterName()),
                shown.identity(t, t.reporterContact()),
                t.anonymous(),
                t.confidential(),
                !shown.content(),
                !shown.identity(t),
                t.status().disposedTo(),
                t.status().escalation(),
                t.status().escalatedTo(),
                t.filedAt(),
                t.clock().dueAt(),
                overdue(),
                t.status().closedAt(),
                t.status().forwardedTo(),
                t.takenFrom(),
                shown.content() && shown.handling() ? enclosures : List.of(),
                t.head(),
                rows.stream().map(row -> row(row, shown.said(row))).toList(),
                shown.handling());
    }

    private boolean overdue() {
        Instant dueAt = t.clock().dueAt();
        return t.status().state().waitsForAgency() && dueAt != null && !dueAt.isAfter(now);
    }

    /** @param content whether what was said is shown */
    private static Ticket.Row row(StoredTicketRow r, boolean content) {
        return new Ticket.Row(
                r.agency(),
                r.number(),
                r.kind(),
                r.by(),
                r.at(),
                r.detail(),
                content ? r.text() : null,
                r.dueAt(),
                r.digest());
    }

    /** For the reporter; nothing of what was filed when it is confidential. */
    TicketView view(List<StoredTicketRow> rows, int enclosures) {
        return new TicketView(
                new TicketId(t.origin(), t.number()),
                t.agency(),
                terms.definition().agency().name().or(t.agency()),
                t.status().state(),
                t.confidential() ? null : t.content().title(),
                t.status().service(),
                label(),
                t.anonymous(),
                t.confidential(),
                t.filedAt(),
                t.clock().dueAt(),
                t.status().closedAt(),
                enclosures,
                rows.stream()
                        .filter(r -> r.kind() != TicketEvent.READ)
                        .map(r -> new TicketView.Event(
                                r.at(), r.kind(), r.agency(), SAID.contains(r.kind()) ? r.text() : null))
                        .toList(),
                !t.status().state().isOver());
    }

    /** For everybody: no free text before somebody verified it, none at all when confidential. */
    PublicTicket published(List<StoredTicketRow> rows) {
        boolean open = !t.confidential() && t.status().state() != TicketState.RECEIVED;
        String answer = rows.stream()
                .filter(r -> r.kind() == TicketEvent.ANSWERED)
                .reduce((first, second) -> second)
                .map(StoredTicketRow::text)
                .orElse(null);
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
                rows.stream()
                        .filter(r -> r.kind() != TicketEvent.READ)
                        .reduce((first, second) -> second)
                        .map(StoredTicketRow::at)
                        .orElse(t.filedAt()),
                t.clock().dueAt());
    }

    private String label() {
        return t.status().complaintClass() == null
                ? null
                : terms.procedure()
                        .complaintClass(t.status().complaintClass())
                        .map(ComplaintClass::label)
                        .map(l -> l.or(t.status().complaintClass()))
                        .orElse(t.status().complaintClass());
    }
}
