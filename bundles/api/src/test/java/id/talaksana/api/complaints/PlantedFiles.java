package id.talaksana.api.complaints;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;

/** Files that say at every place that they have for it who made them, always with {@link #NAME}, who does not exist. */
public final class PlantedFiles {
    /** In what nobody may read, and nowhere else. */
    public static final String NAME = "Pembuat Karangan";
    /** What everybody may read in {@link #pdf()}. */
    public static final String TEXT = "Isi surat yang dibaca";
    /** How {@link #jpeg()} and {@link #png()} are to be turned: a quarter to the right. */
    public static final int ORIENTATION = 6;

    private static final int END_OF_IMAGE = 2;
    private static final int END_CHUNK = 12;

    private PlantedFiles() {}

    /** The picture in {@link #jpeg()} and {@link #png()} as it is stored. */
    public static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, x * 15 << 16 | y * 30 << 8 | 77);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The head of one that says that it is larger than any computer has the memory for. */
    public static byte[] hugePicture(String format) {
        byte[] picture = picture(format);
        ByteBuffer head = ByteBuffer.wrap(picture);
        if (format.equals("png")) {
            head.putInt(16, 50_000).putInt(20, 50_000).putInt(29, sum(Arrays.copyOfRange(picture, 12, 29)));
            return picture;
        }
        int frame = 0;
        while (head.getShort(frame) != (short) 0xffc0) {
            frame++;
        }
        head.putShort(frame + 5, (short) 65_000).putShort(frame + 7, (short) 65_000);
        return picture;
    }

    /** A letter of one page that says nothing of anybody; each number is another letter. */
    public static byte[] letter(int number) {
        return pdfOf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 " + (200 + number) + "]>>");
    }

    /** A file of these objects, the catalog first. */
    public static byte[] pdfOf(String... objects) {
        StringBuilder file = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int at = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append('\n').append(table);
        file.append("trailer\n<</Root 1 0 R/Size ").append(objects.length + 1).append(">>\nstartxref\n");
        file.append(at).append("\n%%EOF");
        return bytes(file.toString());
    }

    /** A photograph with EXIF, a place, XMP, IPTC, a comment, a maker's segment, and something behind its end. */
    public static byte[] jpeg() {
        byte[] picture = picture("jpeg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        segment(out, 0xe1, "Exif\0\0", exif());
        segment(out, 0xe1, "http://ns.adobe.com/xap/1.0/\0", bytes(xmp()));
        segment(out, 0xed, "Photoshop 3.0\0", iptc());
        segment(out, 0xe2, "ICC_PROFILE\0", bytes("\1\1" + NAME));
        segment(out, 0xe5, NAME, new byte[3]);
        segment(out, 0xfe, NAME, new byte[0]);
        out.write(picture, 2, picture.length - END_OF_IMAGE - 2);
        segment(out, 0xfe, NAME, new byte[0]);
        out.write(picture, picture.length - END_OF_IMAGE, END_OF_IMAGE);
        out.writeBytes(bytes(NAME));
        return out.toByteArray();
    }

    /** A picture with texts, packed and not, EXIF, a time, an unknown chunk, and something behind its end. */
    public static byte[] png() {
        byte[] picture = picture("png");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, 33);
        chunk(out, "tEXt", bytes("Author\0" + NAME));
        chunk(out, "zTXt", join(bytes("Author\0\0"), packed(bytes(NAME))));
        chunk(out, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + xmp()));
        chunk(out, "eXIf", exif());
        chunk(out, "tIME", new byte[] {7, -22, 3, 2, 1, 1, 1});
        chunk(out, "iCCP", join(bytes(NAME + "\0\0"), packed(bytes(NAME))));
        chunk(out, "prVt", bytes(NAME));
        out.write(picture, 33, picture.length - 33 - END_CHUNK);
        chunk(out, "tEXt", bytes("Comment\0" + NAME));
        out.write(picture, picture.length - END_CHUNK, END_CHUNK);
        out.writeBytes(bytes(NAME));
        return out.toByteArray();
    }

    /**
     * A letter of one page, in its second version: with information, XMP, a note, a program's own data, a signature, a
     * thumbnail, and {@link #jpeg()} as a picture.
     */
    public static byte[] pdf() {
        Map<Integer, byte[]> first = new TreeMap<>();
        first.put(1, bytes("<</Type/Catalog/Pages 2 0 R/Metadata 8 0 R/AcroForm<</SigFlags 3/Fields[10 0 R]>>>>"));
        first.put(2, bytes("<</Type/Pages/Count 1/Kids[3 0 R]>>"));
        first.put(
                3,
                bytes("<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Annots[7 0 R 10 0 R]/Thumb 6 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>/XObject<</Im 6 0 R>>>>"
                        + "/LastModified(D:20260302)/PieceInfo<</Uji<</Private(" + NAME + ")>>>>>>"));
        first.put(4, stream("", bytes("BT /F1 12 Tf 20 150 Td (Rancangan oleh " + NAME + ") Tj ET")));
        first.put(5, bytes("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
        first.put(
                6,
                stream(
                        "/Type/XObject/Subtype/Image/Width 16/Height 8/ColorSpace/DeviceRGB/BitsPerComponent 8"
                                + "/Filter/DCTDecode",
                        jpeg()));
        first.put(7, bytes("<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/T(" + NAME + ")/Contents(Catatan)>>"));
        first.put(8, stream("/Type/Metadata/Subtype/XML/Filter/FlateDecode", packed(bytes(xmp()))));
        first.put(9, bytes("<</Author(" + NAME + ")/Producer(" + NAME + ")>>"));
        first.put(10, bytes("<</Type/Annot/Subtype/Widget/FT/Sig/T(tanda-tangan)/Rect[0 0 0 0]/V 11 0 R>>"));
        first.put(11, bytes("<</Type/Sig/Filter/Adobe.PPKLite/Name(" + NAME + ")/ByteRange[0 1 2 1]/Contents<00>>>"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n%\u00e2\u00e3\n%" + NAME + "\n"));
        int before = version(out, first, "");
        Map<Integer, byte[]> second = new TreeMap<>();
        second.put(
                4,
                stream(
                        "/Filter/FlateDecode",
                        packed(bytes("BT /F1 12 Tf 20 150 Td (" + TEXT + ") Tj ET q 64 0 0 32 20 20 cm /Im Do Q"))));
        version(out, second, "/Prev " + before);
        return out.toByteArray();
    }

    /** Writes these objects with their table; tells where the table is. */
    private static int version(ByteArrayOutputStream out, Map<Integer, byte[]> objects, String trailer) {
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, object) -> {
            table.append(number + " 1\n%010d 00000 n \n".formatted(out.size()));
            out.writeBytes(bytes(number + " 0 obj\n"));
            out.writeBytes(object);
            out.writeBytes(bytes("\nendobj\n"));
        });
        int at = out.size();
        out.writeBytes(bytes(
                table + "trailer\n<</Size 12/Root 1 0 R/Info 9 0 R" + trailer + ">>\nstartxref\n" + at + "\n%%EOF\n"));
        return at;
    }

    private static byte[] stream(String keys, byte[] content) {
        return join(bytes("<<" + keys + "/Length " + content.length + ">>\nstream\n"), content, bytes("\nendstream"));
    }

    /** Whether the name is in the file, in a usual encoding, or in anything packed in it. */
    public static boolean isIn(byte[] file) {
        List<byte[]> layers = new ArrayList<>(List.of(file));
        for (int at = 0; at < file.length - 1; at++) {
            if (file[at] == 0x78) {
                layers.add(unpacked(file, at));
            }
        }
        return layers.stream()
                .map(layer -> new String(layer, StandardCharsets.ISO_8859_1))
                .anyMatch(text ->
                        List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                                .stream()
                                .anyMatch(charset -> text.contains(
                                        new String(NAME.getBytes(charset), StandardCharsets.ISO_8859_1))));
    }

    private static byte[] unpacked(byte[] file, int at) {
        Inflater inflater = new Inflater();
        inflater.setInput(file, at, file.length - at);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        try {
            for (int n = inflater.inflate(some); n > 0; n = inflater.inflate(some)) {
                out.write(some, 0, n);
            }
        } catch (DataFormatException e) {
            // Nothing packed begins here; what came out of it until now is searched all the same.
            return out.toByteArray();
        } finally {
            inflater.end();
        }
        return out.toByteArray();
    }

    /** Orientation, artist, and a place south of the equator (CIPA DC-008). */
    private static byte[] exif() {
        byte[] artist = bytes(NAME + "\0");
        int places = 8 + 2 + 3 * 12 + 4;
        int text = places + 18;
        ByteBuffer tiff = ByteBuffer.allocate(text + artist.length);
        tiff.put(bytes("MM\0*")).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) ORIENTATION).putShort((short) 0);
        tiff.putShort((short) 0x013b).putShort((short) 2).putInt(artist.length).putInt(text);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(places);
        tiff.putInt(0).putShort((short) 1);
        tiff.putShort((short) 1)
                .putShort((short) 2)
                .putInt(2)
                .put(bytes("S\0\0\0"))
                .putInt(0);
        return tiff.put(artist).array();
    }

    /** A by-line (IIM 2:80) in a block of Photoshop's. */
    private static byte[] iptc() {
        byte[] name = bytes(NAME);
        byte[] line = join(new byte[] {0x1c, 2, 80, 0, (byte) name.length}, name);
        return join(bytes("8BIM\4\4\0\0\0\0\0"), new byte[] {(byte) line.length}, line);
    }

    private static String xmp() {
        return "<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:creator><rdf:Seq><rdf:li>" + NAME
                + "</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>";
    }

    private static void segment(ByteArrayOutputStream out, int kind, String name, byte[] body) {
        byte[] whole = join(bytes(name), body);
        out.write(0xff);
        out.write(kind);
        out.write(whole.length + 2 >> 8);
        out.write(whole.length + 2);
        out.writeBytes(whole);
    }

    private static int sum(byte[] chunk) {
        CRC32 sum = new CRC32();
        sum.update(chunk);
        return (int) sum.getValue();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] body) {
        byte[] whole = join(bytes(type), body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(whole);
        out.writeBytes(ByteBuffer.allocate(4).putInt(sum(whole)).array());
    }

    /** As zlib packs it. */
    public static byte[] packed(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length / 500 + 1000 + content.length / 2];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
