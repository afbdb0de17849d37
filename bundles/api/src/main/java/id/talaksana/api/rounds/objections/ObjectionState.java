package id.talaksana.api.rounds.objections;

import id.talaksana.api.text.Term;

/** How far an objection has come. */
public enum ObjectionState {
    /** Waits for its answer. */
    FILED,
    /** Lies with another body, whose answer an officer records. */
    REFERRED,
    /** Was answered: the outcome is to be corrected. */
    ACCEPTED,
    /** Was answered: the outcome stands. */
    REJECTED,
    /** Its applicant took it back before it was answered. */
    WITHDRAWN,
    /** Was accepted, and the outcome is corrected. */
    CORRECTED;

    /** Whether somebody still has to answer it. */
    public boolean waits() {
        return this == FILED || this == REFERRED;
    }

    @Override
    public String toString() {
        return Term.of(this);
    }
}
