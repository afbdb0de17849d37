package id.talaksana.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.Test;

/** Samples of a document whose dates are long over. */
public class SampleTest {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: announcement, number: 1/2025}
            actors: [{id: petugas, name: Petugas}]
            steps:
              - {id: pendaftaran, text: Menerima amplop, actors: [petugas], after: [], window: {from: 2025-10-22, to: 2025-11-06}}
              - {id: telaah, text: Menelaah, actors: [petugas], after: []}
            processingTime: {printed: 0, statement: Sesuai jadwal}
            fee: {free: true, text: Tidak dipungut biaya}
            products: [{id: hasil, text: Hasil}]
            complaints: [{id: kotak, kind: suggestion-box, text: Kotak saran}]
            """;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-10T02:00:00Z"), ZoneOffset.UTC);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);

    @Test
    public void whatIsOverByTheDocumentIsMovedToTheseDays() {
        AgencyDefinition definition = registry.publish(
                        "contoh",
                        Map.of(
                                "agency.yaml", Samples.AGENCY.getBytes(StandardCharsets.UTF_8),
                                "seleksi.yaml", SERVICE.getBytes(StandardCharsets.UTF_8)),
                        new Origin(Origin.Kind.UPLOAD, "kelola"),
                        "kelola")
                .definition()
                .orElseThrow();
        PublicService service = definition.service("seleksi").orElseThrow();
        StoredCases cases = StoredCases.at(CLOCK, registry, store);
        Sample sample =
                new Sample(cases, definition, service, new Cast("contoh", service), LocalDate.parse("2026-04-10"));
        CaseFile opened = sample.opened("pendaftaran");
        assertThat(due(opened, "pendaftaran")).isBefore(CLOCK.instant());
        CaseFile moved = sample.ofTheseDays(opened);
        assertThat(due(moved, "pendaftaran")).isEqualTo(Instant.parse("2026-04-17T16:00:00Z"));
        assertThat(moved.open()).extracting(StepRow::step).containsExactlyInAnyOrder("pendaftaran", "telaah");
        assertThat(sample.ofTheseDays(sample.opened("pendaftaran")).id())
                .as("opened once, however often")
                .isEqualTo(moved.id());
    }

    private static Instant due(CaseFile c, String step) {
        return c.open().stream()
                .filter(row -> row.step().equals(step))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }
}
