package id.talaksana.language.draft.text;

import id.talaksana.language.draft.sketch.Words;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed time as the language writes it. In Indonesian the point separates thousands and the comma begins the fraction:
 * 1.440 are one thousand four hundred and forty, 1,5 are one and a half. "2 s.d. 5 hari" is a range.
 *
 * @param exact whether nothing stands beside the number and its notation leaves no doubt
 */
record PrintedTime(String value, boolean exact) {
    private static final String NUMBER = "\\d{1,3}(?:\\.\\d{3}){1,3}(?:,\\d{1,3})?|\\d{1,6}(?:[.,]\\d{1,3})?";
    private static final Pattern PRINTED = Pattern.compile(
            "(?<about>[^\\d]{0,20}?)\\s*(?:(?<least>" + NUMBER
                    + ")\\s*(?:[-\u2013\u2014]|s\\.?\\s?/?\\s?d\\.?|sampai(?:\\s+dengan)?|hingga)\\s*)?(?<n>" + NUMBER
                    + ")\\s*"
                    + "(?:\\([^)]{0,40}\\)\\s*)?(?<unit>menit|jam|hari\\s+kerja|hari|minggu|bulan|tahun)\\.?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:\\.\\d{3}){1,3}(?:,\\d{1,3})?");

    /** Empty when it is none that the language has. */
    static Optional<PrintedTime> read(String printed) {
        Matcher time = PRINTED.matcher(Words.line(printed));
        if (!time.matches()) {
            return Optional.empty();
        }
        String least = time.group("least");
        BigDecimal amount = amount(time.group("n"));
        BigDecimal from = least == null ? null : amount(least);
        if (!isTime(amount) || from != null && (!isTime(from) || from.compareTo(amount) >= 0)) {
            return Optional.empty();
        }
        return printed(time, least, amount, from);
    }

    private static Optional<PrintedTime> printed(Matcher time, String least, BigDecimal amount, BigDecimal from) {
        return Optional.of(new PrintedTime(
                (from == null ? "" : from.toPlainString() + "-") + amount.toPlainString() + " "
                        + unit(time.group("unit")),
                isPlain(time.group("n"))
                        && (least == null || isPlain(least))
                        && time.group("about").isBlank()));
    }

    private static BigDecimal amount(String number) {
        boolean thousands = THOUSANDS.matcher(number).matches();
        return new BigDecimal((thousands ? number.replace(".", "") : number).replace(',', '.')).stripTrailingZeros();
    }

    /** A point before one or two figures is another country's comma; three figures after a comma may be thousands. */
    private static boolean isPlain(String number) {
        return THOUSANDS.matcher(number).matches() || number.matches("\\d+|\\d+,\\d{1,2}");
    }

    /** As many figures as the language has for a time. */
    private static boolean isTime(BigDecimal amount) {
        return amount.signum() > 0 && amount.precision() - amount.scale() <= 6;
    }

    private static String unit(String printed) {
        return switch (printed.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "menit" -> "minute";
            case "jam" -> "hour";
            case "hari kerja" -> "working-day";
            case "hari" -> "day";
            case "minggu" -> "week";
            case "bulan" -> "month";
            default -> "year";
        };
    }
}
