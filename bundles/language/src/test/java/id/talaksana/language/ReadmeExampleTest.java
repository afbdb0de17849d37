package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The definition that the README shows to authors is one that the reader takes. */
public class ReadmeExampleTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern FURTHER_PARTS =
            Pattern.compile("```yaml\\n# agency\\.yaml, (?:transition|complaints|brand)\\n(.*?)```", Pattern.DOTALL);

    @Test
    public void theExampleIsSound() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../../README.md")));
        while (example.find()) {
            files.put(example.group(1), example.group(2).getBytes(StandardCharsets.UTF_8));
        }
        Matcher part = FURTHER_PARTS.matcher(Files.readString(Path.of("../../README.md")));
        while (part.find()) {
            String further = part.group(1);
            files.computeIfPresent(
                    "agency.yaml", (name, content) -> (new String(content, StandardCharsets.UTF_8) + further)
                            .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files).hasSize(2);
        files.put("logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8));
        Inspection inspection = DefinitionReader.read(files);
        assertThat(inspection.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        assertThat(inspection.definition().orElseThrow().brand().logo()).isNotNull();
        assertThat(inspection.definition().orElseThrow().transitions()).hasSize(1);
        assertThat(inspection.definition().orElseThrow().complaintProcedure().classes())
                .hasSize(2);
    }
}
