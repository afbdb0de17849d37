package id.talaksana.http.api.rehearsal;

import java.util.Map;

/**
 * A closed round under another rule, or under another version that the agency has.
 *
 * @param step id of a step that ranks
 * @param track whose ranking; null where the step has one alone
 * @param version null: a rule is given
 * @param rule in the words of the definition language; null: a version is named
 */
public record WhatIfRequest(String step, String track, String version, Map<String, Object> rule) {}
