package id.talaksana.documents.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/** How a stream of a PDF is packed (ISO 32000-1, 7.4). */
final class Filters {
    /** Those for any data. The others decode pictures, and take as much memory as the file says. */
    private static final Set<COSName> GENERAL = Set.of(
            COSName.FLATE_DECODE,
            COSName.FLATE_DECODE_ABBREVIATION,
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.ASCII_HEX_DECODE,
            COSName.ASCII_HEX_DECODE_ABBREVIATION,
            COSName.ASCII85_DECODE,
            COSName.ASCII85_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);
    /** Of these numbers a predictor makes the length of its row. */
    private static final int MOST_COLUMNS = 100_000;

    private Filters() {}

    /** The names of its filters, outermost first; empty: it is not packed. */
    static List<COSName> of(COSStream stream) {
        COSBase filters = stream.getFilters();
        List<COSName> names = new ArrayList<>();
        if (filters instanceof COSName name) {
            names.add(name);
        } else if (filters instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** What belongs to a filter of the stream; null: nothing does. */
    static COSDictionary parameters(COSStream stream, int index) {
        COSBase parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSArray several) {
            parameters = index < several.size() ? several.getObject(index) : null;
        }
        return parameters instanceof COSDictionary dictionary ? dictionary : null;
    }

    /** Undoes one filter of the stream, in little memory. */
    static void undo(COSStream stream, int index, InputStream packed, OutputStream to) throws IOException {
        COSName name = of(stream).get(index);
        COSDictionary parameters = parameters(stream, index);
        boolean tooWide = parameters != null
                && (parameters.getLong(COSName.COLUMNS, 1) > MOST_COLUMNS
                        || parameters.getInt(COSName.COLORS, 1) > 32
                        || parameters.getInt(COSName.BITS_PER_COMPONENT, 8) > 16);
        if (!GENERAL.contains(name) || tooWide) {
            throw new Bounded.TooMuchException();
        }
        FilterFactory.INSTANCE.getFilter(name).decode(packed, to, stream, index);
    }
}
