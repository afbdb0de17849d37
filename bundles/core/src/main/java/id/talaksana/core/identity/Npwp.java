package id.talaksana.core.identity;

/**
 * Nomor Pokok Wajib Pajak: two digits of the kind, six of a serial number, a check digit, three of the tax office and three of
 * the branch. The check digit is Luhn's over the first eight. Since 2024 a person's may be the NIK, and an older one may have a
 * zero in front.
 */
public final class Npwp {
    private static final int CHECK = 8;
    private static final int LENGTH = 15;

    private Npwp() {}

    /** The digits alone: it is printed with points and a hyphen. */
    public static String digits(String written) {
        return written.replaceAll("[ .-]", "");
    }

    /** Whether digits can be somebody's number. */
    public static boolean isPlausible(String digits) {
        if (digits.matches("0\\d{15}")) {
            return isPlausible(digits.substring(1));
        }
        return digits.matches("\\d{" + LENGTH + "}")
                ? digits.charAt(CHECK) - '0' == check(digits)
                : Nik.isPlausible(digits);
    }

    private static int check(String digits) {
        int sum = 0;
        for (int i = 0; i < CHECK; i++) {
            int weighted = (digits.charAt(i) - '0') * (1 + i % 2);
            sum += weighted / 10 + weighted % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
