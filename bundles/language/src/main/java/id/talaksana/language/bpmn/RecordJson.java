package id.talaksana.language.bpmn;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Records of a definition as the definition language writes them, and back as far as a tree. */
public final class RecordJson {
    /** As deep as the language's own files. */
    private static final int DEEPEST = 60;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            // 90 stays 90 and does not become 9E+1, which YAML takes for a text.
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .visibility(com.fasterxml.jackson.annotation.PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .addMixIn(Requirement.class, WrittenWhen.class)
            .addMixIn(Step.class, WrittenAfter.class)
            .addModule(new RoutingWriters())
            .addModule(new SimpleModule("definition")
                    .addSerializer(new SourcedWriter())
                    .addSerializer(new EnumWriter())
                    .addSerializer(new DurationWriter())
                    .addSerializer(new ToStringSerializer(LocalDate.class))
                    .addSerializer(new ToStringSerializer(LocalTime.class)))
            .build();

    private RecordJson() {}

    /** A requirement's condition is written as everywhere. */
    private interface WrittenWhen {
        @JsonProperty("when")
        Condition appliesWhen();
    }

    /** A step that comes after nothing says so: without a list it comes after all before it. */
    private interface WrittenAfter {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Sourced<List<String>> after();
    }

    /** The tree of a record; members without value are left out. */
    public static ObjectNode tree(Object record) {
        return MAPPER.valueToTree(record);
    }

    /** A service's whole file. */
    public static String file(PublicService service) {
        ObjectNode file = MAPPER.createObjectNode().put("talaksana", 1).put("service", service.id());
        return file.setAll(members(service)).toPrettyString() + "\n";
    }

    /** What a service's file says but for its id. */
    public static ObjectNode members(PublicService service) {
        ObjectNode members = tree(service);
        members.remove("id");
        // Where a document has a list with nothing in it, that is something else than no list.
        empty(members, "requirements", service.requirements());
        empty(members, "products", service.products());
        empty(members, "complaints", service.complaints());
        // A table of which nothing is said is not written.
        for (String table : List.of("applicants", "formations")) {
            if (members.path(table).isEmpty()) {
                members.remove(table);
            }
        }
        return members;
    }

    private static void empty(ObjectNode members, String name, Sourced<? extends List<?>> list) {
        if (plain(list) && list.value().isEmpty()) {
            members.putArray(name);
        }
    }

    /** The tree of any value. */
    public static JsonNode value(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** The tree that a member of an extension carries; empty when it is no JSON. */
    public static Optional<JsonNode> read(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Whether there is nothing to say of it but its value. */
    public static boolean plain(Sourced<?> sourced) {
        return sourced != null
                && sourced.known()
                && sourced.provenance() == Provenance.STATED
                && sourced.note() == null
                && sourced.reading() == null;
    }

    @SuppressWarnings("rawtypes")
    private static final class SourcedWriter extends StdSerializer<Sourced> {
        private static final long serialVersionUID = 1L;

        public SourcedWriter() {
            super(Sourced.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Sourced sourced) {
            return sourced == null
                    || plain(sourced) && sourced.value() instanceof java.util.List<?> list && list.isEmpty()
                    || !sourced.known()
                            && sourced.note() == null
                            && sourced.reading() == null
                            && sourced.provenance() == Provenance.STATED;
        }

        @Override
        public void serialize(Sourced sourced, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (plain(sourced)) {
                provider.defaultSerializeValue(sourced.value(), json);
                return;
            }
            json.writeStartObject();
            if (sourced.known()) {
                provider.defaultSerializeField("value", sourced.value(), json);
            }
            if (sourced.provenance() != Provenance.STATED) {
                json.writeStringField("provenance", Term.of(sourced.provenance()));
            }
            if (sourced.note() != null) {
                json.writeStringField("note", sourced.note());
            }
            if (sourced.reading() != null) {
                provider.defaultSerializeField("reading", sourced.reading(), json);
            }
            json.writeEndObject();
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class EnumWriter extends StdSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        public EnumWriter() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(Term.of(constant));
        }
    }

    private static final class DurationWriter extends StdSerializer<Duration> {
        private static final long serialVersionUID = 1L;

        public DurationWriter() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(duration.written());
        }
    }
}
