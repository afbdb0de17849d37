package id.talaksana.documents.standard;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.Wording;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Poppler;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.signing.Plain;
import id.talaksana.documents.sop.SopPaper;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** The service standards of the five agencies: complete, in the regulation's order, and readable by machines. */
public class StandardTest {
    /** By pdftotext in the order in which it was painted, and in the one in which it stands on the page. */
    @Test
    public void pdftotextFindsTheFourteenComponentsInOrderWithAllTheirWords() throws IOException {
        assertThat(StandardComponent.values()).hasSize(14);
        int open = 0;
        for (Agencies.Published p : Agencies.services()) {
            Components components = Components.plain(p.service());
            for (String option : List.of("-raw", "-layout")) {
                Poppler.Text text = Poppler.text(bytes(p), option, SopPaper.footer(p.definition()));
                text.find(p.toString(), "STANDAR PELAYANAN");
                text.find(p.toString(), PaperWording.of(Plain.of(p.service().title())));
                text.find(p.toString(), PaperWording.of(p.definition().agency().name()));
                if (p.definition().agency().unit() != null) {
                    text.find(
                            p.toString(),
                            PaperWording.of(p.definition().agency().unit()));
                }
                text.find(
                        p.toString(),
                        "Nomor: " + PaperWording.orOpen(p.service().document().number()));
                for (StandardComponent component : StandardComponent.values()) {
                    String where = p + " " + component;
                    text.find(
                            where,
                            component.ordinal() + 1 + ". "
                                    + Wording.in(Language.INDONESIAN).of(component));
                    for (Components.Entry entry : components.of(component)) {
                        String sign = entry.heads() ? "" : entry.number() == null ? "•" : entry.number() + ".";
                        text.find(where, sign + entry.text());
                        open += entry.text().equals(PaperWording.OPEN) ? 1 : 0;
                    }
                }
                text.find(p.toString(), "Maklumat pelayanan");
                text.find(p.toString(), "Ditetapkan di");
                text.find(p.toString(), "(……………………………………)");
                text.find(p.toString(), "LAMPIRAN: CATATAN PENYUSUNAN");
            }
        }
        assertThat(open).as("components that the documents leave open").isPositive();
    }

    /** Singkawang numbers its conditions and its papers each from 1. */
    @Test
    public void listsOfRequirementsStandUnderTheirNames() throws IOException {
        Agencies.Published p = Agencies.service("singkawang", "seleksi-terbuka-sekda-2025");
        Poppler.Text text = Poppler.text(bytes(p), "-raw", SopPaper.footer(p.definition()));
        text.find(p.toString(), "A. Persyaratan Administrasi 1. Berstatus sebagai Pegawai Negeri Sipil;");
        text.find(p.toString(), "B. Berkas Pendaftaran 1. ASLI Surat lamaran");
        String page = new String(
                new DrawnPapers(new AgenciesLogos())
                        .standard(p.definition(), p.service(), Rendition.Kind.HTML)
                        .content(),
                StandardCharsets.UTF_8);
        assertThat(page)
                .containsSubsequence(
                        "<h3>A. Persyaratan Administrasi</h3>\n<ul>",
                        "</ul>\n<h3>B. Berkas Pendaftaran</h3>\n<ul>\n<li class=\"bernomor\">1. ASLI Surat lamaran");
    }

    /** The steps of the procedure are those of the SOP: the whole text of each. */
    @Test
    public void theProcedureHasEveryStepWithItsWords() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            Poppler.Text text = Poppler.text(bytes(p), "-raw", SopPaper.footer(p.definition()));
            text.find(p.toString(), "2. " + Wording.in(Language.INDONESIAN).of(StandardComponent.PROCEDURE));
            p.service()
                    .steps()
                    .forEach(step -> text.find(
                            p + " " + step.id(),
                            PaperWording.number(p.service(), step) + "."
                                    + PaperWording.of(Plain.of(step).text())));
        }
    }

    @Test
    public void pdffontsFindsEveryFontEmbedded() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            assertThat(Poppler.fonts(bytes(p))).as(p.toString()).isNotEmpty().allMatch(Poppler.Font::embedded);
        }
    }

    @Test
    public void everyPageIsA4() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            try (PDDocument document = Loader.loadPDF(bytes(p))) {
                assertThat(document.getPages())
                        .allMatch(page -> Math.round(page.getMediaBox().getWidth()) == 595
                                && Math.round(page.getMediaBox().getHeight()) == 842);
            }
        }
    }

    @Test
    public void whatIsOpenSaysSo() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            if (p.service().standard().staffing().isEmpty()) {
                assertThat(new Components(p.service()).of(StandardComponent.STAFFING))
                        .containsExactly(new Components.Entry(null, "tidak disebut dalam dokumen"));
            }
        }
    }

    @Test
    public void aRequirementOfSomeAloneSaysOfWhom() throws IOException {
        Agencies.Published p = Agencies.service("singkawang", "seleksi-terbuka-sekda-2025");
        assertThat(new Components(p.service()).of(StandardComponent.REQUIREMENTS))
                .extracting(Components.Entry::text)
                .filteredOn(text -> text.contains("(hanya bila "))
                .hasSize(2)
                .allMatch(text -> text.endsWith("(hanya bila asal peserta: PNS di luar Pemerintah Kota Singkawang)"));
    }

    @Test
    public void datedStepsHaveTheirScheduleAndAnImpliedTimeIsSaidToBeOne() throws IOException {
        Agencies.Published selection = Agencies.service("singkawang", "seleksi-terbuka-sekda-2025");
        assertThat(new Components(selection.service()).of(StandardComponent.PROCEDURE))
                .extracting(Components.Entry::text)
                .anyMatch(text -> text.contains("jadwal: 22 Oktober–6 November 2025, sampai pukul 16.00"));
        Agencies.Published approval = Agencies.service("kanreg", "persetujuan-teknis-ni-casn");
        assertThat(new Components(approval.service()).of(StandardComponent.PROCESSING_TIME))
                .extracting(Components.Entry::text)
                .containsExactly("12 menit [T]: jumlah waktu semua langkahnya");
    }

    @Test
    public void thePdfIsTaggedAndNamed() throws IOException {
        for (Agencies.Published p : Agencies.services()) {
            try (PDDocument document = Loader.loadPDF(bytes(p))) {
                var catalog = document.getDocumentCatalog();
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
                assertThat(catalog.getLanguage()).isEqualTo("id-ID");
                assertThat(document.getDocumentInformation().getTitle()).startsWith("Standar Pelayanan ");
            }
        }
    }

    private static byte[] bytes(Agencies.Published p) {
        return new DrawnPapers(new AgenciesLogos())
                .standard(p.definition(), p.service(), Rendition.Kind.PDF)
                .content();
    }
}
