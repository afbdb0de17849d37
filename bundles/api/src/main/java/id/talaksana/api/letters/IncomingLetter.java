package id.talaksana.api.letters;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter of a party that has no account here, as an officer recorded it.
 *
 * @param entry number of the record's entry that says so
 * @param about id of the step that it came in at, or of the product that it brings
 * @param sender who wrote it
 * @param number the letter's own
 * @param date the letter's own
 * @param subject what it is about; may be null
 * @param file its name; null: it came without one
 * @param mediaType of the file
 * @param digest SHA-256 of the file: 64 hexadecimal digits
 * @param by who recorded it, as {@link id.talaksana.api.access.Doer} writes it
 */
public record IncomingLetter(
        int entry,
        String about,
        String sender,
        String number,
        LocalDate date,
        String subject,
        String file,
        String mediaType,
        String digest,
        String by,
        Instant at) {}
