package id.talaksana.core.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** What may be seen of a ticket, and by whom. Nothing leaves the counter but through here and {@link TicketViews}. */
record TicketAccess(StoredTicket t, TicketTerms terms, Predicate<Account> outside, Instant now) {

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

    /** All that the account may see: what is confidential only once the {@linkplain ConfidentialReadings reading} is recorded. */
    Ticket of(Account who, List<StoredTicketRow> rows, List<Enclosure.Entry> enclosures) {
        return of(new VisibleParts(showsContent(who), handles(who)), rows, enclosures);
    }

    /** What it may see without reading anything confidential. */
    Ticket outline(Account who, List<StoredTicketRow> rows) {
        return of(new VisibleParts(!t.confidential() && showsContent(who), handles(who)), rows, List.of());
    }

    /**
     * The parts of a ticket that an account may see.
     *
     * @param content what was filed
     * @param handling what is for those alone who handle it
     */
    private record VisibleParts(boolean content, boolean handling) {
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

    private Ticket of(VisibleParts visible, List<StoredTicketRow> rows, List<Enclosure.Entry> enclosures) {
        return new Ticket(
                new TicketId(t.origin(), t.number()),
                t.agency(),
                t.definitionVersion(),
                terms.procedure().basis().or(null),
                t.status().state(),
                t.status().complaintClass(),
                views().label(),
                t.intake(),
                t.channel(),
                visible.of(t).title(),
                visible.of(t).chronology(),
                visible.of(t).eventDate(),
                visible.of(t).category(),
                visible.of(t).location(),
                t.status().service(),
                visible.of(t).caseNumber(),
                visible.of(t).step(),
                visible.identity(t, t.reporterName()),
                visible.identity(t, t.reporterContact()),
                t.anonymous(),
                t.confidential(),
                !visible.content(),
                !visible.identity(t),
                t.status().disposedTo(),
                t.status().escalation(),
                t.status().escalatedTo(),
                t.filedAt(),
                t.clock().dueAt(),
                overdue(),
                t.status().closedAt(),
                t.status().forwardedTo(),
                t.takenFrom(),
                visible.content() && visible.handling() ? enclosures : List.of(),
                t.head(),
                rows.stream().map(row -> row(row, visible.said(row))).toList(),
                visible.handling());
    }

    TicketViews views() {
        return new TicketViews(t, terms);
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
}
