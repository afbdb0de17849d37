package id.talaksana.core.complaints;

import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicket.Status;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.RecordKind;
import id.talaksana.core.record.Replay;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;

/**
 * The kind of record that a ticket at one agency is. The reporter's identity is in no digest, so that it can be erased. Where a
 * row leads are the rules of {@link TicketRules} read backwards.
 */
final class TicketRecord implements RecordKind<StoredTicket, StoredTicketRow> {
    private static final Text NOUN = CoreWords.text("ticket");

    @Override
    public Text noun() {
        return NOUN;
    }

    @Override
    public String name(StoredTicketRow row) {
        return row.number() + " (" + row.agency() + ")";
    }

    @Override
    public End end(StoredTicket t) {
        return new End(t.rows(), t.head());
    }

    @Override
    public Link link(StoredTicketRow row) {
        return new Link(row.number(), row.previous(), row.digest());
    }

    @Override
    public List<String> beginnings(StoredTicket t, List<StoredTicketRow> rows) {
        return List.of(opening(t));
    }

    @Override
    public List<String> digests(StoredTicket t, StoredTicketRow row, List<StoredTicketRow> rows) {
        return List.of(signed(row).digest());
    }

    @Override
    public Replay<StoredTicketRow> replay(StoredTicket t, List<StoredTicketRow> rows) {
        Standing begun = new Standing(begun(t.takenFrom() == null ? t.content().service() : null), null);
        return Replay.of(
                begun,
                (stood, row) -> new Standing(after(stood.status(), row), row.dueAt()),
                new Standing(t.status(), t.clock().dueAt()),
                NOUN);
    }

    /** The digest of what was filed. */
    static String opening(StoredTicket t) {
        StoredTicket.Content c = t.content();
        return Digest.of("talaksana-ticket-2", t.agency(), t.number(), t.origin(), t.takenFrom(), t.definition())
                .say(t.definitionVersion(), t.codeHash())
                .say(t.intake(), t.channel(), t.anonymous(), t.confidential(), t.filedAt())
                .say(c.title(), c.chronology(), c.eventDate(), c.category(), c.location())
                .say(c.service(), c.caseNumber(), c.step())
                .hex();
    }

    static StoredTicketRow signed(StoredTicketRow r) {
        return r.signed(Digest.of("talaksana-ticket-row-1", r.previous(), r.agency(), r.ticket(), r.number(), r.kind())
                .say(r.by(), r.at(), r.detail(), r.text(), r.dueAt())
                .hex());
    }

    /** The status after a row. */
    static Status after(Status s, StoredTicketRow row) {
        String[] words = String.valueOf(row.detail()).split(" ", 2);
        return switch (row.kind()) {
            case FILED, REPLIED, RECALCULATED, READ -> with(s, s.state(), null, null);
            case TAKEN_OVER -> begun(null);
            case CLASSIFIED -> classified(s, words);
            case DISPOSED -> disposed(s, row);
            case ESCALATED -> escalated(s, words);
            case ANSWERED -> with(s, TicketState.ANSWERED, null, null);
            case REOPENED -> with(s, TicketState.REOPENED, null, null);
            case CLOSED, CLOSED_UNANSWERED -> with(s, TicketState.CLOSED, row.at(), null);
            case REJECTED -> with(s, TicketState.REJECTED, row.at(), null);
            case FORWARDED -> with(s, TicketState.FORWARDED, null, row.detail());
        };
    }

    private static Status disposed(Status s, StoredTicketRow row) {
        return new Status(
                TicketState.DISPOSED,
                s.complaintClass(),
                s.service(),
                row.detail(),
                s.escalation(),
                s.escalatedTo(),
                s.closedAt(),
                null);
    }

    private static Status escalated(Status s, String[] words) {
        return new Status(
                s.state(),
                s.complaintClass(),
                s.service(),
                s.disposedTo(),
                s.escalation() + 1,
                words.length > 1 ? words[1] : s.escalatedTo(),
                s.closedAt(),
                null);
    }

    private static Status classified(Status s, String[] words) {
        return new Status(
                s.state() == TicketState.RECEIVED ? TicketState.CLASSIFIED : s.state(),
                words[0],
                words.length > 1 ? words[1] : s.service(),
                s.disposedTo(),
                s.escalation(),
                s.escalatedTo(),
                s.closedAt(),
                null);
    }

    /** As it is received. */
    static Status begun(String service) {
        return new Status(TicketState.RECEIVED, null, service, null, 0, null, null, null);
    }

    private static Status with(Status s, TicketState state, Instant closedAt, String forwardedTo) {
        return new Status(
                state,
                s.complaintClass(),
                s.service(),
                s.disposedTo(),
                s.escalation(),
                s.escalatedTo(),
                closedAt == null ? s.closedAt() : closedAt,
                forwardedTo);
    }

    /** Where a ticket stands, and until when. */
    private record Standing(Status status, Instant dueAt) {}
}
