package id.talaksana.documents.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.Form;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Provenance;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.Poppler;
import id.talaksana.language.bpmn.Agencies;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** The published forms, Lampiran I to VIII, as files that can be filled in. */
public class FormTest {
    private record Printed(Agencies.Published published, Form form) {
        PDDocument open() throws IOException {
            return Loader.loadPDF(new DrawnPapers(new AgenciesLogos())
                    .form(published.definition(), published.service(), form)
                    .content());
        }
    }

    private static List<Printed> all() throws IOException {
        List<Printed> all = new ArrayList<>();
        for (Agencies.Published p : Agencies.services()) {
            p.service().forms().forEach(form -> all.add(new Printed(p, form)));
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        return all;
    }

    /** The names of all blanks of a form, without the place for a photograph, which nobody types. */
    private static List<String> expected(Form form) {
        List<String> names = new ArrayList<>();
        for (Form.Part part : form.parts()) {
            add(names, part.fields());
            if (part.table() != null) {
                Form.Table table = part.table();
                int rows = table.rows().isEmpty() ? 4 : table.rows().size();
                for (int row = 0; row < rows; row++) {
                    for (int column = table.rows().isEmpty() ? 0 : 1;
                            column < table.columns().size();
                            column++) {
                        names.add(table.id() + "-" + (row + 1) + "-"
                                + table.columns().get(column).id());
                    }
                }
            }
            if (part.signature() != null) {
                if (part.signature().fields().stream().noneMatch(f -> f.id().contains("nama"))) {
                    names.add("penanda-tangan-nama");
                }
                add(names, part.signature().fields());
            }
        }
        return names;
    }

    private static void add(List<String> names, List<Form.Field> fields) {
        fields.stream()
                .filter(f -> f.type() != Form.Type.PHOTO)
                .map(Form.Field::id)
                .forEach(names::add);
    }

    @Test
    public void everyBlankIsAFieldWithANameOfItsOwnAndWordsToReadAloud() throws IOException {
        for (Printed printed : all()) {
            try (PDDocument document = printed.open()) {
                List<PDField> fields = fields(document);
                List<String> names =
                        fields.stream().map(PDField::getFullyQualifiedName).toList();
                assertThat(names)
                        .as(printed.form().id())
                        .doesNotHaveDuplicates()
                        .containsAll(expected(printed.form()))
                        .hasSameSizeAs(expected(printed.form()));
                assertThat(fields)
                        .allMatch(f -> f.getAlternateFieldName() != null
                                && !f.getAlternateFieldName().isBlank());
            }
        }
    }

    @Test
    public void aLineWhoseLabelCannotBeReadSaysSoAndOneWithoutAnyStaysBlank() throws IOException {
        int unread = 0;
        for (Printed printed : all()) {
            for (Form.Part part : printed.form().parts()) {
                for (Form.Field field : part.fields()) {
                    if (!field.label().known()) {
                        unread++;
                        try (PDDocument document = printed.open()) {
                            boolean open = field.label().provenance() == Provenance.OPEN;
                            String name = open ? "Baris tanpa label" : "[tidak terbaca]";
                            assertThat(fields(document))
                                    .anyMatch(f -> f.getAlternateFieldName().startsWith(name));
                            assertThat(new PDFTextStripper().getText(document).contains("[tidak terbaca] :"))
                                    .isEqualTo(!open);
                        }
                    }
                }
            }
        }
        assertThat(unread).as("lines without a readable label").isPositive();
    }

    @Test
    public void whatIsFilledInIsThereAfterSavingAndOpening() throws IOException {
        for (Printed printed : all()) {
            ByteArrayOutputStream saved = new ByteArrayOutputStream();
            try (PDDocument document = printed.open()) {
                for (PDField field : fields(document)) {
                    if (field instanceof PDTextField text) {
                        text.setValue("Isi " + text.getPartialName());
                    }
                }
                document.save(saved);
            }
            try (PDDocument document = Loader.loadPDF(saved.toByteArray())) {
                assertThat(fields(document).stream().filter(PDTextField.class::isInstance))
                        .as(printed.form().id())
                        .allMatch(f -> f.getValueAsString().equals("Isi " + f.getPartialName()));
            }
        }
    }

    @Test
    public void pdffontsFindsEveryFontEmbeddedThatOfTheBlanksToo() throws IOException {
        for (Printed printed : all()) {
            byte[] pdf = new DrawnPapers(new AgenciesLogos())
                    .form(printed.published().definition(), printed.published().service(), printed.form())
                    .content();
            assertThat(Poppler.fonts(pdf)).as(printed.form().id()).isNotEmpty().allMatch(Poppler.Font::embedded);
        }
    }

    @Test
    public void aFormIsNotTakenForAPaperOfTheSameName() throws IOException {
        Printed printed = all().get(0);
        Form form = printed.form();
        Form named = new Form("sop", form.number(), form.title(), form.letterhead(), form.parts(), form.notes());
        DrawnPapers papers = new DrawnPapers(new AgenciesLogos());
        Rendition sop =
                papers.sop(printed.published().definition(), printed.published().service(), Rendition.Kind.PDF);
        Rendition drawn = papers.form(
                printed.published().definition(), printed.published().service(), named);
        assertThat(drawn.content()).isNotEqualTo(sop.content());
        assertThat(drawn.fileName()).isNotEqualTo(sop.fileName());
    }

    private static List<PDField> fields(PDDocument document) {
        return document.getDocumentCatalog().getAcroForm() == null
                ? List.of()
                : document.getDocumentCatalog().getAcroForm().getFields();
    }
}
