package id.talaksana.api.rounds.returns;

import java.time.Instant;

/**
 * An applicant whose correction is waited for: it is the applicant's turn.
 *
 * @param reason what is to be corrected, as the applicant reads it
 * @param since when it was sent back
 * @param until by when the correction has to be there; null: nothing is laid down
 * @param silence id of the outcome that silence past that moment takes; null likewise
 */
public record ReturnedApplicant(
        String registration, String name, String step, String reason, Instant since, Instant until, String silence) {}
