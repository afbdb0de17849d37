package id.talaksana.language.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the expressions that {@link Expression} writes, also after somebody changed them in a modeller. */
public final class ReadExpression {
    /** As much as a condition of the definition language may hold. */
    private static final int LONGEST = 5_000;

    private static final int DEEPEST = 30;

    private static final Pattern TOKEN = Pattern.compile("\\s*(&&|\\|\\||==|>=|<=|[()!+]|-(?=\\s*')|'[^']*'|\"[^\"]*\""
            + "|[a-z][a-z0-9]*(?:-[a-z0-9]+)*|-?\\d+(?:\\.\\d+)?)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ReadExpression(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new Unreadable();
        }
    }

    /** The condition as the definition language writes it; empty when it is none of its vocabulary. */
    public static Optional<JsonNode> of(String expression) {
        String text = expression.strip();
        if (text.startsWith("${") && text.endsWith("}")) {
            text = text.substring(2, text.length() - 1);
        }
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            ReadExpression reader = new ReadExpression(text);
            JsonNode condition = reader.either();
            return reader.at == reader.tokens.size() ? Optional.of(condition) : Optional.empty();
        } catch (Unreadable e) {
            // It is said by the absence: what is not of the vocabulary has no condition.
            return Optional.empty();
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super(null, null, false, false);
        }
    }

    private boolean takes(String token) {
        boolean there = at < tokens.size() && tokens.get(at).equals(token);
        at += there ? 1 : 0;
        return there;
    }

    private String take() {
        if (at == tokens.size()) {
            throw new Unreadable();
        }
        return tokens.get(at++);
    }

    private List<JsonNode> row(String by, Supplier<JsonNode> part) {
        List<JsonNode> parts = new ArrayList<>(List.of(part.get()));
        while (takes(by)) {
            parts.add(part.get());
        }
        return parts;
    }

    private JsonNode either() {
        if (++depth > DEEPEST) {
            throw new Unreadable();
        }
        List<JsonNode> parts = row("||", this::both);
        depth--;
        String attribute = parts.get(0).path("attribute").asText();
        if (parts.stream()
                .allMatch(p ->
                        p.path("in").size() == 1 && p.path("attribute").asText().equals(attribute))) {
            ArrayNode values = JSON.arrayNode();
            parts.forEach(part -> values.add(part.get("in").get(0)));
            return JSON.objectNode().put("attribute", attribute).set("in", values);
        }
        return of("any", parts);
    }

    private JsonNode both() {
        List<JsonNode> parts = row("&&", this::one);
        for (int i = 1; i < parts.size(); i++) {
            Optional<JsonNode> range = range(parts.get(i - 1), parts.get(i));
            if (range.isPresent()) {
                parts.set(i - 1, range.get());
                parts.remove(i--);
            }
        }
        return of("all", parts);
    }

    /** Two bounds of the same thing are one condition. */
    private static Optional<JsonNode> range(JsonNode least, JsonNode most) {
        for (String[] names : new String[][] {
            {"attribute", "atLeast", "atMost"}, {"number", "atLeast", "atMost"}, {"date", "notBefore", "notAfter"}
        }) {
            boolean bounds = least.has(names[0])
                    && least.get(names[0]).equals(most.path(names[0]))
                    && least.has(names[1])
                    && !least.has(names[2])
                    && most.has(names[2])
                    && !most.has(names[1]);
            if (bounds) {
                ObjectNode both = least.deepCopy();
                return Optional.of(both.set(names[2], most.get(names[2])));
            }
        }
        return Optional.empty();
    }

    private static JsonNode of(String how, List<JsonNode> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        ArrayNode list = JSON.arrayNode().addAll(parts);
        return JSON.objectNode().set(how, list);
    }

    private JsonNode one() {
        if (takes("!")) {
            return JSON.objectNode().set("not", one());
        }
        if (takes("(")) {
            JsonNode inner = either();
            if (!takes(")")) {
                throw new Unreadable();
            }
            return inner;
        }
        return compared();
    }

    private JsonNode compared() {
        JsonNode left = operand();
        String how = take();
        String value = at < tokens.size() ? tokens.get(at) : "";
        JsonNode right = operand();
        boolean named = left.isTextual();
        if (how.equals("==") && named && isQuoted(value)) {
            return JSON.objectNode()
                    .put("attribute", left.asText())
                    .set("in", JSON.arrayNode().add(right));
        }
        boolean least = isLeast(how);
        return bounded(left, value, right, named, least);
    }

    private static boolean isLeast(String how) {
        boolean least = how.equals(">=");
        if (!least && !how.equals("<=")) {
            throw new Unreadable();
        }
        return least;
    }

    private static JsonNode bounded(JsonNode left, String value, JsonNode right, boolean named, boolean least) {
        boolean day = !named || right.isObject() || DAY.matcher(right.asText()).matches() || !isQuoted(value);
        if (right.isNumber()) {
            return JSON.objectNode().put("number", left.asText()).set(least ? "atLeast" : "atMost", right);
        } else if (day) {
            ObjectNode dated = JSON.objectNode().set("date", left);
            return dated.set(least ? "notBefore" : "notAfter", right);
        }
        return JSON.objectNode().put("attribute", left.asText()).set(least ? "atLeast" : "atMost", right);
    }

    private static boolean isQuoted(String token) {
        return token.startsWith("'") || token.startsWith("\"");
    }

    /** A name, a value, or a day so long before or after another one. */
    private JsonNode operand() {
        String token = take();
        if (token.matches("-?\\d.*")) {
            return JSON.numberNode(new BigDecimal(token));
        }
        if (!isQuoted(token) && !token.matches("[a-z].*")) {
            throw new Unreadable();
        }
        String word = isQuoted(token) ? token.substring(1, token.length() - 1) : token;
        String sign = takes("+") ? "plus" : takes("-") ? "minus" : null;
        if (sign == null) {
            return JSON.textNode(word);
        }
        return moved(word, sign);
    }

    private JsonNode moved(String word, String sign) {
        String span = take();
        if (!isQuoted(span)) {
            throw new Unreadable();
        }
        return JSON.objectNode().put("date", word).put(sign, span.substring(1, span.length() - 1));
    }
}
