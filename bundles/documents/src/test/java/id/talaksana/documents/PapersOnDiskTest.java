package id.talaksana.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.Form;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** Writes every paper, and pictures of its pages, to target/papers, for whoever wants to look at them. */
public class PapersOnDiskTest {
    private static final Path FOLDER = Path.of("target/papers");
    private final Papers papers = new DrawnPapers();

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
