package id.talaksana.core.identity;

import java.time.LocalDate;
import java.time.Month;

/**
 * Nomor Induk Kependudukan: six digits of the region of issue, the date of birth as ddmmyy (a woman's day has 40 added) and
 * four of a serial number. There is no check digit, and the century is not in it.
 */
public final class Nik {
    private static final int WOMAN = 40;

    private Nik() {}

    /** Whether these can be somebody's sixteen digits. */
    public static boolean isPlausible(String digits) {
        if (!digits.matches("[1-9]\\d{15}") || digits.endsWith("0000")) {
            return false;
        }
        int day = Integer.parseInt(digits.substring(6, 8)) % WOMAN;
        int written = Integer.parseInt(digits.substring(6, 8));
        int month = Integer.parseInt(digits.substring(8, 10));
        return written < 2 * WOMAN
                && day >= 1
                && month >= 1
                && month <= Month.values().length
                && day <= Month.of(month).length(isLeap(Integer.parseInt(digits.substring(10, 12))));
    }

    /** In one of the two centuries at least. */
    private static boolean isLeap(int year) {
        return LocalDate.of(1900 + year, 1, 1).isLeapYear()
                || LocalDate.of(2000 + year, 1, 1).isLeapYear();
    }
}
