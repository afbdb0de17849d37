package id.talaksana.language.ranking;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A value in the file that knows where it stands, and which of its keys were asked for. */
final class Place {
    private final String vector;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    Place(String vector, String path, JsonNode node) {
        this.vector = vector;
        this.path = path;
        this.node = node;
    }

    /** The same place, in a vector that is known by name now. */
    Place in(String name) {
        return new Place(name, path, node);
    }

    Place at(String key) {
        if (!has(key)) {
            throw fault("it-has-no", LanguageWords.text("write-it-there", key), key);
        }
        return child(key);
    }

    /** Whether there is such a key with a value. */
    boolean has(String key) {
        asked.add(key);
        return object().hasNonNull(key);
    }

    /** Whether there is such a key, perhaps with null. */
    boolean names(String key) {
        return object().has(key);
    }

    private Place child(String key) {
        return new Place(vector, path + "." + key, node.get(key));
    }

    List<String> unasked() {
        List<String> unasked = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                unasked.add(path + "." + name);
            }
        });
        return unasked;
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isText() {
        return node.isTextual();
    }

    List<Place> list() {
        if (!node.isArray()) {
            throw fault("it-is-no-list", LanguageWords.text("write-it-in-brackets"));
        }
        List<Place> list = new ArrayList<>();
        node.forEach(each -> list.add(new Place(vector, path + "[" + list.size() + "]", each)));
        return list;
    }

    /** Its keys in their order, each with its value, which may be null in the file. */
    Map<String, Place> entries() {
        Map<String, Place> entries = new LinkedHashMap<>();
        object().fieldNames().forEachRemaining(name -> entries.put(name, child(name)));
        return entries;
    }

    private JsonNode object() {
        if (!node.isObject()) {
            throw fault("it-has-no-keys", LanguageWords.text("write-it-in-braces"));
        }
        return node;
    }

    String text() {
        if (!node.isTextual()) {
            throw fault("it-is-no-text", LanguageWords.text("write-it-in-quotes"), node);
        }
        return node.textValue();
    }

    /** A number or a decimal in quotes, not negative, exactly as printed. */
    BigDecimal decimal() {
        // A decimal that was 20 would write itself as 2E+1.
        String text = node.isBigDecimal()
                ? node.decimalValue().toPlainString()
                : node.isTextual() || node.isNumber() ? node.asText() : "";
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw fault("it-is-no-decimal", LanguageWords.text("write-a-decimal"), node);
        }
        return new BigDecimal(text);
    }

    int whole() {
        BigDecimal decimal = decimal();
        if (decimal.scale() > 0) {
            throw fault("it-is-no-whole-number", LanguageWords.text("write-a-whole-number"), node);
        }
        return decimal.intValueExact();
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeParseException e) {
            throw fault("it-is-no-day", LanguageWords.text("write-a-day"), node);
        }
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw fault("it-is-no-flag", LanguageWords.text("write-true-or-false"), node);
        }
        return node.booleanValue();
    }

    /** A key of {@code words_id.properties} for the reason, with its parts. */
    RankingFault fault(String reason, Text remedy, Object... parts) {
        return new RankingFault(
                LanguageWords.text("in-a-vector", vector, path, LanguageWords.text(reason, parts), remedy));
    }

    /** What somebody else found wrong with this value. */
    RankingFault fault(Text reasonAndRemedy) {
        return new RankingFault(LanguageWords.text("in-a-vector", vector, path, reasonAndRemedy, ""));
    }
}
