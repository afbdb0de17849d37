package id.talaksana.documents.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a PDF does besides being read (ISO 32000-1, 12.6): scripts, programs that it starts, forms that it sends, all that
 * happens without a click. Links that lead to a place in it or to an address stay.
 */
final class PdfActions {
    /** What a click may do: lead to a place in the file, or to an address of one of these kinds. */
    private static final COSName PLACE = COSName.getPDFName("GoTo");

    private static final COSName ADDRESS = COSName.getPDFName("URI");
    private static final Set<String> ADDRESSES = Set.of("http", "https", "mailto", "tel");
    private static final COSName AT_FIRST = COSName.getPDFName("OpenAction");
    /** Where something stands that is done by itself, and scripts wherever they stand. */
    private static final List<COSName> BY_ITSELF = Stream.of("OpenAction", "AA", "JavaScript", "JS", "RichMediaContent")
            .map(COSName::getPDFName)
            .toList();

    private static final COSName NEXT = COSName.getPDFName("Next");

    private PdfActions() {}

    /** Takes them out of an object; tells whether there was more than at which page it is opened. */
    static boolean remove(COSDictionary each) {
        boolean any = BY_ITSELF.stream().anyMatch(key -> each.containsKey(key) && !isFirstPage(each, key));
        BY_ITSELF.forEach(each::removeItem);
        if (each.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && action.containsKey(COSName.S)
                && !isLink(action)) {
            each.removeItem(COSName.A);
            any = true;
        }
        // Of a link; in a table of contents the key is that of the next line.
        if (each.containsKey(COSName.S) && isAction(each.getDictionaryObject(NEXT))) {
            each.removeItem(NEXT);
            any = true;
        }
        return any;
    }

    private static boolean isFirstPage(COSDictionary each, COSName key) {
        COSBase value = each.getDictionaryObject(key);
        return AT_FIRST.equals(key)
                && (value instanceof COSArray
                        || value instanceof COSDictionary action
                                && PLACE.equals(action.getCOSName(COSName.S))
                                && !action.containsKey(NEXT));
    }

    private static boolean isLink(COSDictionary action) {
        COSName kind = action.getCOSName(COSName.S);
        return PLACE.equals(kind) || ADDRESS.equals(kind) && isAddress(action.getString(ADDRESS));
    }

    /** What names no kind is an address on the same host. */
    private static boolean isAddress(String written) {
        int colon = written == null ? -1 : written.indexOf(':');
        return colon < 0
                || ADDRESSES.contains(written.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isAction(COSBase next) {
        return next instanceof COSArray
                || next instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }
}
