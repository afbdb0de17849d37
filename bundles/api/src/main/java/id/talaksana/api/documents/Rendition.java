package id.talaksana.api.documents;

import id.talaksana.api.text.Term;
import java.util.Locale;

/**
 * A document as it is handed out.
 *
 * @param mediaType what it is, with the character set where it is text
 * @param fileName the name to save it under; ASCII, without folder
 * @param content its bytes; not to be changed, the same array serves others
 */
public record Rendition(String mediaType, String fileName, byte[] content) {

    /** The kinds in which a paper can be had. */
    public enum Kind {
        /** A whole page that needs nothing else, drawing included. */
        HTML("text/html"),
        /** The drawing alone. */
        SVG("image/svg+xml"),
        /** Tagged, with embedded fonts. */
        PDF("application/pdf");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The media type, without character set. */
        public String mediaType() {
            return mediaType;
        }

        /** The end of a file's name of this kind, without the point. */
        public String suffix() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
