package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Poppler;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Routed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;

/** Procedures whose way depends on the case: drawn as branches, with the conditions in words. */
public class RoutedPapersTest {
    private static final Path FOLDER = Path.of("target/papers");

    @Test
    public void alternativesAreBranchesThatMeetAndNotAChain() {
        Flow flow = new Flow(service(Routed.PROMOTION));
        assertThat(ways(flow, "usul"))
                .containsExactly(
                        "bila golongan tujuan III/d ke bawah: ttd-bupati",
                        "bila golongan tujuan IV/a sampai IV/b: ttd-gubernur",
                        "bila golongan tujuan IV/c ke atas: ttd-presiden");
        for (String signer : List.of("ttd-bupati", "ttd-gubernur", "ttd-presiden")) {
            assertThat(ways(flow, signer)).as("only one signs").containsExactly("null: serah");
        }
    }

    @Test
    public void waysOnwardAndEndsAreDrawnWithTheirConditions() {
        Flow pension = new Flow(service(Routed.PENSION));
        assertThat(ways(pension, "usul"))
                .containsExactly(
                        "bila golongan IV/b ke bawah: kirim-kanreg", "bila golongan IV/c ke atas: kirim-setneg");
        assertThat(ways(pension, "kirim-setneg")).containsExactly("null: Selesai tanpa produk");
        Flow leave = new Flow(service(Routed.LEAVE));
        assertThat(ways(leave, "periksa"))
                .contains("Lengkap, bila tujuan: Luar negeri: telaah", "Lengkap, selain itu: tanda-tangan");
        assertThat(ways(leave, "tanda-tangan"))
                .containsExactly("bila lama cuti (hari) paling sedikit 30: lapor", "selain itu: Selesai");
    }

    @Test
    public void thePapersSayTheConditions() throws IOException {
        Files.createDirectories(FOLDER);
        for (String yaml : List.of(Routed.LEAVE, Routed.PENSION, Routed.PROMOTION)) {
            AgencyDefinition definition = read(yaml);
            PublicService service = definition.services().get(0);
            for (Rendition.Kind kind : Rendition.Kind.values()) {
                Rendition paper = new DrawnPapers(new AgenciesLogos()).sop(definition, service, kind);
                Path file = FOLDER.resolve(paper.fileName());
                Files.write(file, paper.content());
                if (kind == Rendition.Kind.PDF) {
                    assertThat(Poppler.pictures(file)).isNotEmpty();
                }
            }
        }
        AgencyDefinition leave = read(Routed.LEAVE);
        String html = new String(
                new DrawnPapers(new AgenciesLogos())
                        .sop(leave, leave.services().get(0), Rendition.Kind.HTML)
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(html)
                .contains("hanya bila tujuan: Luar negeri")
                .contains("Sekretaris Daerah (hanya bila golongan IV/a ke atas dan tujuan: Dalam negeri)");
        String standard = new String(
                new DrawnPapers(new AgenciesLogos())
                        .standard(leave, leave.services().get(0), Rendition.Kind.HTML)
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(standard).contains("hanya bila jenis cuti: Cuti sakit dan lama cuti (hari) paling sedikit 3");
    }

    private static List<String> ways(Flow flow, String step) {
        return flow.edges().stream()
                .filter(edge -> flow.nodes().get(edge.from()).step() != null
                        && flow.nodes().get(edge.from()).step().id().equals(step))
                .map(edge -> edge.label() + ": "
                        + (flow.nodes().get(edge.to()).step() == null
                                ? flow.nodes().get(edge.to()).text()
                                : flow.nodes().get(edge.to()).step().id()))
                .toList();
    }

    private static PublicService service(String yaml) {
        return read(yaml).services().get(0);
    }

    static AgencyDefinition read(String yaml) {
        return DefinitionReader.read(Routed.files(yaml)).definition().orElseThrow();
    }
}
