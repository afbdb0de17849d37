package id.talaksana.api.wording;

import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values of the domain are said in a language, the same at every face: spans of time, days, numbers, states. What a
 * document says stays in its own words.
 */
public final class Wording {
    /** Minutes. */
    private static final int WORKING_DAY = 450;

    private static final Wording INDONESIAN = new Wording(Language.INDONESIAN);
    private static final Wording ENGLISH = new Wording(Language.ENGLISH);

    private final Language language;
    private final ValueWords words;
    private final boolean isBrief;
    private final Wording brief;

    private Wording(Language language) {
        this.language = language;
        this.words = new ValueWords(language);
        this.isBrief = false;
        this.brief = new Wording(language, words);
    }

    private Wording(Language language, ValueWords words) {
        this.language = language;
        this.words = words;
        this.isBrief = true;
        this.brief = this;
    }

    /** The wording of a language. */
    public static Wording in(Language language) {
        return language == Language.ENGLISH ? ENGLISH : INDONESIAN;
    }

    /** The same in as few words as can be, for cells and lines. */
    public Wording brief() {
        return brief;
    }

    /** Something said in both languages. */
    public static Text both(Function<Wording, String> said) {
        return new Text(said.apply(INDONESIAN), said.apply(ENGLISH));
    }

    /** Any value of a definition. */
    public String of(Object value) {
        if (value instanceof Enum<?> constant) {
            return of(constant);
        }
        if (value instanceof Duration duration) {
            return of(duration);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        return value instanceof Integer number ? number(number) : String.valueOf(value);
    }

    /**
     * A constant of the domain: a state, an event, a part, a provenance.
     *
     * @throws IllegalArgumentException when it is none that people read of
     */
    public String of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return said(type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + Term.of(constant));
    }

    /** What stands for a value where the document itself says that there is none. */
    public String none() {
        return words.word("none");
    }

    /** Such as "3 hari kerja" or "2–5 hari kerja". */
    public String of(Duration duration) {
        boolean one = duration.amount().compareTo(BigDecimal.ONE) == 0;
        String unit = "Duration.Unit." + duration.unit() + (one ? "" : ".many");
        String from = duration.least() == null ? "" : decimal(duration.least()) + "–";
        return from + decimal(duration.amount()) + " " + words.word(unit);
    }

    /** Such as "sisa 2 hari kerja" or "terlambat 3 jam 20 menit kerja". */
    public String of(TimeLeft left) {
        if (left.late() && left.days() == 0 && left.worked().toMinutes() == 0) {
            return words.word("late");
        }
        String time = left.days() > 0
                ? of(new Duration(BigDecimal.valueOf(left.days()), Duration.Unit.WORKING_DAY))
                : words.word("worked").replace("{0}", hours(left.worked()));
        return words.word(left.late() ? "late-by" : "left").replace("{0}", time);
    }

    /**
     * A span of working time: such as "3 jam 20 menit", and from a day of 7.5 hours on (37.5 in five days, Perpres 21/2023) such as
     * "2,4 hari kerja".
     */
    public String worked(long minutes) {
        return minutes < WORKING_DAY
                ? hours(java.time.Duration.ofMinutes(minutes))
                : of(new Duration(
                        BigDecimal.valueOf(minutes)
                                .divide(BigDecimal.valueOf(WORKING_DAY), 1, RoundingMode.HALF_UP)
                                .stripTrailingZeros(),
                        Duration.Unit.WORKING_DAY));
    }

    private String hours(java.time.Duration time) {
        String minutes = of(new Duration(BigDecimal.valueOf(time.toMinutesPart()), Duration.Unit.MINUTE));
        if (time.toHours() == 0) {
            return minutes;
        }
        String hours = of(new Duration(BigDecimal.valueOf(time.toHours()), Duration.Unit.HOUR));
        return time.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private String decimal(BigDecimal number) {
        String written = number.stripTrailingZeros().toPlainString();
        return language == Language.INDONESIAN ? written.replace('.', ',') : written;
    }

    /** Such as "dapat diperpanjang satu kali 7 hari kerja, dengan alasan". */
    public String extension(Duration by) {
        return words.word("extended-once").replace("{0}", of(by));
    }

    /** The same where the document may be silent or cannot be read on how long. */
    public String extension(Sourced<Duration> by) {
        return by.known() ? extension(by.value()) : words.word("extended-once").replace("{0}", of(by.provenance()));
    }

    /** Such as "1.234". */
    public String number(long number) {
        return String.format(language.locale(), "%,d", number);
    }

    /** Such as "2,5". */
    public String rate(double number) {
        return new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(language.locale())).format(number);
    }

    /** Such as "21 Oktober 2025". */
    public String date(LocalDate date) {
        return written(isBrief ? "d MMM uuuu" : "d MMMM uuuu").format(date);
    }

    /** A day with its weekday, for lists of days. */
    public String weekday(LocalDate date) {
        return written(isBrief ? "EEE dd MMM uuuu" : "EEEE, d MMMM uuuu").format(date);
    }

    /** A span of days, as short as it can be said. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return date(from);
        }
        String pattern =
                from.getYear() != to.getYear() ? "d MMMM uuuu" : from.getMonth() != to.getMonth() ? "d MMMM" : "d";
        return written(pattern).format(from) + "–" + date(to);
    }

    /** The numbers of some steps of a service, or their places where they have none: "2 sampai 4", "2, 5". */
    public String steps(PublicService service, List<Step> some) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            int from = service.steps().indexOf(some.get(i));
            int end = i;
            while (end + 1 < some.size() && service.steps().indexOf(some.get(end + 1)) == from + end + 1 - i) {
                end++;
            }
            if (end - i >= 2) {
                said.add(words.word("from-to")
                        .replace("{0}", number(service, some.get(i)))
                        .replace("{1}", number(service, some.get(end))));
                i = end;
            } else {
                said.add(number(service, some.get(i)));
            }
        }
        return String.join(", ", said);
    }

    private static String number(PublicService service, Step step) {
        return step.number() == null ? String.valueOf(service.steps().indexOf(step) + 1) : step.number();
    }

    /** The dates of a step. */
    public String of(StepWindow window) {
        return span(window.from(), window.to()) + untilAndWhether(window);
    }

    /** The same with both ends in full, to be held against another. */
    public String inFull(StepWindow window) {
        String days = words.word("from-to").replace("{0}", date(window.from())).replace("{1}", date(window.to()));
        return days + untilAndWhether(window);
    }

    private String untilAndWhether(StepWindow window) {
        return (window.until() == null ? "" : ", " + words.word("until") + " " + time(window.until()))
                + (window.tentative() ? " (" + words.word("tentative") + ")" : "");
    }

    /** Such as "21 Oktober 2025 pukul 14.30 WIB", briefly "21 Okt 2025 14.30 WIB". */
    public String moment(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return said("moment")
                .replace("{0}", date(local.toLocalDate()))
                .replace("{1}", time(local.toLocalTime()) + " " + zone(zone));
    }

    /** A moment by which something is due: midnight is the end of the day before, which is said without an hour. */
    public String deadline(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date(local.toLocalDate().minusDays(1))
                : moment(moment, zone);
    }

    /** Such as "14.30". */
    public String time(LocalTime time) {
        return written(language == Language.INDONESIAN ? "HH.mm" : "HH:mm").format(time);
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

    /** Rupiah, written as they are in Indonesia whatever the language. */
    public String rupiah(int amount) {
        return "Rp" + INDONESIAN.number(amount);
    }

    ValueWords words() {
        return words;
    }

    private String said(String key) {
        return words.word(isBrief && words.has(key + ".brief") ? key + ".brief" : key);
    }

    private DateTimeFormatter written(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
