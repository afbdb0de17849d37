package id.talaksana.api.complaints;

import id.talaksana.api.text.Term;

/** What can happen to a ticket. */
public enum TicketEvent {
    FILED,
    CLASSIFIED,
    DISPOSED,
    ANSWERED,
    REPLIED,
    REOPENED,
    CLOSED,
    /** Closed by itself, because its reporter said nothing after the answer. */
    CLOSED_UNANSWERED,
    REJECTED,
    FORWARDED,
    /** Taken over from another agency. */
    TAKEN_OVER,
    /** A deadline passed; it goes to the next in the channel's order. */
    ESCALATED,
    /** The working calendar changed, and with it the deadline. */
    RECALCULATED,
    /** Somebody who may read its confidential content or one of its files did so; its reporter is not told. */
    READ;

    @Override
    public String toString() {
        return Term.of(this);
    }
}
