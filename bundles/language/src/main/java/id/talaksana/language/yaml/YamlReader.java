package id.talaksana.language.yaml;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.YamlTree.Place;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML as data and nothing else: no tags, no objects, no duplicate keys, and bounded while it is read
 * ({@link BoundedEvents}) as well as in what aliases expand to. Scalars are read as in JSON: a date, "yes" or "056" is a text.
 */
public final class YamlReader {
    public static final int MAX_BYTES = 1 << 20;

    private final String file;
    private final Findings findings;
    private final Allowance allowance;

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
            return parse(Utf8.decode(content));
        } catch (CharacterCodingException e) {
            refuse(Utf8.firstBadByte(content), "not-utf-8", "here-is-a-byte", "save-the-file-as-utf-8");
        } catch (ReaderException e) {
            Place at = Utf8.position(new String(content, StandardCharsets.UTF_8), e.getPosition());
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
            YamlNodes nodes = new YamlNodes(file, findings);
            YamlTree tree = nodes.tree(root);
            if (!allowance.take(Math.max(0, nodes.values() - events.values()))) {
                throw BoundedEvents.tooManyOfAll(root.getStartMark());
            }
            return findings.anyError(file) ? Optional.empty() : Optional.of(tree);
        } catch (BoundedEvents.Exceeded exceeded) {
            findings.error(file, YamlNodes.place(exceeded.at()), "yaml-limit", exceeded.limit(), exceeded.remedy());
        } catch (MarkedYAMLException e) {
            Place at = YamlNodes.place(e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark());
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
        return YamlNodes.place(events == null ? null : events.last());
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
}
