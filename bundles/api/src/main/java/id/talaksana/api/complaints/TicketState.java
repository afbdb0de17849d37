package id.talaksana.api.complaints;

import id.talaksana.api.text.Term;

/** Where a ticket stands. */
public enum TicketState {
    /** Filed; it waits to be verified and put in a class (menunggu verifikasi). */
    RECEIVED,
    /** Verified, in a class. */
    CLASSIFIED,
    /** An actor or office was told to see to it (disposisi). */
    DISPOSED,
    /** The agency answered; it closes by itself when its reporter says nothing. */
    ANSWERED,
    /** Its reporter was not satisfied. */
    REOPENED,
    CLOSED,
    /** Not taken up, with a reason. */
    REJECTED,
    /** Another agency has it now. */
    FORWARDED;

    /** Whether nothing can happen to it any more at this agency. */
    public boolean isOver() {
        return this == CLOSED || this == REJECTED || this == FORWARDED;
    }

    /** Whether it waits for the agency's officers. */
    public boolean waitsForAgency() {
        return !isOver() && this != ANSWERED;
    }

    @Override
    public String toString() {
        return Term.of(this);
    }
}
