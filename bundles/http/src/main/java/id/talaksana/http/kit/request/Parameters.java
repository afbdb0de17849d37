package id.talaksana.http.kit.request;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads parameters and headers; what is wrong is refused by name. An absent one is null. */
public final class Parameters {
    /** The header that names a request, so that it is carried out once. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public static final int DEFAULT_LIMIT = 50;
    private static final int SHORTEST_PUBLIC_KEY = 16;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    private static final Pattern SLUG = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,6}\\.[0-9]{1,6}\\.[0-9]{1,6}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,300}");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1," + Cases.MAX_REQUEST_KEY + "}");

    private Parameters() {}

    public static String slug(String name, String value) {
        if (value != null && !SLUG.matcher(value).matches()) {
            throw bad(name, HttpWords.text("must-be-an-id-of-lower"));
        }
        return value;
    }

    public static String version(String name, String value) {
        if (!VERSION.matcher(value).matches()) {
            throw bad(name, HttpWords.text("must-be-a-version-such"));
        }
        return value;
    }

    public static String optionalVersion(String name, String value) {
        return value == null ? null : version(name, value);
    }

    public static ServiceId service(String name, String value) {
        return ServiceId.parse(value).orElseThrow(() -> bad(name, HttpWords.text("must-name-agency-and-service-such")));
    }

    public static CaseFile.State state(String name, String value) {
        return constant(name, value, CaseFile.State.values());
    }

    /** One of some constants, as it is written; null: none was given. */
    public static <E extends Enum<E>> E constant(String name, String value, E[] all) {
        if (value == null) {
            return null;
        }
        return Stream.of(all)
                .filter(one -> one.toString().equals(value))
                .findFirst()
                .orElseThrow(() -> noConstant(name, all));
    }

    private static ProblemException noConstant(String name, Enum<?>[] all) {
        List<String> written = Stream.of(all).map(Object::toString).toList();
        return problem(name, HttpWords.text("must-be-one-of", String.join(", ", written)))
                .allowing(written)
                .exception();
    }

    public static LocalDate day(String name, String value) {
        return value == null
                ? null
                : writtenDay(value).orElseThrow(() -> bad(name, HttpWords.text("must-be-a-date-such")));
    }

    /** A day as it is written in a field; empty: it is none, or of a year that not every database can keep. */
    public static Optional<LocalDate> writtenDay(String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A day, or a moment with its zone (W3C date and time) on that day. */
    public static LocalDate dayOrMoment(String name, String value, ZoneId zone) {
        if (value == null || value.length() <= "2025-10-22".length()) {
            return day(name, value);
        }
        try {
            return withinCalendar(name, OffsetDateTime.parse(value).toInstant())
                    .atZone(zone)
                    .toLocalDate();
        } catch (DateTimeParseException e) {
            throw bad(name, HttpWords.text("must-be-a-date-or-moment-such"));
        }
    }

    public static Instant instant(String name, String value) {
        try {
            return value == null ? null : withinCalendar(name, Instant.parse(value));
        } catch (DateTimeParseException e) {
            throw badInstant(name);
        }
    }

    /** Years that every database can keep. */
    private static Instant withinCalendar(String name, Instant moment) {
        if (moment.isBefore(FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())
                || moment.isAfter(LAST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant())) {
            throw badInstant(name);
        }
        return moment;
    }

    private static ProblemException badInstant(String name) {
        return bad(name, HttpWords.text("must-be-an-iso-8601-instant"));
    }

    /** A whole number. */
    public static int number(String name, String value, int absent) {
        if (value == null) {
            return absent;
        } else if (!value.matches("\\d{1,9}")) {
            throw bad(name, HttpWords.text("a-number-is-a-whole-number-from-0", value));
        }
        return Integer.parseInt(value);
    }

    public static int limit(String name, String value) {
        if (value == null) {
            return DEFAULT_LIMIT;
        }
        if (value.matches("[0-9]{1,4}")) {
            int limit = Integer.parseInt(value);
            if (limit >= 1 && limit <= CaseQuery.MAX_LIMIT) {
                return limit;
            }
        }
        throw bad(name, HttpWords.text("must-be-a-whole-number", CaseQuery.MAX_LIMIT));
    }

    /** The number of a calendar. */
    public static int calendar(String name, String value) {
        if (value == null || !value.matches("[0-9]{1,9}")) {
            throw bad(name, HttpWords.text("must-be-the-number-of-the-calendar-seen"));
        }
        return Integer.parseInt(value);
    }

    public static String cursor(String name, String value) {
        if (value != null && !TOKEN.matcher(value).matches()) {
            throw bad(name, HttpWords.text("must-be-the-value-of-next"));
        }
        return value;
    }

    /** The header Idempotency-Key: a quoted string as the RFC draft has it, or the bare key. */
    public static String requestKey(String value) {
        if (value == null) {
            return null;
        }
        String key = QUOTED.matcher(value.strip()).replaceFirst("$1");
        if (!VISIBLE.matcher(key).matches()) {
            throw bad(IDEMPOTENCY_KEY, HttpWords.text("must-be-1-to-visible-ascii", Cases.MAX_REQUEST_KEY));
        }
        return key;
    }

    /** The same header from nobody in particular: only a key that nobody else comes upon tells who sends it. */
    public static String publicRequestKey(String value) {
        String key = requestKey(value);
        if (key != null && key.length() < SHORTEST_PUBLIC_KEY) {
            throw bad(IDEMPOTENCY_KEY, HttpWords.text("must-have-at-least-characters", SHORTEST_PUBLIC_KEY));
        }
        return key;
    }

    public static ProblemException bad(String name, Text sentence) {
        return problem(name, sentence).exception();
    }

    public static Problem problem(String name, Text sentence) {
        return Problem.of(ProblemType.BAD_PARAMETER, HttpWords.text("the-parameter", name, sentence))
                .at(name);
    }
}
