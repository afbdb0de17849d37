package id.talaksana.documents.cleaning;

import java.util.List;
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
    /** What a click may do: a closed list. */
    private static final Set<COSName> LINKS = Set.of(COSName.getPDFName("GoTo"), COSName.getPDFName("URI"));
    /** Where something stands that is done by itself, and scripts wherever they stand. */
    private static final List<COSName> BY_ITSELF = Stream.of("OpenAction", "AA", "JavaScript", "JS", "RichMediaContent")
            .map(COSName::getPDFName)
            .toList();

    private static final COSName NEXT = COSName.getPDFName("Next");

    private PdfActions() {}

    /** Takes them out of an object. */
    static void remove(COSDictionary each) {
        BY_ITSELF.forEach(each::removeItem);
        if (each.getDictionaryObject(COSName.A) instanceof COSDictionary action
                && action.containsKey(COSName.S)
                && !LINKS.contains(action.getCOSName(COSName.S))) {
            each.removeItem(COSName.A);
        }
        // Of a link; in a table of contents the key is that of the next line.
        if (each.containsKey(COSName.S) && isAction(each.getDictionaryObject(NEXT))) {
            each.removeItem(NEXT);
        }
    }

    private static boolean isAction(COSBase next) {
        return next instanceof COSArray
                || next instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S);
    }
}
