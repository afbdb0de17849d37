package id.talaksana.api.documents;

import id.talaksana.api.text.Diagnostic.Text;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes out of a file what it says of its author, device and place besides its content: EXIF, XMP and IPTC, comments, the
 * information of a PDF and what is left of its earlier versions, signatures and the names on its notes. Safe for several threads.
 */
@ProviderType
public interface Cleaning {

    /**
     * A copy that shows and reads the same and says no more.
     *
     * @param mediaType what the file is by its content: PDF, JPEG or PNG; any other is refused
     * @param content at most a few megabytes; not changed
     */
    Outcome clean(String mediaType, byte[] content);

    /**
     * The file as it may be shown on to others: a copy as by {@link #clean}; of a PDF that is signed electronically the file
     * itself, since its signature holds for each of its bytes, unless something in it would be done when it is opened: then it
     * is refused.
     *
     * @param mediaType what the file is by its content: PDF, JPEG or PNG; any other is refused
     * @param content at most a few megabytes; not changed
     */
    Outcome harmless(String mediaType, byte[] content);

    /** The copy, whole, or why there is none. */
    sealed interface Outcome {
        /** The copy. */
        record Clean(byte[] content) implements Outcome {}

        /**
         * There is no copy.
         *
         * @param reason what is wrong with the file and what to do, to be read after its name: "is locked …; send …"
         */
        record Unclean(Text reason) implements Outcome {}
    }
}
