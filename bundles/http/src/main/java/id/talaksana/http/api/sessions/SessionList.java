package id.talaksana.http.api.sessions;

import id.talaksana.api.rounds.sessions.Session;
import java.util.List;

/** @param sessions by day and hour */
public record SessionList(List<Session> sessions) {}
