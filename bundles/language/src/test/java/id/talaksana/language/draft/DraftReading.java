package id.talaksana.language.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Sources to drafts, and drafts to definitions, for tests. */
final class DraftReading {
    private static final String AGENCY =
            """
            talaksana: 1
            agency: contoh
            version: 1.0.0
            name: Pemerintah Kota Contoh
            unit: Badan Kepegawaian
            kind: local-government
            timeZone: Asia/Makassar
            """;

    private DraftReading() {}

    static Draft draft(String source) {
        return new BpmnModels().draft("sumber", source.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** The service that a draft is, which has no error. */
    static PublicService service(Draft draft) {
        assertThat(draft.errors()).isEmpty();
        Inspection inspection = DefinitionReader.read(Map.of(
                "agency.yaml",
                AGENCY.getBytes(StandardCharsets.UTF_8),
                draft.service() + ".yaml",
                draft.yaml().getBytes(StandardCharsets.UTF_8)));
        return inspection
                .definition()
                .orElseThrow(() -> new AssertionError(inspection.diagnostics().stream()
                                .map(d -> d.line(Locale.ENGLISH))
                                .toList()
                        + "\n" + draft.yaml()))
                .services()
                .get(0);
    }
}
