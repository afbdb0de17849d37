package id.talaksana.core.calendar.imports;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.calendar.imports.CalendarFile.Component;
import id.talaksana.core.calendar.imports.CalendarFile.Property;
import id.talaksana.core.words.CoreWords;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An event of whole days.
 *
 * @param days at least one
 */
record WholeDayEvent(String name, List<LocalDate> days, boolean isRamadan, boolean isUncertain) {
    private static final int MAX_DAYS = 31;
    private static final Pattern DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SPAN = Pattern.compile("P(\\d{1,3})([DW])");
    private static final Pattern UNCERTAIN = Pattern.compile(
            "belum pasti|tentati[fv]e?|perkiraan|diperkirakan|menunggu penetapan", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPOSED = Pattern.compile("\\((?:usulan|usul|rencana)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CALLED_OFF = Pattern.compile("\\b(?:di)?batal(?:kan)?\\b", Pattern.CASE_INSENSITIVE);
    /** How feeds that have both tell days that people observe from days off. */
    private static final Pattern OBSERVANCE =
            Pattern.compile("(?:perayaan|observance|peringatan|bukan hari libur|hari kerja)\\b.*", Pattern.DOTALL);

    /** Why an event is no day off, when its own words say so. */
    static Optional<Text> leftOut(Component event) {
        String status = event.text("STATUS").toUpperCase(Locale.ROOT);
        String name = event.text("SUMMARY");
        if (!event.name.equals("VEVENT")) {
            return Optional.of(CoreWords.text("it-is-no-event", event.name));
        }
        if (status.equals("CANCELLED") || CALLED_OFF.matcher(name).find()) {
            return Optional.of(CoreWords.text("it-is-cancelled"));
        }
        if (status.equals("TENTATIVE") || PROPOSED.matcher(name).find()) {
            return Optional.of(CoreWords.text("it-is-only-proposed"));
        }
        boolean observed = isObserved(event);
        return observed ? Optional.of(CoreWords.text("it-is-an-observance")) : Optional.empty();
    }

    private static boolean isObserved(Component event) {
        return Stream.concat(Stream.of(event.text("DESCRIPTION")), categories(event))
                .anyMatch(words -> OBSERVANCE
                        .matcher(words.strip().toLowerCase(Locale.ROOT))
                        .matches());
    }

    private static Stream<String> categories(Component event) {
        return event.properties.stream()
                .filter(p -> p.name().equals("CATEGORIES"))
                .flatMap(p -> Stream.of(p.value().split(",")))
                .map(String::strip);
    }

    static WholeDayEvent of(Component event) {
        String name = name(event);
        requireOnce(event, name);
        LocalDate first = day(event.property("DTSTART").orElse(null), name);
        LocalDate end = end(event, first, name);
        if (!end.isAfter(first) || end.isAfter(first.plusDays(MAX_DAYS))) {
            throw CalendarFile.refused(CoreWords.text("ends-before-it-begins", name, MAX_DAYS));
        }
        return new WholeDayEvent(
                name,
                first.datesUntil(end).toList(),
                categories(event).anyMatch("RAMADAN"::equalsIgnoreCase),
                UNCERTAIN.matcher(name).find());
    }

    private static String name(Component event) {
        String name = event.text("SUMMARY");
        if (name.isEmpty()) {
            throw CalendarFile.refused(CoreWords.text("a-vevent-has-no-summary"));
        }
        return name;
    }

    private static void requireOnce(Component event, String name) {
        for (String repeats : List.of("RRULE", "RDATE")) {
            if (event.property(repeats).isPresent()) {
                throw CalendarFile.refused(CoreWords.text("repeats-rrule-holidays-are-decreed-each", name));
            }
        }
    }

    private static LocalDate end(Component event, LocalDate first, String name) {
        Optional<Property> end = event.property("DTEND");
        if (end.isPresent()) {
            return day(end.get(), name);
        }
        Optional<Property> span = event.property("DURATION");
        if (span.isEmpty()) {
            return first.plusDays(1);
        }
        Matcher days = SPAN.matcher(span.get().value());
        if (!days.matches()) {
            throw CalendarFile.refused(CoreWords.text("is-not-a-whole-day-write", name));
        }
        int count = Integer.parseInt(days.group(1));
        return days.group(2).equals("W") ? first.plusWeeks(count) : first.plusDays(count);
    }

    private static LocalDate day(Property property, String name) {
        Matcher date = DATE.matcher(property == null ? "" : property.value());
        if (!date.matches()) {
            throw CalendarFile.refused(CoreWords.text("is-not-a-whole-day-write", name));
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            throw CalendarFile.refused(CoreWords.text("there-is-no-such-day", name, property.value(), property.line()));
        }
    }
}
