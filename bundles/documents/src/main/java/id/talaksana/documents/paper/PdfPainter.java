package id.talaksana.documents.paper;

import id.talaksana.api.text.XmlText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Paints a paper as tagged PDF with embedded fonts, in Indonesian. */
public final class PdfPainter {
    private static final double FOOT = 22;

    private PdfPainter() {}

    /** The paper's bytes; equal papers give equal bytes. */
    public static byte[] paint(Paper paper) {
        try (PDDocument document = new PDDocument()) {
            Map<Face, PDType0Font> fonts = new EnumMap<>(Face.class);
            for (Face face : Face.values()) {
                try (InputStream in = face.open()) {
                    fonts.put(face, PDType0Font.load(document, in, true));
                }
            }
            describe(document, paper);
            PdfStructure structure = new PdfStructure(document, paper.structure());
            PdfFields fields = new PdfFields(document);
            int number = 0;
            for (Page page : paper.pages()) {
                PDPage leaf = new PDPage(new PDRectangle((float) page.width(), (float) page.height()));
                leaf.setStructParents(number++);
                leaf.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
                document.addPage(leaf);
                String foot = paper.footer() + " · halaman " + number + " dari "
                        + paper.pages().size();
                try (PdfPage painter = new PdfPage(document, leaf, page, fonts, structure, fields)) {
                    painter.paint();
                    painter.footer(foot, page.height() - FOOT);
                }
            }
            structure.finish(fields.widgets());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The paper cannot be painted.", e);
        }
    }

    private static void describe(PDDocument document, Paper paper) throws IOException {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        catalog.setLanguage("id-ID");
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        document.getDocumentInformation().setTitle(paper.title());
        document.getDocumentInformation().setProducer("Talaksana");
        PDMetadata metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(paper.title()).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(metadata);
        // Without an identifier of its own the file would get one from the clock.
        identify(document, paper);
    }

    private static void identify(PDDocument document, Paper paper) {
        COSString id = new COSString(HexFormat.of().parseHex(paper.digest().substring(0, 32)));
        COSArray ids = new COSArray();
        ids.add(id);
        ids.add(id);
        document.getDocument().setDocumentID(ids);
        document.setDocumentId(Long.parseUnsignedLong(paper.digest().substring(0, 16), 16));
    }

    private static String xmp(String title) {
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title><rdf:Alt><rdf:li"
                + " xml:lang=\"x-default\">" + XmlText.escaped(title)
                + "</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
    }

    /** A property list with the words that stand for a piece of content. */
    static PDPropertyList artifact(String type) {
        COSDictionary properties = new COSDictionary();
        properties.setName(COSName.TYPE, type);
        return PDPropertyList.create(properties);
    }
}
