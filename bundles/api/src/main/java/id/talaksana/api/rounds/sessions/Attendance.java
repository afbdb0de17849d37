package id.talaksana.api.rounds.sessions;

import id.talaksana.api.text.Term;

/** Whether somebody came to a session. */
public enum Attendance {
    PRESENT,
    /** Not there, with a reason that counts. */
    EXCUSED,
    /** Not there without a reason: <em>tidak hadir</em>, TH. */
    ABSENT;

    @Override
    public String toString() {
        return Term.of(this);
    }
}
