package id.talaksana.language.yaml;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Binds the checked tree of a definition to the records of the domain. */
public final class DefinitionJson {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .addModule(new JavaTimeModule())
            .addModule(new RoutingReaders())
            .addMixIn(Requirement.class, AlsoWhen.class)
            .addMixIn(PublicService.SourceTable.class, OneOrSeveral.class)
            .addModule(new SimpleModule()
                    .addDeserializer(Sourced.class, new SourcedReader(null))
                    .addDeserializer(Duration.class, new DurationReader())
                    .addDeserializer(StepItem.class, new ItemReader()))
            .build();

    /** Passes over keys that the language no longer has. */
    public static final ObjectMapper FORGIVING =
            MAPPER.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private DefinitionJson() {}

    /** A requirement's condition is written as everywhere; {@code appliesWhen} is its older name. */
    private interface AlsoWhen {
        @JsonAlias("when")
        Condition appliesWhen();
    }

    /** One heading stands alone, several in a list. */
    private interface OneOrSeveral {
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        Map<String, List<String>> columns();
    }

    /** A value stands alone when it is stated, or in an object with its provenance. */
    private static final class SourcedReader extends JsonDeserializer<Sourced<?>> implements ContextualDeserializer {
        private final JavaType value;

        public SourcedReader(JavaType value) {
            this.value = value;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            return new SourcedReader(context.getContextualType().containedType(0));
        }

        @Override
        public Sourced<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            if (!node.isObject()) {
                return Sourced.stated(read(node, context));
            }
            JsonNode inner = node.get("value");
            Provenance provenance = node.hasNonNull("provenance")
                    ? Provenance.valueOf(node.get("provenance").asText().toUpperCase(Locale.ROOT))
                    : Provenance.STATED;
            try {
                return new Sourced<>(
                        inner == null ? null : read(inner, context),
                        provenance,
                        node.path("note").asText(null),
                        reading(node.get("reading"), context));
            } catch (JsonMappingException e) {
                e.prependPath(node, "value");
                throw e;
            }
        }

        private Object read(JsonNode node, DeserializationContext context) throws IOException {
            return context.readTreeAsValue(node, value);
        }
    }

    private static Sourced.Reading reading(JsonNode node, DeserializationContext context) throws IOException {
        return node == null ? null : context.readTreeAsValue(node, Sourced.Reading.class);
    }

    private static final class DurationReader extends JsonDeserializer<Duration> {
        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return Duration.of(parser.getText());
        }
    }

    /** An item is a text, or an object with id and text. */
    private static final class ItemReader extends JsonDeserializer<StepItem> {
        @Override
        public StepItem deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            JsonNode text = node.has("text") ? node.get("text") : node;
            Sourced<String> sourced = text.isObject()
                    ? new Sourced<>(
                            text.path("value").asText(null),
                            text.has("provenance")
                                    ? Provenance.valueOf(
                                            text.get("provenance").asText().toUpperCase(Locale.ROOT))
                                    : null,
                            text.path("note").asText(null),
                            reading(text.get("reading"), context))
                    : Sourced.stated(text.asText());
            return new StepItem(node.path("id").asText(null), sourced);
        }
    }
}
