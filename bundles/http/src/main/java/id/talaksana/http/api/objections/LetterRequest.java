package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.http.kit.request.Parameters;

/**
 * A letter as a request names it.
 *
 * @param date such as 2026-01-20
 */
public record LetterRequest(String number, String date) {

    /** Null: none is named. */
    static CitedLetter cited(LetterRequest letter) {
        return letter == null ? null : new CitedLetter(letter.number(), Parameters.day("letter.date", letter.date()));
    }
}
