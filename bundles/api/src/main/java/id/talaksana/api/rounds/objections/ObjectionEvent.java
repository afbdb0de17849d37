package id.talaksana.api.rounds.objections;

import java.time.Instant;

/**
 * Something that happened to an objection.
 *
 * @param state what it was from then on
 * @param entry number of the entry on the round's record
 * @param by who did it, as {@link id.talaksana.api.access.Doer} writes it
 * @param outcome id of the outcome to which an accepted one leads; null: none
 * @param reason the answer that the applicant reads, or why it was done; may be null
 * @param letter with which it went to another body or came back; null: none
 */
public record ObjectionEvent(
        ObjectionState state, int entry, String by, Instant at, String outcome, String reason, CitedLetter letter) {}
