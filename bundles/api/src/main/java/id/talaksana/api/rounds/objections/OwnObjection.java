package id.talaksana.api.rounds.objections;

import java.time.Instant;

/**
 * An objection as whoever raised it sees it.
 *
 * @param number counts the objections of the round from 1
 * @param about registration number of whose outcome is objected to
 * @param reason that was recorded at the decision
 * @param text what was said
 * @param state {@code filed}, {@code withdrawn}, or once the answers are released {@code accepted} or {@code rejected}
 * @param answer null as long as the answers are not released
 */
public record OwnObjection(
        int number,
        String period,
        String about,
        String reason,
        String text,
        Instant filedAt,
        Instant dueAt,
        String state,
        String answer) {}
