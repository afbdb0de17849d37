package id.talaksana.core.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * Nomor Induk Pegawai of a PNS (Perka BKN 22/2007): date of birth, month of appointment as candidate, sex (1 male, 2
 * female) and a serial number from 001. There is no check digit. A number of a PPPK is put together otherwise.
 */
public final class Nip {
    /** Nobody is appointed as a child. */
    private static final int YOUNGEST = 15;

    private Nip() {}

    /** Whether eighteen digits can be somebody's number on a day. */
    public static boolean isPlausible(String digits, LocalDate today) {
        if (!digits.matches("\\d{14}[12]\\d{3}") || digits.endsWith("000")) {
            return false;
        }
        try {
            LocalDate birth = LocalDate.parse(digits.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            YearMonth appointed =
                    YearMonth.of(Integer.parseInt(digits.substring(8, 12)), Integer.parseInt(digits.substring(12, 14)));
            return birth.getYear() >= 1900
                    && !appointed.isAfter(YearMonth.from(today))
                    && !appointed.atEndOfMonth().isBefore(birth.plusYears(YOUNGEST));
        } catch (DateTimeException e) {
            return false;
        }
    }
}
