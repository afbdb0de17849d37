package id.talaksana.api.rounds.objections;

import java.time.LocalDate;

/**
 * A letter to or from another body.
 *
 * @param number as it is printed
 * @param date as it is printed
 */
public record CitedLetter(String number, LocalDate date) {
    /** Longest number, in characters. */
    public static final int MAX_NUMBER = 100;
}
