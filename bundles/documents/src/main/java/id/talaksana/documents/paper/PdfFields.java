package id.talaksana.documents.paper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.pdmodel.interactive.form.PDVariableText;

/** The fields of a PDF under way. */
final class PdfFields {
    private static final String LOOK = "/Isian 9 Tf 0 g";
    /** Keys of pages come first; no paper has that many. */
    private static final int FIRST_KEY = 100_000;

    private final PDDocument document;
    private final Set<String> names = new HashSet<>();
    private PDAcroForm form;
    private int widgets;

    PdfFields(PDDocument document) {
        this.document = document;
    }

    int widgets() {
        return widgets;
    }

    void add(PDPage page, PageElement.Blank blank, float bottom, Tag tag, PdfStructure structure) throws IOException {
        PDVariableText field =
                switch (blank.filling()) {
                    case CHOICE -> choice(blank);
                    case LINE, LINES -> text(blank);
                };
        name(blank, field);
        // Read aloud in place of the name.
        field.setAlternateFieldName(blank.label());
        field.setDefaultAppearance(LOOK);
        PDAnnotationWidget widget = widget(page, blank, bottom, field);
        form().getFields().add(field);
        structure.field(page, tag, widget, FIRST_KEY + widgets++);
        field.setValue("");
    }

    private void name(PageElement.Blank blank, PDVariableText field) {
        String name = blank.name();
        for (int n = 2; !names.add(name); n++) {
            name = blank.name() + "-" + n;
        }
        field.setPartialName(name);
    }

    private static PDAnnotationWidget widget(PDPage page, PageElement.Blank blank, float bottom, PDVariableText field)
            throws IOException {
        PDAnnotationWidget widget = field.getWidgets().get(0);
        PageElement.Box box = blank.box();
        widget.setRectangle(new PDRectangle((float) box.x(), bottom, (float) box.width(), (float) box.height()));
        widget.setPage(page);
        widget.setPrinted(true);
        PDAppearanceCharacteristicsDictionary look = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
        look.setBorderColour(new PDColor(new float[] {0.45f, 0.45f, 0.45f}, PDDeviceRGB.INSTANCE));
        widget.setAppearanceCharacteristics(look);
        page.getAnnotations().add(widget);
        return widget;
    }

    private PDVariableText text(PageElement.Blank blank) throws IOException {
        PDTextField field = new PDTextField(form());
        field.setMultiline(blank.filling() == PageElement.Filling.LINES);
        return field;
    }

    private PDVariableText choice(PageElement.Blank blank) throws IOException {
        PDComboBox field = new PDComboBox(form());
        field.setDefaultAppearance(LOOK);
        field.setOptions(blank.choices());
        return field;
    }

    private PDAcroForm form() throws IOException {
        if (form == null) {
            form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            PDResources resources = new PDResources();
            try (InputStream in = Face.REGULAR.open()) {
                // Whole and with a simple encoding: the reader's program must be able to set what is typed.
                resources.put(COSName.getPDFName("Isian"), PDTrueTypeFont.load(document, in, WinAnsiEncoding.INSTANCE));
            }
            form.setDefaultResources(resources);
            form.setDefaultAppearance(LOOK);
        }
        return form;
    }
}
