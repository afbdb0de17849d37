package id.talaksana.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * Nomor induk of a PPPK: date of birth, year of the first appointment, number of the contract, sex (1 male, 2 female) and a
 * serial number. There is no check digit, and how the two digits of the contract count is not laid down where all can read it.
 */
public final class NiPppk {
    private static final int YOUNGEST = 15;

    private NiPppk() {}

    /** Whether eighteen digits can be somebody's number on a day. */
    public static boolean isPlausible(String digits, LocalDate today) {
        if (!digits.matches("\\d{14}[12]\\d{3}") || digits.endsWith("000") || digits.startsWith("00", 12)) {
            return false;
        }
        try {
            LocalDate birth = LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            int appointed = Integer.parseInt(digits.substring(8, 12));
            return birth.getYear() >= 1900
                    && appointed <= today.getYear()
                    && appointed >= birth.getYear() + YOUNGEST;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
