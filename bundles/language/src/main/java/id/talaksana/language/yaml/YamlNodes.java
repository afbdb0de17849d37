package id.talaksana.language.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.YamlTree.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Nodes of YAML as a located tree of JSON. Scalars are read as in JSON: a date, "yes" or "056" is a text. What aliases
 * expand to is bounded.
 */
final class YamlNodes {
    /** Most characters of all texts, with what aliases stand for. */
    private static final int MOST_TEXT = 2 * YamlReader.MAX_BYTES;

    /** Most characters of all pointers: long keys above many values cost memory for each value. */
    private static final int MOST_POINTERS = 16 << 20;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,18}");

    private static final Set<Tag> DATA =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final Map<String, Place> places = new HashMap<>();

    private final Map<String, Place> keys = new HashMap<>();

    private final Set<Node> above = new HashSet<>();

    private int values;

    private long texts;

    private long pointers;

    private final String file;
    private final Findings findings;

    YamlNodes(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    YamlTree tree(Node root) {
        return new YamlTree(convert(root, "", 0), places, keys);
    }

    /** How many values were converted, with what aliases stand for. */
    int values() {
        return values;
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        places.putIfAbsent(pointer, place(node.getStartMark()));
        count(node, pointer, depth);
        if (!DATA.contains(node.getTag())) {
            findings.error(
                    file,
                    place(node.getStartMark()),
                    "yaml-tag",
                    LanguageWords.text("the-yaml-tag-is-not-allowed", node.getTag()),
                    LanguageWords.text("remove-the-tag-a-definition"));
        }
        JsonNode converted;
        if (node instanceof MappingNode mapping) {
            converted = object(mapping, pointer, depth);
        } else if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer + "/" + array.size(), depth + 1));
            }
            converted = array;
        } else {
            converted = scalar((ScalarNode) node);
            countText((ScalarNode) node);
        }
        above.remove(node);
        return converted;
    }

    /** Counts a node, whether it is written there or an alias stands for it. */
    private void count(Node node, String pointer, int depth) {
        pointers += pointer.length();
        if (++values > BoundedEvents.MOST_VALUES
                || depth > BoundedEvents.DEEPEST
                || pointers > MOST_POINTERS
                || !above.add(node)) {
            throw new BoundedEvents.Exceeded(
                    node.getStartMark(),
                    LanguageWords.text("too-many-values-too-deep-below"),
                    LanguageWords.text("write-the-content-out-without-aliases"));
        }
    }

    private void countText(ScalarNode scalar) {
        texts += scalar.getValue().length();
        if (texts > MOST_TEXT) {
            throw new BoundedEvents.Exceeded(
                    scalar.getStartMark(),
                    LanguageWords.text("aliases-repeat-too-much-text"),
                    LanguageWords.text("write-the-content-out-without-aliases"));
        }
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple member : mapping.getValue()) {
            Place at = place(member.getKeyNode().getStartMark());
            if (!(member.getKeyNode() instanceof ScalarNode key)) {
                findings.error(
                        file,
                        at,
                        "yaml-key",
                        LanguageWords.text("a-key-must-be-a-text"),
                        LanguageWords.text("write-key-value"));
                continue;
            }
            String name = key.getValue();
            String memberPointer = YamlTree.child(pointer, name);
            Place before = keys.putIfAbsent(memberPointer, at);
            if (object.has(name)) {
                int line = before == null ? at.line() : before.line();
                findings.error(
                        file,
                        at,
                        "duplicate-key",
                        LanguageWords.text("the-key-is-written-twice", name),
                        LanguageWords.text("remove-one-the-first", line));
                continue;
            }
            object.set(name, convert(member.getValueNode(), memberPointer, depth + 1));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String value = scalar.getValue();
        if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN) {
            return json.textNode(value);
        }
        if (value.isEmpty() || value.equals("~") || value.equals("null")) {
            return json.nullNode();
        }
        if (value.equals("true") || value.equals("false")) {
            return json.booleanNode(value.equals("true"));
        }
        if (INTEGER.matcher(value).matches()) {
            return json.numberNode(new BigInteger(value));
        }
        if (DECIMAL.matcher(value).matches()) {
            return json.numberNode(new BigDecimal(value));
        }
        return json.textNode(value);
    }

    static Place place(Mark mark) {
        return mark == null ? Place.FILE : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
