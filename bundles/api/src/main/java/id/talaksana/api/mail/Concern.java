package id.talaksana.api.mail;

import id.talaksana.api.text.Term;

/** Of what applicants of a round are told by mail. */
public enum Concern {
    /** An announcement was released. */
    ANNOUNCEMENT,
    /** Their application came back, to be corrected. */
    RETURN,
    /** A requirement is due at another step. */
    REQUIREMENT_MOVED,
    /** The last day of a step was moved. */
    CLOSING_MOVED,
    /** They are summoned to a session. */
    SUMMONS,
    /** A session to which they are summoned was moved. */
    SESSION_MOVED,
    /** Objections were answered. */
    ANSWERS;

    @Override
    public String toString() {
        return Term.of(this);
    }
}
