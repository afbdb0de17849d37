package id.talaksana.documents.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.documents.Cleaning;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;

/** What is left of files that say who made them, as other readers see it. */
public class CleaningTest {
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String PDF = "application/pdf";

    private final Cleaning cleaning = new CleanedFiles();

    private byte[] clean(String type, byte[] file) {
        Cleaning.Outcome outcome = cleaning.clean(type, file);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Cleaning.Outcome.Clean.class);
        return ((Cleaning.Outcome.Clean) outcome).content();
    }

    private String refused(String type, byte[] file) {
        Cleaning.Outcome outcome = cleaning.clean(type, file);
        assertThat(outcome).isInstanceOf(Cleaning.Outcome.Unclean.class);
        Cleaning.Outcome.Unclean unclean = (Cleaning.Outcome.Unclean) outcome;
        assertThat(unclean.reason().indonesian()).contains("; ").endsWith(".");
        return unclean.reason().english();
    }

    @Test
    public void aPhotographKeepsItsPictureAndHowToTurnItAndNothingElse() throws Exception {
        byte[] planted = PlantedFiles.jpeg();
        assertThat(PlantedFiles.isIn(planted)).isTrue();
        byte[] clean = clean(JPEG, planted);
        assertThat(PlantedFiles.isIn(clean)).isFalse();
        assertThat(pixels(clean)).isEqualTo(pixels(PlantedFiles.picture("jpeg")));
        saysHowToTurnItAndNothingElse(clean);
        assertThat(clean(JPEG, clean)).isEqualTo(clean);
        byte[] plain = PlantedFiles.picture("jpeg");
        assertThat(clean(JPEG, plain)).as("nothing to take out").isEqualTo(plain);
    }

    @Test
    public void aPictureKeepsWhatIsShownAndHowToTurnItAndNothingElse() throws Exception {
        byte[] clean = clean(PNG, PlantedFiles.png());
        assertThat(PlantedFiles.isIn(PlantedFiles.png())).isTrue();
        assertThat(PlantedFiles.isIn(clean)).isFalse();
        assertThat(pixels(clean)).isEqualTo(pixels(PlantedFiles.picture("png")));
        saysHowToTurnItAndNothingElse(clean);
        byte[] plain = PlantedFiles.picture("png");
        assertThat(clean(PNG, plain)).as("nothing to take out").isEqualTo(plain);
    }

    private static void saysHowToTurnItAndNothingElse(byte[] file) throws ImageProcessingException, IOException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTags()).hasSize(1);
        assertThat(exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION)).isEqualTo(PlantedFiles.ORIENTATION);
        assertThat(metadata.getDirectories())
                .extracting(Directory::getName)
                .allMatch(name -> name.matches("JPEG|JFIF|Huffman|PNG-IHDR|Exif IFD0|File Type"));
    }

    private static int[] pixels(byte[] file) throws IOException {
        return pixels(ImageIO.read(new ByteArrayInputStream(file)));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    public void aLetterReadsTheSameAndSaysNotWhoWroteIt() throws IOException {
        byte[] planted = PlantedFiles.pdf();
        assertThat(PlantedFiles.isIn(planted)).isTrue();
        byte[] clean = clean(PDF, planted);
        assertThat(PlantedFiles.isIn(clean)).isFalse();
        assertThat(clean(PDF, planted)).as("equal files give equal copies").isEqualTo(clean);
        isTheSameLetter(clean);
        try (PDDocument again = Loader.loadPDF(clean(PDF, clean))) {
            assertThat(again.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static void isTheSameLetter(byte[] file) throws IOException {
        try (PDDocument letter = Loader.loadPDF(file)) {
            assertThat(letter.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(letter).strip()).isEqualTo(PlantedFiles.TEXT);
            assertThat(letter.getDocumentInformation().getCOSObject().size()).isZero();
            assertThat(letter.getDocumentCatalog().getMetadata()).isNull();
            assertThat(letter.getSignatureDictionaries()).isEmpty();
            PDPage page = letter.getPage(0);
            assertThat(page.getAnnotations().get(0).getContents()).isEqualTo("Catatan");
            assertThat(letter.getDocumentCatalog().getAcroForm().getField("tanda-tangan"))
                    .isNotNull();
            PDImageXObject image = (PDImageXObject) page.getResources().getXObject(COSName.getPDFName("Im"));
            assertThat(pixels(image.getImage())).isEqualTo(pixels(PlantedFiles.picture("jpeg")));
        }
    }

    @Test
    public void aLetterWithAWrongTableIsReadAllTheSameWhereItHasOneVersion() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument letter = new PDDocument()) {
            PDPage page = new PDPage();
            letter.addPage(page);
            letter.getDocumentInformation().setAuthor(PlantedFiles.NAME);
            try (PDPageContentStream content = new PDPageContentStream(letter, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText(PlantedFiles.TEXT);
                content.endText();
            }
            letter.save(out, CompressParameters.NO_COMPRESSION);
        }
        byte[] wrong = withWrongTable(out.toByteArray());
        assertThat(PlantedFiles.isIn(wrong)).isTrue();
        byte[] clean = clean(PDF, wrong);
        assertThat(PlantedFiles.isIn(clean)).isFalse();
        try (PDDocument letter = Loader.loadPDF(clean)) {
            assertThat(new PDFTextStripper().getText(letter).strip()).isEqualTo(PlantedFiles.TEXT);
        }
        assertThat(refused(PDF, withWrongTable(PlantedFiles.pdf())))
                .as("an earlier version might come back")
                .contains("is damaged");
    }

    private static byte[] withWrongTable(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1)
                .replaceAll("startxref\\s+\\d+", "startxref\n7")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    public void aPictureOfAnotherKindInALetterSaysNotWhoMadeIt() throws IOException {
        byte[] comment = ("\0\1" + PlantedFiles.NAME).getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        box(picture, "jP  ", new byte[] {13, 10, (byte) 0x87, 10});
        box(picture, "xml ", ("<a>" + PlantedFiles.NAME + "</a>").getBytes(StandardCharsets.ISO_8859_1));
        box(
                picture,
                "jp2c",
                ByteBuffer.allocate(4 + 2 + comment.length + 12 + 2 + 3 + 2)
                        .putInt(0xff4fff64)
                        .putShort((short) (comment.length + 2))
                        .put(comment)
                        .putInt(0xff90000a)
                        .putShort((short) 0)
                        .putInt(17)
                        .putShort((short) 1)
                        .putShort((short) 0xff93)
                        .put(new byte[] {1, 2, 3})
                        .putShort((short) 0xffd9)
                        .array());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument letter = new PDDocument()) {
            PDPage page = new PDPage();
            letter.addPage(page);
            PDImageXObject image = new PDImageXObject(
                    letter, new ByteArrayInputStream(picture.toByteArray()), COSName.JPX_DECODE, 1, 1, 8, null);
            page.setResources(new PDResources());
            page.getResources().add(image);
            letter.save(out);
        }
        byte[] clean = clean(PDF, out.toByteArray());
        assertThat(PlantedFiles.isIn(out.toByteArray())).isTrue();
        assertThat(PlantedFiles.isIn(clean)).isFalse();
        assertThat(new String(clean, StandardCharsets.ISO_8859_1))
                .as("the picture's own data, where it was")
                .contains("\u00ff\u0093\1\2\3\u00ff\u00d9");
    }

    private static void box(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array());
    }

    @Test
    public void whatCannotBeCleanedIsRefusedWithWhatToDo() throws IOException {
        for (Map.Entry<String, byte[]> file : Map.of(
                        JPEG, PlantedFiles.jpeg(), PNG, PlantedFiles.png(), PDF, PlantedFiles.pdf())
                .entrySet()) {
            byte[] whole = file.getValue();
            for (int part : List.of(0, 3, 20, whole.length / 2)) {
                assertThat(refused(file.getKey(), Arrays.copyOf(whole, part)))
                        .as("%s, %s bytes", file.getKey(), part)
                        .contains("is damaged", "screenshot");
            }
        }
        byte[] wrongSum = PlantedFiles.picture("png");
        wrongSum[20]++;
        assertThat(refused(PNG, wrongSum)).contains("is damaged");
        assertThat(refused("image/heic", PlantedFiles.jpeg())).contains("send it as PDF");
        for (String password : List.of("", "rahasia")) {
            assertThat(refused(PDF, locked(password))).contains("is locked", "not locked");
        }
        assertThat(refused(PDF, holding())).contains("holds other files", "by themselves");
        String pdf = new String(PlantedFiles.pdf(), StandardCharsets.ISO_8859_1);
        assertThat(refused(PDF, pdf.replace("/SigFlags 3", "/XFA(abcde)").getBytes(StandardCharsets.ISO_8859_1)))
                .contains("XFA");
        assertThat(refused(
                        PDF,
                        pdf.replace("/Subtype/Text/Rect", "/Subtype/Text/Rec(").getBytes(StandardCharsets.ISO_8859_1)))
                .as("an object that cannot be read does not go lost")
                .contains("is damaged");
    }

    private static byte[] locked(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument letter = new PDDocument()) {
            letter.addPage(new PDPage());
            letter.protect(new StandardProtectionPolicy("pemilik", password, new AccessPermission()));
            letter.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] holding() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument letter = new PDDocument()) {
            letter.addPage(new PDPage());
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("foto.jpg");
            file.setEmbeddedFile(new PDEmbeddedFile(letter, new ByteArrayInputStream(PlantedFiles.jpeg())));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("foto.jpg", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(letter.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            letter.getDocumentCatalog().setNames(names);
            letter.save(out);
        }
        return out.toByteArray();
    }

    @Test
    public void littleThatWouldUnpackToVeryMuchIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = PlantedFiles.packed(new byte[64 << 20]);
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        int at = out.size();
        out.writeBytes(
                ("1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + zeros.length + ">>\nstream\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(zeros);
        out.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        int table = out.size();
        // Each row: its type, a place in three bytes, a generation or an index in one.
        out.writeBytes("3 0 obj\n<</Type/XRef/Size 3/W[1 3 1]/Root 2 0 R/Length 15>>\nstream\n"
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(15)
                .put((byte) 0)
                .putInt(0)
                .put((byte) 1)
                .putInt(at << 8)
                .put((byte) 2)
                .putInt(1 << 8)
                .array());
        out.writeBytes(("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF").getBytes(StandardCharsets.US_ASCII));
        assertThat(refused(PDF, out.toByteArray())).contains("too complex", "divide");
        String hidden = new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
        assertThat(refused(
                        PDF,
                        hidden.replace("/ObjStm", "/O#62jStm")
                                .replace("startxref\n" + table, "startxref\n5")
                                .getBytes(StandardCharsets.ISO_8859_1)))
                .as("where it must be repaired, too")
                .contains("is damaged");
    }

    @Test
    public void aLetterDoesNothingByItself() throws IOException {
        String active = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        String program = "<</S/Launch/F(cmd.exe)>>";
        String sent = "<</S/SubmitForm/F(http://contoh.id/)>>";
        String link = "<</S/URI/URI(https://contoh.id/)/Next " + program + ">>";
        byte[] pdf = PlantedFiles.pdfOf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction " + active + "/AA<</WC " + active
                        + ">>/Names<</JavaScript<</Names[(a)" + active + "]>>>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/AA<</O " + program + ">>/Annots[" + note(active)
                        + note(program) + note(sent) + note(link) + "]>>");
        byte[] polyglot = concat("<script>alert(1)</script>\nMZ".getBytes(StandardCharsets.US_ASCII), pdf);
        for (byte[] file : List.of(pdf, polyglot)) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("cmd.exe");
            try (PDDocument letter = Loader.loadPDF(clean(PDF, file))) {
                List<PDAnnotation> notes = letter.getPage(0).getAnnotations();
                assertThat(notes).hasSize(4);
                assertThat(notes.get(0).getCOSObject().containsKey(COSName.A)).isFalse();
                assertThat(notes.get(3)
                                .getCOSObject()
                                .getCOSDictionary(COSName.A)
                                .getString("URI"))
                        .isEqualTo("https://contoh.id/");
            }
            assertThat(written(clean(PDF, file)))
                    .startsWith("%PDF-")
                    .contains("contoh.id")
                    .doesNotContain("JavaScript", "alert", "Launch", "cmd.exe", "SubmitForm", "OpenAction", "/AA");
        }
    }

    @Test
    public void aSignedLetterIsShownOnAsItCameUnlessItDoesSomething() throws IOException {
        byte[] signed = PlantedFiles.pdf();
        assertThat(harmless(PDF, signed)).isEqualTo(signed);
        for (String action : List.of("<</S/JavaScript/JS(app.alert\\(1\\))>>", "<</S/Launch/F(cmd.exe)>>")) {
            byte[] active = signed("/OpenAction" + action);
            assertThat(cleaning.harmless(PDF, active))
                    .isInstanceOfSatisfying(Cleaning.Outcome.Unclean.class, unclean -> assertThat(
                                    unclean.reason().english())
                            .contains("is signed electronically", "script"));
        }
        byte[] atItsPage = signed("/OpenAction[3 0 R/Fit]");
        assertThat(harmless(PDF, atItsPage)).isEqualTo(atItsPage);
    }

    private byte[] harmless(String type, byte[] file) {
        Cleaning.Outcome outcome = cleaning.harmless(type, file);
        assertThat(outcome).as("%s", outcome).isInstanceOf(Cleaning.Outcome.Clean.class);
        return ((Cleaning.Outcome.Clean) outcome).content();
    }

    /** With something more in its catalog. */
    private static byte[] signed(String more) {
        return PlantedFiles.pdfOf(
                "<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[4 0 R]>>" + more + ">>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[4 0 R]>>",
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(tanda-tangan)/Rect[0 0 0 0]/V<</Type/Sig"
                        + "/Filter/Adobe.PPKLite/ByteRange[0 1 2 1]/Contents<00>>>>>");
    }

    @Test
    public void anUnsignedLetterAndAPictureAreShownOnCleaned() throws IOException {
        byte[] letter = PlantedFiles.pdfOf(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[" + note("<</S/URI/URI(javascript:alert\\(1\\))>>")
                        + "]>>");
        assertThat(written(harmless(PDF, letter))).doesNotContain("JavaScript", "javascript", "alert");
        assertThat(harmless(JPEG, PlantedFiles.jpeg())).isEqualTo(clean(JPEG, PlantedFiles.jpeg()));
        assertThat(harmless(PNG, PlantedFiles.png())).isEqualTo(clean(PNG, PlantedFiles.png()));
    }

    /** All its objects, none of them packed. */
    private static String written(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument letter = Loader.loadPDF(file)) {
            letter.save(out, CompressParameters.NO_COMPRESSION);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String note(String action) {
        return "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A " + action + ">>";
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    public void aPictureOfTooManyPixelsIsRefused() throws IOException {
        assertThat(refused(PNG, PlantedFiles.hugePicture("png"))).contains("too many pixels", "smaller");
        assertThat(refused(JPEG, PlantedFiles.hugePicture("jpeg"))).contains("too many pixels");
        assertThat(refused(
                        PDF,
                        PlantedFiles.pdfOf(
                                "<</Type/Catalog/Pages 2 0 R>>",
                                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</I 4 0 R>>>>>>",
                                "<</Type/XObject/Subtype/Image/Width 50000/Height 50000/BitsPerComponent 1"
                                        + "/ColorSpace/DeviceGray/Length 1>>\nstream\nx\nendstream")))
                .contains("too many pixels");
    }
}
