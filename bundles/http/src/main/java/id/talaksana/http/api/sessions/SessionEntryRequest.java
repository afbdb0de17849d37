package id.talaksana.http.api.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.SessionDeed;

/** Body of the request that enters a session. */
public record SessionEntryRequest(String step, String day, String from, String to, String place, Integer capacity) {
    SessionDeed deed(CaseId round, String key) {
        return new SessionDeed.Enter(round, step, SlotTimes.slot(day, from, to, place, capacity), key);
    }
}
