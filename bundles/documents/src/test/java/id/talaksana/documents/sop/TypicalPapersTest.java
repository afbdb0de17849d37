package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Poppler;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Typical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** Procedures such as any agency has, as papers; their pictures lie in {@code target/papers}. */
public class TypicalPapersTest {
    private static final Path FOLDER = Path.of("target/papers");
    private static final AgencyDefinition DEFINITION =
            DefinitionReader.read(Typical.files()).definition().orElseThrow();

    @Test
    public void eachIsDrawnInEveryForm() throws IOException {
        Files.createDirectories(FOLDER);
        for (String id : Typical.SERVICES) {
            PublicService service = DEFINITION.service(id).orElseThrow();
            if (id.equals("pengumuman-magang")) {
                continue;
            }
            for (Rendition.Kind kind : Rendition.Kind.values()) {
                Rendition paper = new DrawnPapers(new AgenciesLogos()).sop(DEFINITION, service, kind);
                Path file = FOLDER.resolve("umum-" + id + "." + kind.name().toLowerCase());
                Files.write(file, paper.content());
                if (kind == Rendition.Kind.PDF) {
                    assertThat(Poppler.pictures(file)).as(id).isNotEmpty();
                }
            }
        }
    }

    @Test
    public void whatRunsBesideEachOtherPartsAndMeets() {
        Flow flow = new Flow(DEFINITION.service("izin-reklame").orElseThrow());
        assertThat(ways(flow, "terima")).contains("Lengkap: tinjau", "Lengkap: tetapkan-retribusi");
        assertThat(ways(flow, "tetapkan-retribusi")).containsExactly("null: bayar");
        assertThat(ways(flow, "bayar")).containsExactly("null: terbit");
        assertThat(ways(flow, "tinjau")).contains("Lokasi layak: terbit", "Ditinjau ulang: tinjau");
        assertThat(flow.nodes().stream()
                        .filter(node -> id(node.step()).equals("terima"))
                        .map(flow::texts)
                        .map(texts -> texts.get(5)))
                .containsExactly(
                        "a. Bila Lengkap: lanjut ke 2, bersamaan dengan 3.\nb. Bila Lengkap: lanjut ke 3, bersamaan dengan 2."
                                + "\nc. Bila Belum lengkap: kembali ke 1, diperbaiki oleh Pemohon.");
    }

    private static List<String> ways(Flow flow, String step) {
        return flow.edges().stream()
                .filter(edge -> id(flow.nodes().get(edge.from()).step()).equals(step))
                .map(edge -> edge.label() + ": "
                        + (flow.nodes().get(edge.to()).step() == null
                                ? flow.nodes().get(edge.to()).text()
                                : flow.nodes().get(edge.to()).step().id()))
                .toList();
    }

    private static String id(Step step) {
        return step == null ? "" : step.id();
    }
}
