package id.talaksana.http.api.open311;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Intake;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A service request as an Open311 client posts it, form-encoded, and the complaint that it is. What devices and accounts say
 * of themselves is taken and not kept.
 */
record Open311Request(Map<String, String> fields) {
    static final String EVENT_DATE = "attribute[event_date]";
    static final String TITLE = "attribute[title]";
    static final String ANONYMOUS = "attribute[anonymous]";
    static final String CONFIDENTIAL = "attribute[confidential]";

    static final int MAX_BODY = 256 << 10;
    static final Problem TOO_LARGE = Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-form-may-have-at-most"));

    private static final List<String> KNOWN = List.of(
            "jurisdiction_id",
            "service_code",
            "lat",
            "long",
            "address_string",
            "address_id",
            "email",
            "device_id",
            "account_id",
            "first_name",
            "last_name",
            "phone",
            "description",
            "media_url",
            "api_key",
            EVENT_DATE,
            TITLE,
            ANONYMOUS,
            CONFIDENTIAL);

    /** Reads the form; a field that nobody knows is refused, and so is one that stands there twice. */
    static Open311Request read(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : new String(body, StandardCharsets.US_ASCII).split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (fields.put(known(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))) != null) {
                    throw Parameters.bad(name, HttpWords.text("may-stand-there-only-once"));
                }
            }
        }
        return new Open311Request(fields);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.of(ProblemType.BAD_REQUEST, HttpWords.text("this-form-is-not-well-encoded"))
                    .exception();
        }
    }

    private static String known(String name) {
        if (!KNOWN.contains(name)) {
            throw Problem.of(
                            ProblemType.BAD_PARAMETER,
                            HttpWords.text("there-is-no-such-field-known", String.join(", ", KNOWN)))
                    .allowing(KNOWN)
                    .exception();
        }
        return name;
    }

    /** What stands in a field; null when nothing does. */
    String value(String name) {
        String value = fields.getOrDefault(name, "").strip();
        return value.isEmpty() ? null : value;
    }

    String required(String name) {
        String value = value(name);
        if (value == null) {
            throw missing(name);
        }
        return value;
    }

    static ProblemException missing(String name) {
        return Parameters.bad(name, HttpWords.text("was-not-provided"));
    }

    /**
     * @param service id of the agency's service; null: the complaint is about none
     * @param zone of the agency: what is told as a moment is a day there
     */
    Complaint complaint(String agency, String service, String requestKey, ZoneId zone) {
        String description = required("description");
        return new Complaint(
                agency,
                title(description),
                chronology(description),
                Parameters.dayOrMoment(EVENT_DATE, required(EVENT_DATE), zone),
                null,
                location(),
                service,
                null,
                null,
                joined(" ", "first_name", "last_name"),
                joined(", ", "phone", "email"),
                yes(ANONYMOUS),
                yes(CONFIDENTIAL),
                Intake.OPEN311,
                null,
                null,
                List.of(),
                requestKey);
    }

    /** The protocol knows no title, so where none is given the description's beginning stands for it. */
    private String title(String description) {
        String given = value(TITLE);
        if (given != null) {
            return given;
        }
        String line = description.lines().findFirst().orElse(description).strip();
        return line.length() <= Complaints.MAX_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, Complaints.MAX_TITLE / 2))
                                .strip() + "…";
    }

    private String chronology(String description) {
        String picture = value("media_url");
        return picture == null ? description : description + "\n\nmedia_url: " + picture;
    }

    private String location() {
        List<String> parts = new ArrayList<>();
        if (value("address_string") != null) {
            parts.add(value("address_string"));
        }
        if (value("address_id") != null) {
            parts.add(value("address_id"));
        }
        if (value("lat") != null && value("long") != null) {
            parts.add(value("lat") + ", " + value("long"));
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private String joined(String separator, String... names) {
        String joined = Stream.of(names).map(this::value).filter(v -> v != null).collect(Collectors.joining(separator));
        return joined.isEmpty() ? null : joined;
    }

    private boolean yes(String name) {
        String value = value(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw Parameters.bad(name, HttpWords.text("must-be-true-or-false"));
        }
        return "true".equals(value);
    }
}
