package id.talaksana.http.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import id.talaksana.http.kit.problem.Problem;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The JSON Schemas that follow from records: names and types of members, nothing else. */
final class RecordSchemas {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<Class<?>, String> FORMATS = Map.of(Instant.class, "date-time", LocalDate.class, "date");
    private static final Set<Class<?>> STRINGS = Set.of(
            String.class,
            ZoneId.class,
            LocalTime.class,
            Duration.class,
            CaseId.class,
            ServiceId.class,
            Moment.Span.class,
            id.talaksana.api.complaints.TicketId.class);
    private static final Set<Class<?>> ALONE = Set.of(StepPerformer.class, StepNext.class, Moment.class);
    private static final Set<Class<?>> INTEGERS = Set.of(int.class, Integer.class, long.class, Long.class);

    private final Map<String, ObjectNode> schemas = new TreeMap<>();

    /** The schemas of these records and of all that they are made of, by name. */
    static Map<String, ObjectNode> of(List<Class<?>> records) {
        RecordSchemas all = new RecordSchemas();
        records.forEach(all::schema);
        return all.schemas;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return constants(plain);
        }
        if (ALONE.contains(plain)) {
            return alone(plain);
        }
        if (plain.isSealed()) {
            return reference(name(plain), () -> oneOf(plain));
        }
        if (plain.isRecord() && !STRINGS.contains(plain)) {
            return reference(name(plain), () -> record(plain));
        }
        return value(plain);
    }

    /** One word where that says all, else in full. */
    private ObjectNode alone(Class<?> type) {
        Class<?> inFull = type == StepNext.class ? StepWay.class : type;
        ObjectNode member = reference(name(inFull), () -> record(inFull));
        ObjectNode schema = NODES.objectNode();
        ArrayNode possible = schema.putArray("oneOf").add(typed("string")).add(member);
        if (inFull != type) {
            possible.add(typed("array").set("items", member));
        }
        return schema;
    }

    private JsonNode oneOf(Class<?> sealed) {
        ObjectNode schema = NODES.objectNode();
        ArrayNode possible = schema.putArray("oneOf");
        for (Class<?> one : sealed.getPermittedSubclasses()) {
            possible.add(schema(one));
        }
        return schema;
    }

    private static ObjectNode value(Class<?> type) {
        if (type == Object.class) {
            return NODES.objectNode();
        }
        if (STRINGS.contains(type)) {
            return typed("string");
        }
        if (FORMATS.containsKey(type)) {
            return typed("string").put("format", FORMATS.get(type));
        }
        return typed(
                type == double.class || type == Double.class || type == BigDecimal.class
                        ? "number"
                        : INTEGERS.contains(type) ? "integer" : "boolean");
    }

    private ObjectNode generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        if (type.getRawType() == Sourced.class) {
            return reference("Sourced" + label(arguments[0]), () -> sourced(arguments[0]));
        }
        if (type.getRawType() == Map.class) {
            return typed("object").set("additionalProperties", schema(arguments[1]));
        }
        return typed("array").set("items", schema(arguments[0]));
    }

    private JsonNode sourced(Type value) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        properties.set("value", schema(value));
        properties.set("provenance", constants(id.talaksana.api.text.Provenance.class));
        properties.set("note", typed("string"));
        if (value == String.class) {
            properties.set("reading", schema(Sourced.Reading.class));
        }
        return schema;
    }

    private JsonNode record(Class<?> record) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : record.getRecordComponents()) {
            ObjectNode member = schema(component.getGenericType());
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                schema.putArray("allOf").add(member);
            } else {
                properties.set(component.getName(), member);
            }
        }
        if (record == Verification.class) {
            properties.set("intact", typed("boolean"));
        }
        return schema;
    }

    private ObjectNode reference(String name, java.util.function.Supplier<JsonNode> definition) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, NODES.objectNode());
            schemas.put(name, (ObjectNode) definition.get());
        }
        return NODES.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private static ObjectNode constants(Class<?> type) {
        ObjectNode schema = typed("string");
        ArrayNode values = schema.putArray("enum");
        for (Object constant : type.getEnumConstants()) {
            values.add(Term.of((Enum<?>) constant));
        }
        return schema;
    }

    private static ObjectNode typed(String type) {
        return NODES.objectNode().put("type", type);
    }

    private static String label(Type type) {
        if (type instanceof ParameterizedType generic) {
            return label(generic.getActualTypeArguments()[0]) + "List";
        }
        Class<?> plain = (Class<?>) type;
        return plain == String.class
                ? "Text"
                : plain.isRecord() && plain != Duration.class ? name(plain) : nested(plain);
    }

    private static String name(Class<?> record) {
        return record == Problem.Document.class ? "Problem" : nested(record);
    }

    private static String nested(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null || outer.getSimpleName().endsWith("Resource")
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }
}
