package id.talaksana.api.mail;

import java.time.Instant;

/**
 * A mail to an applicant that did not arrive.
 *
 * @param concern of what it tells
 * @param of number of the entry of the round's record, or of the row of its case, that it tells of
 * @param attempts how often it was tried
 * @param fault why the server did not take it the last time, in one line
 * @param at when that was
 */
public record UndeliveredMail(
        String registration, String email, Concern concern, int of, int attempts, String fault, Instant at) {}
