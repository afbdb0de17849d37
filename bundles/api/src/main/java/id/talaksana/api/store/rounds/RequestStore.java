package id.talaksana.api.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rounds ask other agencies, in the tables of the asking one. What is said of a request is a row of its own each time, and
 * the newest stands. All join the transaction of the thread.
 */
public interface RequestStore {

    /** Requests of a step as they stand, by applicants' numbers. A null state: all. */
    List<AgencyRequest> list(Scope scope, CaseId round, String step, State state, int after, int limit);

    /** How many requests of a step stand where. */
    Map<State, Long> tallies(Scope scope, CaseId round, String step);

    /** How the requests about these applicants stand; those about whom nobody was asked are not in it. */
    Map<Integer, State> standing(Scope scope, CaseId round, String step, List<Integer> applicants);

    /** Sends: new ones, and again those that came back; gives what is hashed of them. */
    List<Leaf> send(Sending sending, int entry, Instant at);

    /** Says something new of requests; gives what is hashed of them. An end is a judgement on the applicant as well. */
    List<Leaf> say(CaseId round, String step, List<Integer> applicants, Said said, int entry, Instant at);

    /** A request has come to the other agency. */
    void arrived(CaseId round, String step, int applicant, CaseId there);

    /** The request that a case of another agency was opened for. */
    Optional<Asking> asking(Scope scope, CaseId there);

    /**
     * What is sent.
     *
     * @param reason may be null
     */
    record Sending(
            CaseId round,
            String step,
            String agency,
            String service,
            List<Integer> fresh,
            List<Integer> again,
            String reason) {
        public Sending {
            fresh = List.copyOf(fresh);
            again = List.copyOf(again);
        }
    }

    /** What is said of a request; all but the state may be null. */
    record Said(State state, String reason, String employeeNumber, String document) {}

    /** A request, by its round, step and applicant's number. */
    record Asking(CaseId round, String step, int applicant, State state) {}
}
