package id.talaksana.api.rounds.returns;

import java.time.Instant;

/**
 * What an applicant is to correct.
 *
 * @param step the step's words
 * @param reason what is to be corrected; null: nothing was written
 * @param until by when the correction has to be there; null: nothing is laid down
 */
public record OwnReturn(String step, String reason, Instant since, Instant until) {}
