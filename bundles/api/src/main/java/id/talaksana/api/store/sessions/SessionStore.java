package id.talaksana.api.store.sessions;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.Attendance;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Sessions of rounds. Nothing is ever written over: what was said last stands. What is written joins the transaction of the
 * thread, and gives what is hashed of it.
 */
public interface SessionStore {

    /** Those of a round, by day, hour and number. */
    List<Session> list(Scope scope, CaseId round);

    /** Who takes part, by applicants' numbers; a null session: in any. */
    List<Participant> participants(Scope scope, CaseId round, Integer session, int after, int limit);

    /** The sessions of one applicant. */
    List<Session> of(Scope scope, CaseId round, int applicant);

    /** Sessions that other rounds of the agency hold on a day. */
    List<Elsewhere> elsewhere(CaseId round, LocalDate day);

    /** Numbers of the applicants of a round who take part in a session of another one, by their NIK. */
    Set<Integer> alsoIn(CaseId round, Elsewhere other);

    /** How often sessions of an agency's rounds were changed. */
    int changes(String agency);

    /**
     * Counts a change of an agency's sessions, and lets nobody else count one before the transaction of the thread ends.
     *
     * @param seen how many there were when it was planned
     * @return false: others have changed sessions since
     */
    boolean change(String agency, int seen);

    /** Writes when and where sessions are held. */
    List<Leaf> hold(CaseId round, List<Held> held, int entry);

    /** Writes who takes part in which session. */
    List<Leaf> seat(CaseId round, List<Seat> seats, int entry);

    /** Writes who came; the scores that follow from it are written under the same entry before. */
    List<Leaf> attend(CaseId round, int session, List<Attended> attended, int entry);

    /** A session of another round. */
    record Elsewhere(CaseId round, Session session) {}

    /** When and where one is held; a null reason: it is a new one. */
    record Held(int number, String step, Slot slot, String reason) {}

    /** In which session of a step somebody is; 0: in none any more. */
    record Seat(int applicant, String step, int session, String reason) {}

    /** Who came. */
    record Attended(int applicant, Attendance attendance, String reason) {}
}
