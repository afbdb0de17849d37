package id.talaksana.documents.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/**
 * Goes through all objects of a PDF (ISO 32000-1) that its catalog leads to, and takes out of each what it says of who made
 * the file, with what and when, and all that would be done by itself when it is opened. Embedded pictures are cleaned like
 * pictures; those that stand within a page's own drawing commands, and fonts, stay as they are.
 */
final class PdfObjects {
    /** A file of 2 MB has far fewer unless it means harm. */
    private static final int MOST_OBJECTS = 500_000;
    /** Of a picture when it is packed once more; larger than a whole file may be. */
    private static final long MOST_BYTES = 8 << 20;

    /** XMP aside, which may share its key with a drawing's name: 14.3 to 14.5, 14.10, 14.11.5, 12.8, 8.11. */
    private static final List<COSName> NOWHERE = names(
            "PieceInfo", "LastModified", "SpiderInfo", "OPI", "CreatorInfo", "Perms", "DSS", "SigFlags", "Threads");
    /** Who wrote a note and when: 12.5. In form fields the first of them is the field's name. */
    private static final COSName NOTE_BY = COSName.T;

    private static final List<COSName> NOTE_AT = names("M", "CreationDate", "NM");
    /** An old picture of the page, and the way to the information of an article that runs over it. */
    private static final List<COSName> NOT_ON_PAGES = names("Thumb", "B");

    private static final COSName XFA = COSName.getPDFName("XFA");
    private static final Set<String> DRAWINGS_3D = Set.of("U3D", "PRC");
    private static final Set<String> SIGNATURES = Set.of("Sig", "DocTimeStamp");

    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean active;
    private boolean signed;

    /** Whether something was taken out that would have been done. */
    boolean wasActive() {
        return active;
    }

    /** Whether a signature was taken out. */
    boolean wasSigned() {
        return signed;
    }

    void clean(COSBase catalog) throws IOException, UncleanException {
        open.add(catalog);
        while (!open.isEmpty()) {
            COSBase each = resolved(open.pop());
            boolean holds = each instanceof COSDictionary || each instanceof COSArray;
            if (!holds || !seen.add(each)) {
                continue;
            }
            if (seen.size() > MOST_OBJECTS) {
                throw new UncleanException(UncleanException.TOO_MUCH);
            }
            if (each instanceof COSArray array) {
                array.forEach(this::visitLater);
            } else {
                COSDictionary dictionary = (COSDictionary) each;
                clean(dictionary);
                dictionary.getValues().forEach(this::visitLater);
            }
        }
    }

    private void visitLater(COSBase each) {
        if (each != null) {
            open.push(each);
        }
    }

    private static COSBase resolved(COSBase base) {
        return base instanceof COSObject reference ? reference.getObject() : base;
    }

    private void clean(COSDictionary each) throws IOException, UncleanException {
        if (each.containsKey(COSName.EF)
                || each.containsKey(COSName.FIELDS) && each.containsKey(XFA)
                || DRAWINGS_3D.contains(String.valueOf(each.getNameAsString(COSName.SUBTYPE)))) {
            throw new UncleanException(UncleanException.HOLDS_MORE);
        }
        NOWHERE.forEach(each::removeItem);
        active |= PdfActions.remove(each);
        if (!isDrawing(each.getDictionaryObject(COSName.METADATA))) {
            each.removeItem(COSName.METADATA);
        }
        if (COSName.PAGE.equals(each.getCOSName(COSName.TYPE))) {
            NOT_ON_PAGES.forEach(each::removeItem);
        }
        if (each.containsKey(COSName.RECT) && each.containsKey(COSName.SUBTYPE)) {
            note(each);
        }
        for (COSName key : List.copyOf(each.keySet())) {
            if (isSignature(each.getDictionaryObject(key))) {
                each.removeItem(key);
                signed = true;
            }
        }
        if (each instanceof COSStream stream) {
            Pixels.check(stream.getLong(COSName.WIDTH, 0), stream.getLong(COSName.HEIGHT, 0));
            picture(stream);
        }
    }

    private static void note(COSDictionary annotation) {
        NOTE_AT.forEach(annotation::removeItem);
        if (!COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))) {
            annotation.removeItem(NOTE_BY);
        }
    }

    private static boolean isDrawing(COSBase value) {
        return value instanceof COSStream stream
                && (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                        || COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE)));
    }

    /** It holds its signer's name and certificate, and would not fit the copy anyway. */
    private static boolean isSignature(COSBase value) {
        return value instanceof COSDictionary dictionary
                && (dictionary.containsKey(COSName.BYTERANGE)
                        || SIGNATURES.contains(String.valueOf(dictionary.getNameAsString(COSName.TYPE))));
    }

    private static void picture(COSStream stream) throws IOException, UncleanException {
        List<COSName> filters = Filters.of(stream);
        COSName kind = filters.isEmpty() ? null : filters.get(filters.size() - 1);
        boolean jpeg = COSName.DCT_DECODE.equals(kind) || COSName.DCT_DECODE_ABBREVIATION.equals(kind);
        if (!jpeg && !COSName.JPX_DECODE.equals(kind)) {
            return;
        }
        byte[] packed = unpacked(stream, filters.size() - 1);
        byte[] clean = jpeg ? JpegSegments.cleaned(ended(packed)) : Jpeg2000Boxes.cleaned(packed);
        COSDictionary parameters = Filters.parameters(stream, filters.size() - 1);
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(clean);
        }
        stream.setItem(COSName.FILTER, kind);
        stream.setItem(COSName.DECODE_PARMS, parameters);
    }

    /** What the outer filters leave. */
    private static byte[] unpacked(COSStream stream, int outer) throws IOException, UncleanException {
        byte[] content;
        try (InputStream raw = stream.createRawInputStream()) {
            content = raw.readAllBytes();
        }
        for (int i = 0; i < outer; i++) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try {
                Filters.undo(stream, i, new ByteArrayInputStream(content), new Bounded(to, MOST_BYTES));
            } catch (Bounded.TooMuchException e) {
                throw new UncleanException(UncleanException.TOO_MUCH, e);
            }
            content = to.toByteArray();
        }
        return content;
    }

    /** With the end that pictures in PDFs often lack; a second one is not copied. */
    private static byte[] ended(byte[] jpeg) {
        byte[] ended = Arrays.copyOf(jpeg, jpeg.length + 2);
        ended[jpeg.length] = (byte) 0xff;
        ended[jpeg.length + 1] = (byte) 0xd9;
        return ended;
    }

    private static List<COSName> names(String... names) {
        return Arrays.stream(names).map(COSName::getPDFName).toList();
    }
}
