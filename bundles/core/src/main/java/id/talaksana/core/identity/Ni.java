package id.talaksana.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Nomor Induk that is given to a candidate: date of birth, year of appointment, then the month of a PNS or the contract of a
 * PPPK, sex (1 male, 2 female) and a serial number. How the digits of a PPPK's number are split is not confirmed, so only what both
 * have is held: there is no check digit.
 */
public final class Ni {
    /** Nobody is appointed as a child. */
    private static final int YOUNGEST = 15;

    private Ni() {}

    /** Whether eighteen digits can be the number of somebody who is appointed this year or next. */
    public static boolean isPlausible(String digits, LocalDate today) {
        if (!digits.matches("\\d{12}(?!00)\\d{2}[12]\\d{3}") || digits.endsWith("000")) {
            return false;
        }
        try {
            LocalDate birth = LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            int appointed = Integer.parseInt(digits.substring(8, 12));
            return birth.getYear() >= 1900
                    && appointed >= birth.getYear() + YOUNGEST
                    && appointed <= today.getYear() + 1;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
