package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.SopIdentity;
import id.talaksana.api.definition.SourceDocument;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import id.talaksana.documents.Poppler;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Signer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** The SOP's PDF, as other programs read it. */
public class SopPdfTest {

    /** The identity block of PermenPAN-RB 35/2012 in its order, each label with its value. */
    private static Map<String, String> identity(PublicService service) {
        SourceDocument d = service.document();
        SopIdentity sop = service.sop();
        Map<String, String> fields = new LinkedHashMap<>();
        if (SopPaper.announced(service)) {
            fields.put("Nomor pengumuman", PaperWording.of(d.number()));
            fields.put("Tanggal pengumuman", PaperWording.of(d.issued()));
            if (d.place() != null) {
                fields.put("Tempat", PaperWording.of(d.place()));
            }
            if (d.signedBy() != null) {
                fields.put("Ditandatangani oleh", PaperWording.of(d.signedBy()));
            }
            fields.put("Perihal", PaperWording.of(service.title()));
            fields.put("Dasar hukum", entries(service.legalBasis()));
            return fields;
        }
        fields.put("Nomor SOP", PaperWording.of(d.number()));
        fields.put("Tanggal pembuatan", PaperWording.of(d.created()));
        fields.put("Tanggal revisi", PaperWording.of(d.revised()));
        fields.put("Tanggal efektif", PaperWording.of(d.effective()));
        if (d.issued() != null) {
            fields.put("Tanggal terbit", PaperWording.of(d.issued()));
        }
        fields.put(
                "Disahkan oleh",
                PaperWording.of(d.ratifiedBy()) + " "
                        + (d.signedBy() == null ? "(……………………………………)" : PaperWording.of(d.signedBy())));
        fields.put("Nama SOP", PaperWording.of(service.title()));
        fields.put("Dasar hukum", entries(service.legalBasis()));
        fields.put("Kualifikasi pelaksana", sop == null ? "" : entries(sop.qualifications()));
        fields.put("Keterkaitan", sop == null ? "" : entries(sop.related()));
        fields.put("Peralatan/perlengkapan", sop == null ? "" : entries(sop.equipment()));
        fields.put("Peringatan", sop == null ? "" : PaperWording.of(sop.warning()));
        fields.put("Pencatatan dan pendataan", sop == null ? "" : entries(sop.recording()));
        return fields;
    }

    private static String entries(List<Sourced<String>> texts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            all.append(texts.size() > 1 ? i + 1 + ". " : "")
                    .append(PaperWording.of(texts.get(i)))
                    .append(' ');
        }
        return all.toString();
    }

    @Test
    public void pdftotextFindsTheWholeIdentityAndEveryWholeRowInOrder() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            Poppler.Text text = Poppler.text(drawn.pdf(), "-raw", SopPaper.footer(drawn.definition()));
            text.find(
                    drawn.toString(),
                    SopPaper.announced(drawn.service())
                            ? "TAHAPAN MENURUT PENGUMUMAN"
                            : "STANDAR OPERASIONAL PROSEDUR");
            text.find(
                    drawn.toString(),
                    PaperWording.of(drawn.definition().agency().name()));
            // Right behind each label stands its value, right behind that the next label.
            StringBuilder block = new StringBuilder();
            identity(drawn.service())
                    .forEach((label, value) -> block.append(label).append(value));
            text.find(drawn.toString(), block.toString());
            for (Flow.Node node : drawn.flow().nodes()) {
                if (node.step() != null) {
                    String words = PaperWording.number(drawn.service(), node.step())
                            + PaperWording.of(node.step().text());
                    assertThat(String.join("", drawn.flow().texts(node))).startsWith(words);
                }
                text.find(drawn.toString(), String.join("", drawn.flow().texts(node)));
            }
        }
    }

    /** What a screen reader says: the structure, whatever the order of painting. */
    @Test
    public void theStructureHasTheIdentityInItsOrder() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            Poppler.Text text = Poppler.structure(drawn.pdf());
            text.find(
                    drawn.toString(),
                    PaperWording.of(drawn.definition().agency().name()));
            StringBuilder block = new StringBuilder();
            identity(drawn.service())
                    .forEach((label, value) -> block.append(label).append(value));
            text.find(drawn.toString(), block.toString());
            for (Flow.Node node : drawn.flow().nodes()) {
                text.find(drawn.toString(), drawn.flow().texts(node).get(1));
            }
            text.find(drawn.toString(), "LAMPIRAN: CATATAN PENYUSUNAN");
        }
    }

    /** The agency stands in the left half of the cover and the identity in the right one; below, the boxes stand in pairs. */
    @Test
    public void theCoverIsLaidOutAsTheRegulationHasIt() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            boolean announced = SopPaper.announced(drawn.service());
            Poppler.Text left = Poppler.half(drawn.pdf(), true);
            Poppler.Text right = Poppler.half(drawn.pdf(), false);
            left.find(
                    drawn.toString(),
                    PaperWording.of(drawn.definition().agency().name()));
            List<String> below = List.of("Dasar hukum", "Keterkaitan", "Peringatan");
            List<String> beside =
                    List.of("Kualifikasi pelaksana", "Peralatan/perlengkapan", "Pencatatan dan pendataan");
            identity(drawn.service()).forEach((label, value) -> {
                if (announced && label.equals("Dasar hukum")) {
                    return;
                }
                Poppler.Text half = below.contains(label) ? left : right;
                half.find(drawn + ", " + label, label);
                // A label may have several lines, and its value stands beside it.
                boolean box = below.contains(label) || beside.contains(label);
                half.findEach(
                        drawn + ", " + label,
                        box ? List.of(value) : List.of(value.strip().split("\\s+")));
            });
        }
    }

    @Test
    public void pdftotextFindsTheRowsInOrderAsTheyStandOnThePage() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            Poppler.Text text = Poppler.text(drawn.pdf(), "-layout", SopPaper.footer(drawn.definition()));
            for (Flow.Node node : drawn.flow().nodes()) {
                List<String> texts = drawn.flow().texts(node);
                text.findEach(
                        drawn + ", " + texts.get(0),
                        drawn.table().grid().lines(texts).get(1));
            }
        }
    }

    /** Whoever signs signs the agency's own words: what is said of their source stands behind them. */
    @Test
    public void signsAndNotesStandInTheAnnexAlone() throws IOException {
        int marks = 0;
        for (Drawn drawn : Drawn.signed()) {
            try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
                String whole = new PDFTextStripper().getText(document);
                int annex = whole.indexOf("LAMPIRAN: CATATAN PENYUSUNAN");
                assertThat(whole.substring(0, annex))
                        .as(drawn.toString())
                        .doesNotContain("[T]", "[R]", "Catatan atas")
                        .doesNotContainPattern("(?m)^NIP\\W*$");
                assertThat(whole.substring(annex)).contains("[T] tersirat", "bukan bagian yang ditandatangani");
                List<String> told = ValueNotes.marks(drawn.definition().agency(), drawn.source());
                String rest = Poppler.squeezed(whole.substring(annex));
                told.forEach(mark -> assertThat(rest).contains(Poppler.squeezed(mark)));
                marks += told.size();
            }
        }
        assertThat(marks).as("values that are implied or reconstructed").isGreaterThan(5);
    }

    @Test
    public void aNumberIsPrintedWhereTheDocumentHasOne() {
        assertThat(Signer.of(Sourced.stated("Dr. Budi, M.Si, NIP. 19650101 199003 1 001"))
                        .printed())
                .containsExactly("Dr. Budi, M.Si", "NIP 19650101 199003 1 001");
        assertThat(Signer.of(Sourced.stated("Dr. Budi")).printed()).containsExactly("Dr. Budi");
        assertThat(Signer.of(null).printed()).hasSize(1).noneMatch(line -> line.contains("NIP"));
    }

    @Test
    public void pdffontsFindsEveryFontEmbedded() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            assertThat(Poppler.fonts(drawn.pdf()))
                    .as(drawn.toString())
                    .isNotEmpty()
                    .allMatch(Poppler.Font::embedded);
        }
    }

    /** A4 and folio (F4, 215 by 330 mm), across; and at each foot what tells a paper from that of another version. */
    @Test
    public void everyPageIsA4OrFolioAcrossWithVersionAndDigestAtItsFoot() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
                boolean folio = drawn.flow().heads().size() > 6;
                int number = 0;
                for (PDPage page : document.getPages()) {
                    PDRectangle size = page.getMediaBox();
                    assertThat(millimetres(size.getWidth()))
                            .as(drawn.toString())
                            .isEqualTo(folio ? 330 : 297);
                    assertThat(millimetres(size.getHeight()))
                            .as(drawn.toString())
                            .isEqualTo(folio ? 215 : 210);
                    PDFTextStripper stripper = new PDFTextStripper();
                    stripper.setStartPage(++number);
                    stripper.setEndPage(number);
                    assertThat(Poppler.squeezed(stripper.getText(document)))
                            .as(drawn.toString())
                            .contains(Poppler.squeezed(
                                    "versi " + drawn.definition().version() + " · sidik digital "
                                            + drawn.definition().digest() + " · halaman " + number + " dari "
                                            + document.getNumberOfPages()));
                }
            }
        }
        assertThat(Drawn.signed().stream().map(d -> d.flow().heads().size() > 6))
                .contains(true, false);
    }

    private static int millimetres(float points) {
        return Math.round(points / 72 * 25.4f);
    }

    @Test
    public void theStructureHasATableWhoseCellsAllStandUnderAHead() throws IOException {
        for (Drawn drawn : Drawn.signed()) {
            try (PDDocument document = Loader.loadPDF(drawn.pdf())) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("id-ID");
                assertThat(document.getDocumentInformation().getTitle())
                        .isEqualTo((SopPaper.announced(drawn.service()) ? "Tahapan " : "SOP ")
                                + PaperWording.of(drawn.service().title()));
                List<PdfTable> tables = PdfTable.of(document);
                assertThat(tables).as("identity and activities").hasSize(2);
                assertThat(tables.get(0).rows()).allMatch(row -> row.get(0).scope("Row"));
                PdfTable activities = tables.get(1);
                activities.isRegular(6 + drawn.flow().heads().size());
                List<List<PdfTable.Cell>> rows = activities.body();
                assertThat(rows).as(drawn.toString()).hasSameSizeAs(drawn.flow().nodes());
                for (int row = 0; row < rows.size(); row++) {
                    cells(drawn, drawn.flow().nodes().get(row), rows.get(row));
                }
            }
        }
    }

    /** Whoever does it has a figure with words in the own column; a cell that has nothing to say is there and empty. */
    private static void cells(Drawn drawn, Flow.Node node, List<PdfTable.Cell> cells) {
        assertThat(cells.get(0).scope("Row")).isTrue();
        int actors = drawn.flow().heads().size();
        List<Integer> symbols = new ArrayList<>();
        for (int actor = 0; actor < actors; actor++) {
            if (cells.get(2 + actor).figure() != null) {
                symbols.add(actor);
                assertThat(cells.get(2 + actor).figure())
                        .startsWith(drawn.flow().heads().get(actor) + ": ");
            }
        }
        assertThat(symbols).isEqualTo(node.columns());
        List<String> texts = drawn.flow().texts(node);
        for (int text = 2; text < texts.size(); text++) {
            assertThat(cells.get(text + actors).filled())
                    .as("%s, step %s, cell %d", drawn, texts.get(0), text)
                    .isEqualTo(!texts.get(text).isEmpty());
        }
    }

    /** A page of the national service catalogue has no mutu baku: its cells are drawn, and stay empty. */
    @Test
    public void aDocumentThatIsNoSopIsDrawnWithWhatItHas() throws IOException {
        Drawn page = Drawn.signed().stream()
                .filter(d -> d.toString().equals("batanghari/pengadaan-casn"))
                .findFirst()
                .orElseThrow();
        assertThat(page.service().document().kind()).isEqualTo(SourceDocument.Kind.SERVICE_PAGE);
        for (Flow.Node node : page.flow().nodes()) {
            Step step = node.step();
            List<String> texts = page.flow().texts(node);
            assertThat(texts.get(3)).as("waktu").isEmpty();
            if (step != null) {
                assertThat(texts.get(2).isEmpty())
                        .as("kelengkapan")
                        .isEqualTo(step.inputs().isEmpty());
                assertThat(texts.get(4).isEmpty())
                        .as("output")
                        .isEqualTo(step.outputs().isEmpty());
            }
        }
        assertThat(page.service().steps().stream().filter(s -> s.inputs().isEmpty()))
                .hasSizeGreaterThan(20);
        try (PDDocument document = Loader.loadPDF(page.pdf())) {
            int actors = page.flow().heads().size();
            assertThat(PdfTable.of(document).get(1).body())
                    .hasSize(page.flow().nodes().size())
                    .allMatch(row -> !row.get(3 + actors).filled());
        }
    }
}
