package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Poppler;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Timed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** Papers of a service with further columns, an empty column, ranges, an extension and readings of damaged words. */
public class FurtherColumnsTest {
    private static final Path FOLDER = Path.of("target/papers");

    private final AgencyDefinition definition =
            DefinitionReader.read(Timed.files(Timed.SERVICE)).definition().orElseThrow();
    private final PublicService service = definition.services().get(0);
    private final DrawnPapers papers = new DrawnPapers(new AgenciesLogos());

    @Test
    public void furtherColumnsStandBetweenOutputAndRemarksAndAnEmptyColumnStaysEmpty() {
        Flow flow = new Flow(service);
        assertThat(flow.heads()).containsExactly("Petugas", "Arsiparis", "Kepala");
        assertThat(flow.nodes()).noneMatch(node -> node.columns().contains(1));
        Flow.Node first = flow.nodes().stream()
                .filter(node -> node.step() != null)
                .findFirst()
                .orElseThrow();
        assertThat(flow.texts(first))
                .containsExactly(
                        "1", "Menerima permohonan", "", "2–5 jam", "Tanda terima", "Rp10.000", "Berkas hilang", "");
        Flow.Node answer = flow.nodes().stream()
                .filter(node -> node.step() != null && node.step().id().equals("jawab"))
                .findFirst()
                .orElseThrow();
        assertThat(flow.texts(answer).subList(0, 7))
                .containsExactly(
                        "2",
                        "Menjawab permohonan",
                        "",
                        "10 hari kerja\n(dapat diperpanjang satu kali 7 hari kerja, dengan alasan)",
                        "",
                        "Gratis [T]",
                        "");
    }

    @Test
    public void thePapersHaveThem() throws IOException {
        Files.createDirectories(FOLDER);
        for (Rendition.Kind kind : Rendition.Kind.values()) {
            Rendition paper = papers.sop(definition, service, kind);
            Path file = FOLDER.resolve(paper.fileName());
            Files.write(file, paper.content());
            String words = kind == Rendition.Kind.PDF
                    ? text(paper.content())
                    : new String(paper.content(), StandardCharsets.UTF_8);
            assertThat(words).contains("Biaya", "Risiko", "Rp10.000", "Arsiparis");
            if (kind == Rendition.Kind.PDF) {
                assertThat(Poppler.pictures(file)).isNotEmpty();
            }
        }
        String standard = new String(
                papers.standard(definition, service, Rendition.Kind.HTML).content(), StandardCharsets.UTF_8);
        assertThat(standard)
                .contains("waktu: 10 hari kerja, dapat diperpanjang satu kali 7 hari kerja", "Biaya: Rp10.000");
    }

    @Test
    public void titlesAreReadAsTheAgencyLaidDownAndTheAnnexSaysWhatIsPrinted() throws IOException {
        String sop =
                new String(papers.sop(definition, service, Rendition.Kind.HTML).content(), StandardCharsets.UTF_8);
        assertThat(sop)
                .contains("Permohonan Informasi Publik", "Menjawab permohonan")
                .contains(
                        "Nama SOP: dalam dokumen Permohonan Inform [R]; dibaca",
                        "menurut Sekretaris Badan, 5 Januari 2026");
        String form =
                text(papers.form(definition, service, service.forms().get(0)).content());
        assertThat(form.lines().map(String::strip))
                .as("the heading")
                .contains("SURAT LAMARAN")
                .doesNotContain("SURAT LAMAR [R]");
        assertThat(form.replaceAll("\\s+", " "))
                .contains("Dalam dokumen SURAT LAMAR [R]; dibaca \"SURAT LAMARAN\" menurut Sekretaris Badan");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
