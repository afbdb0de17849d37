package id.talaksana.http.portal.words;

import id.talaksana.api.definition.Duration;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;

/** How values of the domain are written in a language. */
public final class ValueWording {
    private static final List<String> INDONESIAN_UNITS =
            List.of("menit", "jam", "hari", "hari kerja", "minggu", "bulan", "tahun");
    private static final List<String> ENGLISH_UNITS =
            List.of("minute", "hour", "day", "working day", "week", "month", "year");

    private final PageLanguage language;

    public ValueWording(PageLanguage language) {
        this.language = language;
    }

    /** Any value of a definition. */
    public String of(Object value) {
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Integer number) {
            return String.format(language.locale(), "%,d", number);
        }
        return String.valueOf(value);
    }

    /** Such as "2,5". */
    public String rate(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(language.locale())).format(number);
    }

    /** Such as "3 hari kerja". */
    public String duration(Duration duration) {
        String amount = duration.amount().stripTrailingZeros().toPlainString();
        int unit = duration.unit().ordinal();
        if (language == PageLanguage.INDONESIAN) {
            return amount.replace('.', ',') + " " + INDONESIAN_UNITS.get(unit);
        }
        return amount + " " + ENGLISH_UNITS.get(unit) + (amount.equals("1") ? "" : "s");
    }

    /** Such as "21 Oktober 2025". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /** A span of days, as short as it can be said. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        String pattern =
                from.getYear() != to.getYear() ? "d MMMM uuuu" : from.getMonth() != to.getMonth() ? "d MMMM" : "d";
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(from) + "–" + date(to);
    }

    /** Such as "21 Oktober 2025 pukul 14.30 WIB". */
    public String moment(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        String time = time(local.toLocalTime());
        String at = language == PageLanguage.INDONESIAN ? " pukul " : ", ";
        return date(local.toLocalDate()) + at + time + " " + zone(zone);
    }

    /** Such as "14.30". */
    public String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(language == PageLanguage.INDONESIAN ? "HH.mm" : "HH:mm")
                .format(time);
    }

    /** WIB, WITA or WIT. */
    public String zone(ZoneId zone) {
        return switch (zone.getId()) {
            case "Asia/Makassar" -> "WITA";
            case "Asia/Jayapura" -> "WIT";
            case "Asia/Jakarta", "Asia/Pontianak" -> "WIB";
            default -> zone.getId();
        };
    }

    /** Days of the week. */
    public String days(List<DayOfWeek> days) {
        return days.stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, language.locale()))
                .collect(Collectors.joining(", "));
    }

    /** Rupiah. */
    public String rupiah(int amount) {
        return "Rp" + String.format(PageLanguage.INDONESIAN.locale(), "%,d", amount);
    }
}
