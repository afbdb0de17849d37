package id.talaksana.language.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.JDKRegularExpressionFactory;
import com.networknt.schema.regex.RegularExpression;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.YamlTree.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The JSON Schema that editors use is also the one that refuses: the two cannot disagree. */
public final class PublishedSchema {
    public static final PublishedSchema AGENCY = new PublishedSchema("agency.schema.json");
    public static final PublishedSchema SERVICE = new PublishedSchema("service.schema.json");

    private final JsonSchema schema;

    /** What has a form of its own (a date, a duration, an id) is short. */
    private static final int LONGEST_FORM = 1_000;

    private PublishedSchema(String resource) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(PublishedSchema::form)
                .build();
        try (InputStream in = AgencyDefinition.class.getResourceAsStream(resource)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, config);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void check(String file, YamlTree tree, Findings findings) {
        for (ValidationMessage m : schema.validate(tree.root())) {
            Fault fault = fault(m, tree.root());
            String at = m.getInstanceLocation().toString();
            Place place =
                    fault.rule().equals("unknown-key") ? tree.ofKey(YamlTree.child(at, m.getProperty())) : tree.of(at);
            findings.error(file, place, fault.rule(), fault.reason(), fault.remedy());
            if (findings.enough()) {
                return;
            }
        }
    }

    private record Fault(String rule, Text reason, Text remedy) {}

    private Fault fault(ValidationMessage m, JsonNode root) {
        JsonNode found = root.at(m.getInstanceLocation().toString());
        return switch (m.getType()) {
            case "additionalProperties" ->
                new Fault(
                        "unknown-key",
                        LanguageWords.text("the-key-is-not-known-here", m.getProperty()),
                        LanguageWords.text("known-are", known(m)));
            case "required" ->
                new Fault(
                        "missing-key",
                        LanguageWords.text("the-key-is-missing", m.getProperty()),
                        LanguageWords.text("add", m.getProperty()));
            case "type" ->
                new Fault("wrong-type", LanguageWords.text("the-value-is-of-the-wrong"), wrongType(m, found));
            case "enum" ->
                new Fault(
                        "unknown-term",
                        LanguageWords.text("is-not-known", found.asText()),
                        LanguageWords.text("choose-one-of", values(m.getSchemaNode())));
            case "pattern" -> new Fault("wrong-form", LanguageWords.text("the-value-has-the-wrong-form"), form(m));
            default ->
                new Fault(
                        "out-of-bounds",
                        LanguageWords.text("the-value-is-out-of-bounds", m.getType()),
                        LanguageWords.text("the-bound-is", m.getSchemaNode()));
        };
    }

    /** A group that repeats takes the matcher's stack for each repetition, so the length is looked at first. */
    private static RegularExpression form(String pattern) {
        RegularExpression form = JDKRegularExpressionFactory.getInstance().getRegularExpression(pattern);
        return value -> value.length() <= LONGEST_FORM && form.matches(value);
    }

    private JsonNode parent(ValidationMessage m) {
        String keyword = m.getSchemaLocation().getFragment().toString();
        return schema.getSchemaNode().at(keyword.substring(0, keyword.lastIndexOf('/')));
    }

    private String known(ValidationMessage m) {
        return String.join(
                ", ", (Iterable<String>) () -> parent(m).path("properties").fieldNames());
    }

    private Text wrongType(ValidationMessage m, JsonNode found) {
        String types = m.getSchemaNode().isArray()
                ? values(m.getSchemaNode())
                : m.getSchemaNode().asText();
        if (found.isNumber() && types.contains("string")) {
            String pattern = parent(m).path("pattern").asText("");
            return pattern.isEmpty() || found.asText().matches(pattern)
                    ? LanguageWords.text("put-it-in-quotes-to-make")
                    : inQuotes(parent(m).path("description").asText(""), pattern);
        }
        String description = parent(m).path("description").asText("");
        // The schema describes itself in Indonesian alone.
        return LanguageWords.text(
                "right-would-be", types, new Text(description.isEmpty() ? "" : " " + description, ""));
    }

    /** Quotes alone would not make it right. */
    private static Text inQuotes(String description, String pattern) {
        return LanguageWords.text(
                "put-it-in-quotes-in-this-form", new Text(description.isEmpty() ? pattern : description, pattern));
    }

    private Text form(ValidationMessage m) {
        String description = parent(m).path("description").asText("");
        String pattern = m.getSchemaNode().asText();
        Text form = LanguageWords.text("it-must-match", pattern);
        return description.isEmpty() ? form : new Text(description, form.english());
    }

    private static String values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }
}
