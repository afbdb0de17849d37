package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.LongProcedure;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Kind;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** What must hold of every drawn SOP: those of the five agencies and one of 60 steps, 12 actors and 8 returns. */
public class SopTest {
    @Test
    public void tracksThatExcludeEachOtherAreNoted() throws Exception {
        AgencyDefinition definition =
                Agencies.withText("balikpapan", "tracks:\n  -", "exclusiveTracks: true\ntracks:\n  -");
        PublicService service = definition.services().get(0);
        assertThat(ValueNotes.of(definition.agency(), service))
                .contains("Jalur: satu berkas menempuh tepat satu dari CPNS, PPPK.");
    }

    private static Drawn drawn(String agency, String service) throws IOException {
        return Drawn.all().stream()
                .filter(d -> d.toString().equals(agency + "/" + service))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ways(Drawn drawn, String number) {
        Flow flow = drawn.flow();
        return flow.edges().stream()
                .filter(edge -> flow.nodes().get(edge.from()).step() != null)
                .filter(edge ->
                        number.equals(flow.nodes().get(edge.from()).step().number()))
                .map(edge -> (flow.nodes().get(edge.to()).step() == null
                                ? flow.nodes().get(edge.to()).text()
                                : flow.nodes().get(edge.to()).step().number())
                        + (edge.label() == null ? "" : " " + edge.label()))
                .toList();
    }

    @Test
    public void tracksPartAndMeet() throws IOException {
        Drawn procurement = drawn("batanghari", "pengadaan-casn");
        assertThat(ways(procurement, "13")).containsExactly("14 jalur CPNS", "17 jalur PPPK");
        assertThat(ways(procurement, "14")).containsExactly("15");
        assertThat(ways(procurement, "16")).containsExactly("17");
    }

    @Test
    public void whatIsDecidedOnEachApplicantDoesNotLeadTheCaseTwoWays() throws IOException {
        Drawn selection = drawn("singkawang", "seleksi-terbuka-sekda-2025");
        assertThat(ways(selection, "3")).hasSize(1).noneMatch(way -> way.contains("tidak"));
    }

    @Test
    public void aStepWithoutANumberGetsNoneThatOthersHave() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            List<String> printed = drawn.service().steps().stream()
                    .map(step -> step.number())
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (!printed.isEmpty()) {
                assertThat(drawn.service().steps().stream()
                                .filter(step -> step.number() == null)
                                .map(step -> PaperWording.number(drawn.service(), step)))
                        .as(drawn.toString())
                        .allMatch(String::isEmpty);
            }
        }
    }

    @Test
    public void theSopAsAPageHasAWayBackAndCardsForNarrowScreens() throws IOException {
        Drawn kanreg = drawn("kanreg", "persetujuan-teknis-ni-casn");
        assertThat(new String(
                        new DrawnPapers(new AgenciesLogos())
                                .sop(kanreg.definition(), kanreg.service(), Rendition.Kind.HTML)
                                .content(),
                        StandardCharsets.UTF_8))
                .contains(
                        "<a href=\"/kanreg/persetujuan-teknis-ni-casn\">",
                        "prefers-color-scheme: dark",
                        "data-kepala=\"Kelengkapan\"",
                        "textLength=");
    }

    @Test
    public void connectorsComeInPairsOnDifferentPages() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            TreeMap<String, Integer> seen = new TreeMap<>();
            for (ActivityTable.Part part : drawn.table().parts()) {
                List<PageElement> marks = part.route().marks();
                for (int i = 0; i < marks.size(); i++) {
                    if (marks.get(i) instanceof PageElement.Shape shape && shape.kind() == Kind.PENTAGON) {
                        seen.merge(((PageElement.Words) marks.get(i + 1)).text(), 1, Integer::sum);
                    }
                }
            }
            assertThat(seen.values()).as(drawn.service().id()).allMatch(times -> times == 2);
            assertThat(seen.size()).isGreaterThanOrEqualTo(drawn.table().parts().size() - 1);
        }
    }

    @Test
    public void aRowThatIsHigherThanAPageGoesOnOnTheNextOnesWithAllItsWords() throws IOException {
        StringBuilder words = new StringBuilder("Apabila terdapat BTS");
        for (int i = 1; i <= 260; i++) {
            words.append(" butir").append(i).append(" yang diulang agar baris ini lebih tinggi daripada satu halaman");
        }
        AgencyDefinition definition = Agencies.withText("kanreg", "Apabila terdapat BTS", words.toString());
        PublicService service = definition.services().get(0);
        ActivityTable table = Drawn.of(definition, service).table();
        assertThat(table.parts())
                .hasSizeGreaterThan(3)
                .allMatch(part -> part.page().height() == 595.28);
        int rows = table.parts().stream()
                .mapToInt(part -> part.end() - part.first())
                .sum();
        assertThat(rows).isEqualTo(table.flow().nodes().size());
        TreeMap<String, Integer> connectors = new TreeMap<>();
        int diamonds = 0;
        for (ActivityTable.Part part : table.parts()) {
            for (int i = 0; i < part.route().marks().size(); i++) {
                if (part.route().marks().get(i) instanceof PageElement.Shape shape) {
                    if (shape.kind() == Kind.PENTAGON) {
                        connectors.merge(
                                ((PageElement.Words) part.route().marks().get(i + 1)).text(), 1, Integer::sum);
                    }
                    diamonds += shape.kind() == Kind.DIAMOND ? 1 : 0;
                }
            }
            assertThat(part.page().placed().stream().map(Page.Placed::mark).filter(PageElement.Words.class::isInstance))
                    .allMatch(mark -> ((PageElement.Words) mark).y() < 595.28 - 36);
        }
        assertThat(diamonds).isEqualTo(2);
        assertThat(connectors.values()).isNotEmpty().allMatch(times -> times == 2);
        Rendition pdf = new DrawnPapers(new AgenciesLogos()).sop(definition, service, Rendition.Kind.PDF);
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            String text = new PDFTextStripper().getText(document);
            for (int i = 1; i <= 260; i++) {
                assertThat(text).containsPattern("butir" + i + "\\b");
            }
            assertThat(text).contains("(lanjutan)").containsSubsequence("butir1 ", "butir130 ", "butir260 ");
        }
        assertThat(new String(
                        new DrawnPapers(new AgenciesLogos())
                                .sop(definition, service, Rendition.Kind.SVG)
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("butir260");
    }

    @Test
    public void notesOfSingleValuesStandAtTheEndWithTheirPlaces() throws IOException {
        Drawn kanreg = Drawn.all().stream()
                .filter(d -> d.definition().agency().id().equals("kanreg"))
                .findFirst()
                .orElseThrow();
        for (Rendition.Kind kind : List.of(Rendition.Kind.PDF, Rendition.Kind.HTML)) {
            byte[] content = new DrawnPapers(new AgenciesLogos())
                    .sop(kanreg.definition(), kanreg.service(), kind)
                    .content();
            String text = new String(content, StandardCharsets.UTF_8);
            if (kind == Rendition.Kind.PDF) {
                try (PDDocument document = Loader.loadPDF(content)) {
                    text = new PDFTextStripper().getText(document);
                }
            }
            assertThat(text)
                    .contains(
                            "Catatan atas isian",
                            "Unit: Dokumen tidak menyebut Kantor Regional yang mana.",
                            "Langkah 2, pelaksana: Simbol pada kolom pelaksana tidak terbaca",
                            "a. Analis Kepegawaian");
        }
        assertThat(kanreg.table()
                        .grid()
                        .lines(kanreg.table()
                                .flow()
                                .texts(kanreg.table().flow().nodes().get(1)))
                        .get(5))
                .as("each item of the list on a line of its own")
                .filteredOn(line -> line.matches("[a-g]\\. (Analis|Jabatan).*"))
                .hasSize(7);
    }

    @Test
    public void noTextIsWiderThanItsCell() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            Grid grid = drawn.table().grid();
            for (Flow.Node node : drawn.table().flow().nodes()) {
                List<List<String>> lines = grid.lines(drawn.table().flow().texts(node));
                for (int text = 0; text < lines.size(); text++) {
                    double width = grid.width(grid.column(text));
                    assertThat(lines.get(text)).allMatch(line -> Face.REGULAR.width(line, Grid.TEXT) <= width);
                }
            }
            for (ActivityTable.Part part : drawn.table().parts()) {
                assertThat(part.page().placed().stream()
                                .map(Page.Placed::mark)
                                .filter(PageElement.Words.class::isInstance)
                                .map(PageElement.Words.class::cast))
                        .allMatch(w -> w.x() > 30
                                && w.x() + w.face().width(w.text(), w.size())
                                        < part.page().width() - 30);
            }
        }
    }

    @Test
    public void whatADocumentDoesNotSayIsNotTakenFromAnotherEntry() throws IOException {
        boolean emptyDate = false;
        boolean emptyName = false;
        for (Drawn drawn : Drawn.all()) {
            var d = drawn.service().document();
            Map<String, String> shown = Identity.of(drawn.definition(), drawn.service()).fields().stream()
                    .collect(Collectors.toMap(Identity.Field::label, Identity.Field::value));
            emptyDate |= d.created() == null && d.issued() != null;
            emptyName |= d.ratifiedBy() == null && d.signedBy() != null;
            if (SopPaper.announced(drawn.service())) {
                assertThat(shown)
                        .containsEntry("Nomor pengumuman", PaperWording.of(d.number()))
                        .containsEntry("Tanggal pengumuman", PaperWording.of(d.issued()))
                        .doesNotContainKeys("Nomor SOP", "Tanggal pembuatan", "Tanggal efektif", "Disahkan oleh");
                continue;
            }
            assertThat(shown)
                    .containsEntry("Tanggal pembuatan", PaperWording.of(d.created()))
                    .containsEntry("Disahkan oleh", PaperWording.of(d.ratifiedBy()));
            assertThat(shown.getOrDefault("Tanggal terbit", "")).isEqualTo(PaperWording.of(d.issued()));
            assertThat(Identity.of(drawn.definition(), drawn.service()).fields())
                    .filteredOn(field -> field.label().equals("Disahkan oleh"))
                    .extracting(field -> field.place().name())
                    .containsExactly(PaperWording.of(d.signedBy()));
        }
        assertThat(emptyDate).as("a document with a day of issue only").isTrue();
        assertThat(emptyName).as("a document with a signatory only").isTrue();
    }

    @Test
    public void thePdfClaimsNoStandardThatNothingChecks() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            Rendition pdf =
                    new DrawnPapers(new AgenciesLogos()).sop(drawn.definition(), drawn.service(), Rendition.Kind.PDF);
            try (PDDocument document = Loader.loadPDF(pdf.content())) {
                assertThat(new String(
                                document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                        .contains("dc:title")
                        .doesNotContain("pdfuaid", "pdfaid");
            }
        }
    }

    @Test
    public void equalDefinitionsGiveEqualBytes() {
        AgencyDefinition definition = LongProcedure.definition();
        for (Rendition.Kind kind : Rendition.Kind.values()) {
            assertThat(new DrawnPapers(new AgenciesLogos())
                            .sop(definition, definition.services().get(0), kind)
                            .content())
                    .isEqualTo(new DrawnPapers(new AgenciesLogos())
                            .sop(definition, definition.services().get(0), kind)
                            .content());
        }
    }
}
