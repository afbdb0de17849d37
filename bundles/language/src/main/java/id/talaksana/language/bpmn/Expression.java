package id.talaksana.language.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A condition as the formal expression of a flow; {@link ReadExpression} is the way back. */
public final class Expression {
    private Expression() {}

    static String of(Condition condition) {
        return of(RecordJson.value(condition));
    }

    /** @param condition as the definition language writes it */
    public static String of(JsonNode condition) {
        if (condition.has("all")) {
            return joined(condition.get("all"), " && ");
        } else if (condition.has("any")) {
            return joined(condition.get("any"), " || ");
        } else if (condition.has("not")) {
            return "!" + within(condition.get("not"));
        } else if (condition.has("in")) {
            return among(condition);
        } else if (condition.has("attribute")) {
            return ofAttribute(condition);
        } else if (condition.has("number")) {
            return ofNumber(condition);
        }
        return bounds(day(condition.get("date")), day(condition.get("notBefore")), day(condition.get("notAfter")));
    }

    private static String among(JsonNode condition) {
        return parts(condition.get("in"))
                .map(value -> condition.path("attribute").asText() + " == '" + value.asText() + "'")
                .collect(Collectors.joining(" || "));
    }

    private static String ofAttribute(JsonNode condition) {
        return bounds(
                condition.get("attribute").asText(), quoted(condition.get("atLeast")), quoted(condition.get("atMost")));
    }

    private static String ofNumber(JsonNode condition) {
        return bounds(
                condition.get("number").asText(), plain(condition.get("atLeast")), plain(condition.get("atMost")));
    }

    private static java.util.stream.Stream<JsonNode> parts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static String joined(JsonNode conditions, String by) {
        return parts(conditions).map(Expression::within).collect(Collectors.joining(by));
    }

    private static String within(JsonNode part) {
        return "(" + of(part) + ")";
    }

    private static String bounds(String what, String least, String most) {
        List<String> tests = new ArrayList<>();
        if (least != null) {
            tests.add(what + " >= " + least);
        }
        if (most != null) {
            tests.add(what + " <= " + most);
        }
        return String.join(" && ", tests);
    }

    private static String plain(JsonNode value) {
        return value == null ? null : value.asText();
    }

    private static String quoted(JsonNode value) {
        return value == null ? null : "'" + value.asText() + "'";
    }

    private static String day(JsonNode moment) {
        if (moment == null) {
            return null;
        }
        String date = (moment.isObject() ? moment.path("date") : moment).asText();
        boolean named = new Moment(date, null, null).isField() || date.equals(Moment.OPENED);
        return (named ? date : "'" + date + "'")
                + shifted(" + ", moment.get("plus"))
                + shifted(" - ", moment.get("minus"));
    }

    private static String shifted(String sign, JsonNode span) {
        return span == null ? "" : sign + "'" + span.asText() + "'";
    }
}
