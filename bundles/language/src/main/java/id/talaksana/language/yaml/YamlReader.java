package id.talaksana.language.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.YamlTree.Place;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as data and nothing else: no tags, no objects, no duplicate keys, and bounded while it is read
 * ({@link BoundedEvents}) as well as in what aliases expand to. Scalars are read as in JSON: a date, "yes" or "056" is a text.
 */
public final class YamlReader {
    public static final int MAX_BYTES = 1 << 20;
    /** Most characters of all texts, with what aliases stand for. */
    private static final int MOST_TEXT = 2 * MAX_BYTES;
    /** Most characters of all pointers: long keys above many values cost memory for each value. */
    private static final int MOST_POINTERS = 16 << 20;

    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9]\\d{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,18}");
    private static final Set<Tag> DATA =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE);

    private final String file;
    private final Findings findings;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Set<Node> above = new HashSet<>();
    private final Allowance allowance;
    private int values;
    private long texts;
    private long pointers;

    private YamlReader(String file, Allowance allowance, Findings findings) {
        this.file = file;
        this.allowance = allowance;
        this.findings = findings;
    }

    /** A file that stands alone. */
    public static Optional<YamlTree> read(String file, byte[] content, Findings findings) {
        return read(file, content, new Allowance(), findings);
    }

    /**
     * The file as a located tree; empty when it cannot be read, which is then among the findings.
     *
     * @param allowance of the definition that the file belongs to
     */
    public static Optional<YamlTree> read(String file, byte[] content, Allowance allowance, Findings findings) {
        return new YamlReader(file, allowance, findings).read(content);
    }

    private Optional<YamlTree> read(byte[] content) {
        if (content.length > MAX_BYTES) {
            refuse(Place.FILE, "too-large", "the-file-is-larger-than-1", "split-it-into-several-services");
            return Optional.empty();
        }
        try {
            return parse(decode(content));
        } catch (CharacterCodingException e) {
            refuse(firstBadByte(content), "not-utf-8", "here-is-a-byte", "save-the-file-as-utf-8");
        } catch (ReaderException e) {
            Place at = position(new String(content, StandardCharsets.UTF_8), e.getPosition());
            refuse(at, "yaml-character", "a-control-character-is-not-allowed", "delete-the-character");
        }
        return Optional.empty();
    }

    private Optional<YamlTree> parse(String content) {
        BoundedEvents events = null;
        try {
            LoaderOptions limits = limits();
            events = new BoundedEvents(new StringReader(content), limits, allowance);
            Node root = new Composer(events, new Resolver(), limits).getSingleNode();
            if (root == null) {
                refuse(Place.FILE, "empty-file", "the-file-is-empty", "begin-with-talaksana-1");
                return Optional.empty();
            }
            JsonNode tree = convert(root, "", 0);
            if (!allowance.take(Math.max(0, values - events.values()))) {
                throw BoundedEvents.tooManyOfAll(root.getStartMark());
            }
            return findings.anyError(file) ? Optional.empty() : Optional.of(new YamlTree(tree, places, keys));
        } catch (BoundedEvents.Exceeded exceeded) {
            findings.error(file, place(exceeded.at()), "yaml-limit", exceeded.limit(), exceeded.remedy());
        } catch (MarkedYAMLException e) {
            Place at = place(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
            Text reason = LanguageWords.text("not-readable-as-yaml", e.getProblem());
            findings.error(file, at, "yaml-syntax", reason, LanguageWords.text("check-indentation-quotes-and-colons"));
        } catch (ReaderException e) {
            throw e;
        } catch (NumberFormatException e) {
            // The parser reads a number in an escape or a block's header past its own checks.
            refuse(last(events), "yaml-syntax", "a-character-code-or-number", "write-the-character-itself-in-quotes");
        } catch (YAMLException e) {
            Text reason = LanguageWords.text("yaml-exceeds-a-limit", e.getMessage());
            findings.error(file, last(events), "yaml-limit", reason, LanguageWords.text("reduce-depth-and-aliases"));
        }
        return Optional.empty();
    }

    private static Place last(BoundedEvents events) {
        return place(events == null ? null : events.last());
    }

    private void refuse(Place at, String rule, String reason, String remedy) {
        findings.error(file, at, rule, LanguageWords.text(reason), LanguageWords.text(remedy));
    }

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(50);
        // The events stop first, and say where.
        limits.setNestingDepthLimit(2 * BoundedEvents.DEEPEST);
        limits.setCodePointLimit(MAX_BYTES);
        limits.setAllowRecursiveKeys(false);
        return limits;
    }

    private static String decode(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        places.putIfAbsent(pointer, place(node.getStartMark()));
        enter(node, pointer, depth);
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
            said((ScalarNode) node);
        }
        above.remove(node);
        return converted;
    }

    /** Counts a node, whether it is written there or an alias stands for it. */
    private void enter(Node node, String pointer, int depth) {
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

    private void said(ScalarNode scalar) {
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

    private static Place place(Mark mark) {
        return mark == null ? Place.FILE : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static Place position(String content, int codePoint) {
        int end = content.offsetByCodePoints(0, Math.min(codePoint, content.codePointCount(0, content.length())));
        int lastBreak = content.lastIndexOf('\n', end - 1);
        int line = 1
                + (int) content.substring(0, end).chars().filter(c -> c == '\n').count();
        return new Place(line, end - lastBreak);
    }

    private static Place firstBadByte(byte[] content) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        var out = java.nio.CharBuffer.allocate(content.length);
        decoder.decode(in, out, true);
        String good = out.flip().toString();
        return position(good, good.codePointCount(0, good.length()));
    }
}
