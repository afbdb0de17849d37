package id.talaksana.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** Writes every paper, and pictures of its pages, to target/papers, for whoever wants to look at them. */
public class PapersOnDiskTest {
    private static final Path FOLDER = Path.of("target/papers");
    private final Papers papers = new DrawnPapers(new AgenciesLogos());

    @Test
    public void allPapersOfTheFiveAgenciesAreDrawn() throws IOException {
        Files.createDirectories(FOLDER);
        for (Agencies.Published p : Agencies.services()) {
            for (Rendition.Kind kind : Rendition.Kind.values()) {
                write(papers.sop(p.definition(), p.service(), kind));
                if (kind != Rendition.Kind.SVG) {
                    write(papers.standard(p.definition(), p.service(), kind));
                }
            }
            for (Form form : p.service().forms()) {
                write(papers.form(p.definition(), p.service(), form));
            }
        }
    }

    @Test
    public void aProcedureOfSixtyStepsIsDrawn() throws IOException {
        Files.createDirectories(FOLDER);
        for (Rendition.Kind kind : Rendition.Kind.values()) {
            write(papers.sop(LongProcedure.definition(), LongProcedure.service(), kind));
        }
    }

    @Test
    public void aLetterAndALongAnnouncementAreDrawn() throws IOException {
        Files.createDirectories(FOLDER);
        AgencyDefinition definition = LongProcedure.definition();
        write(papers.letter(
                definition,
                new LetterPaper(
                        "surat-panggilan",
                        "Surat Panggilan",
                        "800/012/BKPSDM/2026",
                        "Kepada Yth. Uji Satu\n\nSaudara dipanggil hadir pada Selasa, 5 Mei 2026, pukul 07.30 di Aula.\n\nHarap membawa:\n1. kartu peserta\n2. KTP",
                        List.of(
                                new LetterPaper.Place("Kepala Badan", "Ditandatangani 4 Mei 2026 oleh kepala"),
                                new LetterPaper.Place("Wali Kota", null)),
                        false)));
        List<List<String>> lines = IntStream.rangeClosed(1, 120)
                .mapToObj(
                        number -> List.of("A-" + number, "U*** S***", "F-1", number % 9 == 0 ? "tidak lulus" : "lulus"))
                .toList();
        write(papers.announcement(
                definition,
                new AnnouncementPaper(
                        "pengumuman-uji",
                        "Pengumuman hasil seleksi administrasi",
                        "800/001/BKPSDM/2026",
                        "Diumumkan hasil seleksi administrasi atas 1.200 pelamar.\n\nMasa sanggah tiga hari.",
                        List.of("Panitia Seleksi Daerah"),
                        "Ditandatangani 20 November 2026 10.30 WITA, diterbitkan 20 November 2026 11.30 WITA.",
                        List.of("Nomor peserta", "Nama", "Formasi", "Hasil"),
                        lines,
                        List.of("Nama disamarkan.", "Disegel di bawah " + "5f".repeat(32)))));
    }

    private static void write(Rendition rendition) throws IOException {
        assertThat(rendition.content()).isNotEmpty();
        Path file = FOLDER.resolve(rendition.fileName());
        Files.write(file, rendition.content());
        if (rendition.fileName().endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(rendition.content())) {
                assertThat(Poppler.pictures(file)).hasSize(document.getNumberOfPages());
            }
        }
    }
}
