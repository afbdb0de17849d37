package id.talaksana.language.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** Weights that a definition states make a hundred, or it is refused in their place. */
public class StatedWeightsTest {
    private static final String SERVICE =
            """
            talaksana: 1
            service: izin
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: petugas, name: Petugas}]
            steps:
              - id: nilai
                text: Menilai
                actors: [petugas]
                decision:
                  of: applicant
                  outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]
                ranking:
                  - kind: jpt
                    outcomes: {passed: terbaik, failed: tidak}
                    rule: {weights: {makalah: %s, wawancara: %s}, top: 3}
                    basis: [{of: [weights, top], toConfirm: true}]
            """;

    private static List<Diagnostic> errors(String paper, String interview) {
        Map<String, byte[]> files = new TreeMap<>(Samples.sound());
        files.put("izin.yaml", SERVICE.formatted(paper, interview).getBytes(StandardCharsets.UTF_8));
        return DefinitionReader.read(files).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    @Test
    public void theyAddUpToAHundred() {
        assertThat(errors("40", "60")).isEmpty();
        assertThat(errors("39.5", "60.5")).isEmpty();
        assertThat(errors("40", "50")).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("izin.yaml");
            assertThat(error.line()).isEqualTo(16);
            assertThat(error.message().english()).contains("90, not 100");
        });
    }
}
