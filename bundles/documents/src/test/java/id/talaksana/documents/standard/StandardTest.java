package id.talaksana.documents.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Phrases;
import id.talaksana.documents.bpmn.Agencies;
import id.talaksana.documents.sop.SopPaper;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** The service standards of the five agencies: complete, in the regulation's order, and readable by machines. */
public class StandardTest {
    @Test
    public void theFourteenComponentsStandInOrderWithAllTheirWords() throws IOException {
        assertThat(StandardComponent.values()).hasSize(14);
        int open = 0;
        for (Agencies.Published p : Agencies.services()) {
            Components components = new Components(p.service());
            try (PDDocument document = pdf(p)) {
                PDFTextStripper stripper = new PDFTextStripper();
                StringBuilder text = new StringBuilder();
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    text.append(withoutFooter(
                            squeezed(stripper.getText(document)), squeezed(SopPaper.footer(p.definition()))));
                }
                int at = 0;
                for (StandardComponent component : StandardComponent.values()) {
                    String where = p.service().id() + " " + component;
                    String heading = squeezed(component.ordinal() + 1 + ". " + component.label());
                    at = text.indexOf(heading, at);
                    assertThat(at).as(where).isGreaterThan(-1);
                    at += heading.length();
                    for (Components.Entry entry : components.of(component)) {
                        String words = squeezed(entry.text());
                        int found = text.indexOf(words, at);
                        assertThat(found).as(where + ": " + entry.text()).isGreaterThan(-1);
                        at = found + words.length();
                        open += entry.text().equals(Phrases.OPEN) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(open).as("components that the documents leave open").isPositive();
    }

    @Test
    public void whatIsOpenSaysSo() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            if (p.service().standard().staffing().isEmpty()) {
                assertThat(new Components(p.service()).of(StandardComponent.STAFFING))
                        .containsExactly(new Components.Entry(null, "belum ditetapkan"));
            }
        }
    }

    @Test
    public void thePdfIsTaggedNamedAndCarriesItsFonts() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            try (PDDocument document = pdf(p)) {
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(catalog.getLanguage()).isEqualTo("id-ID");
                assertThat(document.getDocumentInformation().getTitle()).startsWith("Standar Pelayanan ");
                for (PDPage page : document.getPages()) {
                    assertThat(page.getResources().getFontNames()).isNotEmpty();
                    for (COSName name : page.getResources().getFontNames()) {
                        assertThat(page.getResources().getFont(name).isEmbedded())
                                .isTrue();
                    }
                }
            }
        }
    }

    private static PDDocument pdf(Agencies.Published p) throws IOException {
        return Loader.loadPDF(new DrawnPapers()
                .standard(p.definition(), p.service(), Rendition.Kind.PDF)
                .content());
    }

    /** What stands between two pages is not part of the text. */
    private static String withoutFooter(String page, String footer) {
        int start = page.indexOf(footer);
        assertThat(start).as("version and digest at the page's foot").isGreaterThan(-1);
        return page.substring(0, start);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
