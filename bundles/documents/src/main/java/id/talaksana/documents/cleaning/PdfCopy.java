package id.talaksana.documents.cleaning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF written anew from its catalog: its information and identity, its earlier versions and all that no page needs stay
 * behind. Equal files give equal copies.
 */
final class PdfCopy {
    private static final String END = "%%EOF";
    /** Stands once in each version. */
    private static final String TABLE = "startxref";
    /** Readers look for the end in the last 1,024 bytes (ISO 32000-1, annex H.3). */
    private static final int END_WITHIN = 1024;
    /** The name of object streams, whichever of its letters are written by their numbers. */
    private static final Pattern OBJECT_STREAM =
            Pattern.compile("/(O|#4[fF])(b|#62)(j|#6[aA])(S|#53)(t|#74)(m|#6[dD])");

    private PdfCopy() {}

    /** What may be shown on; one that is signed as it is, since its signature holds for each of its bytes. */
    static byte[] harmless(byte[] pdf) throws UncleanException {
        Copy copy = copy(pdf);
        if (copy.of().wasSigned() && copy.of().wasActive()) {
            throw new UncleanException(UncleanException.SIGNED);
        }
        // Who repairs a file may read another than whoever does not.
        return copy.of().wasSigned() && !copy.repaired() ? pdf : copy.content();
    }

    static byte[] cleaned(byte[] pdf) throws UncleanException {
        return copy(pdf).content();
    }

    private record Copy(byte[] content, PdfObjects of, boolean repaired) {}

    private static Copy copy(byte[] pdf) throws UncleanException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (text.lastIndexOf(END) < Math.max(0, pdf.length - END_WITHIN)) {
            throw new UncleanException(UncleanException.DAMAGED);
        }
        try {
            return copy(pdf, false);
        } catch (UncleanException e) {
            // Repairing may bring an earlier version back, and unpacks all object streams that it finds, unbounded.
            boolean repairable = e.reason() == UncleanException.DAMAGED
                    && text.indexOf(TABLE) == text.lastIndexOf(TABLE)
                    && !OBJECT_STREAM.matcher(text).find();
            if (!repairable) {
                throw e;
            }
            return copy(pdf, true);
        }
    }

    private static Copy copy(byte[] pdf, boolean repaired) throws UncleanException {
        BoundedParser parser = null;
        try {
            parser = new BoundedParser(pdf);
            try (PDDocument document = parser.parse(repaired)) {
                PdfObjects objects = new PdfObjects();
                return new Copy(copied(document, parser, pdf, objects), objects, repaired);
            }
        } catch (InvalidPasswordException e) {
            throw new UncleanException(UncleanException.LOCKED, e);
        } catch (IOException | RuntimeException e) {
            // PDFBox meets what is wrong with a file in casts, numbers and nulls, too.
            boolean exceeded = parser != null && parser.exceeded();
            throw new UncleanException(exceeded ? UncleanException.TOO_MUCH : UncleanException.DAMAGED, e);
        }
    }

    private static byte[] copied(PDDocument document, BoundedParser parser, byte[] pdf, PdfObjects objects)
            throws IOException, UncleanException {
        if (document.isEncrypted()) {
            throw new UncleanException(UncleanException.LOCKED);
        }
        COSBase catalog = document.getDocument().getTrailer().getItem(COSName.ROOT);
        COSDictionary trailer = new COSDictionary();
        trailer.setItem(COSName.ROOT, catalog);
        document.getDocument().setTrailer(trailer);
        objects.clean(catalog);
        if (parser.exceeded()) {
            throw new UncleanException(UncleanException.TOO_MUCH);
        }
        if (parser.broken() || !document.getPages().iterator().hasNext()) {
            throw new UncleanException(UncleanException.DAMAGED);
        }
        CRC32 sum = new CRC32();
        sum.update(pdf);
        document.setDocumentId(sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
        document.save(out);
        return out.toByteArray();
    }
}
