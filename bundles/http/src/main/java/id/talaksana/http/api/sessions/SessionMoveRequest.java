package id.talaksana.http.api.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.SessionDeed;

/** Body of the request that moves one. */
public record SessionMoveRequest(String day, String from, String to, String place, Integer capacity, String reason) {
    SessionDeed deed(CaseId round, int session, String key) {
        return new SessionDeed.Move(round, session, SlotTimes.slot(day, from, to, place, capacity), reason, key);
    }
}
