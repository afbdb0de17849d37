package id.talaksana.http.api.sessions;

import java.util.List;

/** Body of the request that takes participants out. */
public record SessionRemovalRequest(List<String> registrations, String reason) {}
