package id.talaksana.core.complaints;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import java.time.Instant;
import java.util.List;

/** Where a ticket must stand after what its record says: the rules of {@link TicketRules} read backwards. */
final class Replay {
    private TicketState state = TicketState.RECEIVED;
    private String complaintClass;
    private String service;
    private String disposedTo;
    private int escalation;
    private String escalatedTo;
    private Instant closedAt;
    private String forwardedTo;

    private Replay() {}

    /** The status after an agency's rows. */
    static StoredTicket.Status of(StoredTicket t, List<StoredTicketRow> rows) {
        Replay replay = new Replay();
        replay.service = t.takenFrom() == null ? t.content().service() : null;
        rows.forEach(replay::take);
        return new StoredTicket.Status(
                replay.state,
                replay.complaintClass,
                replay.service,
                replay.disposedTo,
                replay.escalation,
                replay.escalatedTo,
                replay.closedAt,
                replay.forwardedTo);
    }

    private void take(StoredTicketRow row) {
        forwardedTo = null;
        switch (row.kind()) {
            case FILED, REPLIED, RECALCULATED, READ -> {}
            case TAKEN_OVER -> begin();
            case CLASSIFIED -> classify(row.detail());
            case DISPOSED -> {
                state = TicketState.DISPOSED;
                disposedTo = row.detail();
            }
            case ANSWERED -> state = TicketState.ANSWERED;
            case REOPENED -> state = TicketState.REOPENED;
            case ESCALATED -> escalate(row.detail());
            case CLOSED, CLOSED_UNANSWERED, REJECTED -> {
                state = row.kind() == TicketEvent.REJECTED ? TicketState.REJECTED : TicketState.CLOSED;
                closedAt = row.at();
            }
            case FORWARDED -> {
                state = TicketState.FORWARDED;
                forwardedTo = row.detail();
            }
        }
    }

    private void begin() {
        state = TicketState.RECEIVED;
        complaintClass = null;
        service = null;
        disposedTo = null;
        escalation = 0;
        escalatedTo = null;
        closedAt = null;
    }

    private void classify(String detail) {
        String[] words = String.valueOf(detail).split(" ", 2);
        state = state == TicketState.RECEIVED ? TicketState.CLASSIFIED : state;
        complaintClass = words[0];
        service = words.length > 1 ? words[1] : service;
    }

    private void escalate(String detail) {
        String[] words = String.valueOf(detail).split(" ", 2);
        escalation++;
        escalatedTo = words.length > 1 ? words[1] : escalatedTo;
    }
}
