package id.talaksana.api.access;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody acts for one who is absent (pelaksana harian).
 *
 * @param number counts those of the agency from 1
 * @param absent name of the account that is acted for
 * @param substitute name of the account that acts
 * @param from first day, in the agency's zone
 * @param until last day
 * @param reason may be null
 * @param by who said so, as {@link Doer} writes it
 * @param endedBy who ended it before its last day; null: nobody did
 * @param endedAt null likewise
 */
public record Substitution(
        String agency,
        int number,
        String absent,
        String substitute,
        LocalDate from,
        LocalDate until,
        String reason,
        String by,
        Instant at,
        String endedBy,
        Instant endedAt) {

    /** Whether it holds on a day. Nothing has to end it but the calendar. */
    public boolean holds(LocalDate day) {
        return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** The same, ended by somebody. */
    public Substitution ended(String whoEnds, Instant when) {
        return new Substitution(agency, number, absent, substitute, from, until, reason, by, at, whoEnds, when);
    }
}
