package id.talaksana.documents.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * Reads a PDF that a stranger sent: what would unpack to very much is not unpacked, and an object that cannot be read is
 * remembered, where PDFBox goes on as if it were not there. Not safe for several threads.
 */
final class BoundedParser extends PDFParser {
    /** Bytes that all object and cross-reference streams together may unpack to. */
    private static final long MOST_BYTES = 16L << 20;
    /** Objects in all object streams together. */
    private static final long MOST_OBJECTS = 300_000;

    /** Counts what comes, and keeps nothing of it. */
    private final Bounded unpacked = new Bounded(OutputStream.nullOutputStream(), MOST_BYTES);

    private long objects;
    private boolean exceeded;
    private boolean broken;

    BoundedParser(byte[] pdf) throws IOException {
        super(new RandomAccessReadBuffer(pdf));
    }

    /** Whether something was not unpacked for its size. */
    boolean exceeded() {
        return exceeded;
    }

    /** Whether an object could not be read. */
    boolean broken() {
        return broken;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            broken = true;
            throw e;
        }
    }

    @Override
    protected COSStream parseCOSStream(COSDictionary dictionary) throws IOException {
        COSStream stream = super.parseCOSStream(dictionary);
        // Without these keys PDFBox unpacks neither the one nor the other.
        boolean holdsObjects = stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
        if (holdsObjects || stream.containsKey(COSName.W)) {
            objects += holdsObjects ? stream.getLong(COSName.N) : 0;
            weigh(stream);
        }
        return stream;
    }

    private void weigh(COSStream stream) throws IOException {
        List<COSName> filters = Filters.of(stream);
        // Several are allowed, and never seen: one after the other is how little becomes very much.
        if (exceeded || objects > MOST_OBJECTS || filters.size() > 1) {
            exceeded = true;
            throw new Bounded.TooMuchException();
        }
        if (filters.isEmpty()) {
            return;
        }
        try (InputStream packed = stream.createRawInputStream()) {
            Filters.undo(stream, 0, packed, unpacked);
        } catch (Bounded.TooMuchException e) {
            exceeded = true;
            throw e;
        }
    }
}
