package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Definitions all of whose texts would like to be something else where they are shown. */
public final class HostileDefinitions {
    /** Stands in every hostile text, and in nothing else. */
    public static final String MARK = "xq7";

    private static final String[] BEFORE = {
        "", "\"", "'", "\">", "'>", "</text>", "</title></svg>", "</script>", "-->", "]]>", "\u0000", "\u2028", "\\"
    };
    private static final String[] CORE = {
        "<script>" + MARK + "()</script>",
        "<img src=x onerror=" + MARK + "()>",
        "<svg/onload=" + MARK + "()>",
        " onfocus=" + MARK + "() autofocus x=\"",
        "<" + MARK + ">",
        "<a href=\"javascript:" + MARK + "()\">x</a>",
        "<iframe srcdoc='<" + MARK + ">'>",
        "&lt;" + MARK + "&#60;&amp",
        "<!DOCTYPE x [<!ENTITY " + MARK + " SYSTEM 'file:///etc/passwd'>]>&" + MARK + ";",
        "<![CDATA[<" + MARK + ">]]>",
        "<style>@import '" + MARK + "';",
        "<?" + MARK + " ?>",
        "(" + MARK + ") Tj ET /JS (app.alert\\(1\\)) >> endobj",
        "${" + MARK + "} #{7*7} @{x} !{x}",
        "\u202Egpj." + MARK + "\u202C\u2066",
        "\uFFFE\uFFFF\uD800" + MARK + "\u0007\u001b[31m\u007f\u0085"
    };
    private static final String[] AFTER = {
        "", "<!--", "\"", "\u00e9\ud83d\ude00", "\r\nSet-Cookie: " + MARK + "=1", "\n\n</svg>", "\uD83D"
    };

    private static final Set<String> TEXTS = Set.of(
            "name",
            "otherNames",
            "unit",
            "address",
            "phone",
            "fax",
            "email",
            "website",
            "title",
            "subject",
            "number",
            "issuer",
            "place",
            "ratifiedBy",
            "signedBy",
            "text",
            "note",
            "notes",
            "label",
            "legalBasis",
            "statement",
            "warning",
            "qualifications",
            "related",
            "equipment",
            "recording",
            "pledge",
            "staffing",
            "facilities",
            "competence",
            "internalOversight",
            "serviceGuarantee",
            "safetyGuarantee",
            "performanceEvaluation",
            "cost",
            "paidBy",
            "condition",
            "letterhead",
            "statements",
            "escalation",
            "hint",
            "role",
            "section",
            "group",
            "channel",
            "channels",
            "on",
            "rows",
            "options",
            "basis",
            "background",
            "members",
            "echelon");

    private final Random random;
    private int used;

    private HostileDefinitions(long seed) {
        random = new Random(seed);
    }

    /** The definition with another text for each of its texts; what refers to something by its id still does. */
    public static AgencyDefinition of(AgencyDefinition definition, long seed) {
        HostileDefinitions hostile = new HostileDefinitions(seed);
        Agency agency = hostile.rebuilt(definition.agency());
        List<PublicService> services =
                definition.services().stream().map(hostile::rebuilt).toList();
        return new AgencyDefinition(
                definition.digest(), definition.version(), definition.effectiveFrom(), agency, services, List.of());
    }

    /** The texts of a definition or of a part of one. */
    public static Stream<String> texts(Object part) {
        if (part instanceof String text) {
            return text.contains(MARK) ? Stream.of(text) : Stream.empty();
        }
        if (part instanceof List<?> list) {
            return list.stream().flatMap(HostileDefinitions::texts);
        }
        if (part instanceof Record record) {
            return Stream.of(record.getClass().getRecordComponents())
                    .flatMap(component -> texts(member(record, component)));
        }
        return Stream.empty();
    }

    @SuppressWarnings("unchecked")
    private <T> T rebuilt(T value) {
        return (T) rebuilt(value, false);
    }

    private Object rebuilt(Object value, boolean text) {
        if (value instanceof String) {
            return text ? next() : value;
        }
        if (value instanceof Sourced<?> sourced) {
            return new Sourced<>(
                    rebuilt(sourced.value(), text), sourced.provenance(), sourced.note() == null ? null : next());
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(each -> all.add(rebuilt(each, text)));
            return all;
        }
        return value instanceof Record record ? record(record) : value;
    }

    private Record record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] members = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            members[i] = rebuilt(member(record, components[i]), TEXTS.contains(components[i].getName()));
        }
        try {
            return record.getClass().getDeclaredConstructor(types).newInstance(members);
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object member(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private String next() {
        return BEFORE[random.nextInt(BEFORE.length)]
                + CORE[used % CORE.length]
                + AFTER[random.nextInt(AFTER.length)]
                + used++;
    }
}
