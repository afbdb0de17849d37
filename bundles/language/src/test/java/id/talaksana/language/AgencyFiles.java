package id.talaksana.language;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The definition of the agency module that a test runs in, and the facts of its documents. */
public final class AgencyFiles {
    private static final Path DEFINITION = Path.of("target/classes/agency");
    private static final Path FACTS = Path.of("src/test/resources/facts");

    private AgencyFiles() {}

    /** The definition's files. */
    public static Map<String, byte[]> definition() throws IOException {
        return DefinitionParts.of(DEFINITION).files();
    }

    /** The definition's files of an agency, by the last part of its module's name; from any module beside it. */
    public static Map<String, byte[]> of(String agency) throws IOException {
        return DefinitionParts.of(Path.of("../agency-" + agency + "/src/main/resources/agency"))
                .files();
    }

    /** Each file of the definition as a tree. */
    public static Map<String, JsonNode> trees() throws IOException {
        return trees(DEFINITION);
    }

    /** The facts of each file of the definition. */
    public static Map<String, JsonNode> facts() throws IOException {
        return trees(FACTS);
    }

    private static Map<String, JsonNode> trees(Path folder) throws IOException {
        Map<String, JsonNode> trees = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : DefinitionParts.of(folder).files().entrySet()) {
            if (!file.getKey().endsWith(".yaml")) {
                continue;
            }
            Findings findings = new Findings();
            trees.put(
                    file.getKey(),
                    YamlReader.read(file.getKey(), file.getValue(), findings)
                            .orElseThrow(
                                    () -> new IOException(findings.inOrder().toString()))
                            .root());
        }
        if (!Files.isDirectory(folder) || trees.isEmpty()) {
            throw new IOException("nothing in " + folder.toAbsolutePath());
        }
        return trees;
    }
}
