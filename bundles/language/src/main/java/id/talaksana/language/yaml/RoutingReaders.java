package id.talaksana.language.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.module.SimpleModule;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Conditions, and what may stand alone or with its condition, out of trees whose shape was checked. */
final class RoutingReaders extends SimpleModule {
    private static final long serialVersionUID = 1L;

    RoutingReaders() {
        super("routing");
        addDeserializer(Condition.class, new Read<>(RoutingReaders::condition));
        addDeserializer(StepPerformer.class, new Read<>(RoutingReaders::performer));
        addDeserializer(StepNext.class, new Read<>(RoutingReaders::next));
    }

    private static final class Read<T> extends JsonDeserializer<T> {
        private final Function<JsonNode, T> reading;

        Read(Function<JsonNode, T> reading) {
            this.reading = reading;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            try {
                return reading.apply(node);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                return context.reportInputMismatch(handledType(), "%s", node.toString());
            }
        }
    }

    private static StepPerformer performer(JsonNode node) {
        return node.isTextual()
                ? new StepPerformer(node.asText(), null)
                : new StepPerformer(text(node, "actor"), condition(node.get("when")));
    }

    private static StepNext next(JsonNode node) {
        return new StepNext(node.isArray() ? each(node).map(RoutingReaders::way).toList() : List.of(way(node)));
    }

    private static StepWay way(JsonNode node) {
        if (node.isTextual()) {
            return new StepWay(node.asText(), null, null);
        }
        String end = text(node, "end");
        return new StepWay(
                text(node, "to"),
                end == null ? null : StepEnd.valueOf(end.toUpperCase(Locale.ROOT)),
                condition(node.get("when")));
    }

    private static Condition condition(JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        } else if (node.has("all")) {
            return new Condition.All(
                    each(node.get("all")).map(RoutingReaders::condition).toList());
        } else if (node.has("any")) {
            return new Condition.Any(
                    each(node.get("any")).map(RoutingReaders::condition).toList());
        } else if (node.has("not")) {
            return new Condition.Not(condition(node.get("not")));
        } else if (node.has("number")) {
            return new Condition.Counted(text(node, "number"), decimal(node, "atLeast"), decimal(node, "atMost"));
        } else if (node.has("date")) {
            return new Condition.Dated(
                    moment(node.get("date")), moment(node.get("notBefore")), moment(node.get("notAfter")));
        }
        String attribute = text(node, "attribute");
        if (node.has("is")) {
            return new Condition.Among(attribute, List.of(text(node, "is")));
        }
        return node.has("in")
                ? new Condition.Among(
                        attribute, each(node.get("in")).map(JsonNode::asText).toList())
                : new Condition.Ranked(attribute, text(node, "atLeast"), text(node, "atMost"));
    }

    private static Moment moment(JsonNode node) {
        if (node == null) {
            return null;
        }
        Moment moment = node.isTextual()
                ? new Moment(node.asText(), null, null)
                : new Moment(text(node, "date"), span(text(node, "plus")), span(text(node, "minus")));
        if (Character.isDigit(moment.date().charAt(0))) {
            java.time.LocalDate.parse(moment.date());
        }
        return moment;
    }

    private static Moment.Span span(String written) {
        return written == null ? null : Moment.Span.of(written);
    }

    private static BigDecimal decimal(JsonNode node, String name) {
        return node.has(name) ? new BigDecimal(node.get(name).asText()) : null;
    }

    private static String text(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.get(name).asText() : null;
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
