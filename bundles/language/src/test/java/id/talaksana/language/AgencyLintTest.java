package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.text.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** What a reviewer would question in an agency's documents, and nothing else: file, rule and how often. */
public class AgencyLintTest {

    @Test
    public void whatIsQuestionedIsWhatWasExpected() throws IOException {
        Map<String, Integer> found = new TreeMap<>();
        for (Diagnostic d : DefinitionReader.read(AgencyFiles.definition()).diagnostics()) {
            found.merge(d.file() + " " + d.rule(), 1, Integer::sum);
        }
        List<String> lines = found.entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
        assertThat(lines).isEqualTo(Files.readAllLines(Path.of("src/test/resources/lint.txt")));
    }
}
