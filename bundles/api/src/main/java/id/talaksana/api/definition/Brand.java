package id.talaksana.api.definition;

/**
 * How an agency shows itself. It says nothing about a procedure, and no document is its source.
 *
 * @param logo its emblem; null: none
 * @param background of the band with its name, as {@code #rrggbb} in lower case
 * @param text on that background, with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)
 * @param accent of the line at the band's edge, with a contrast of at least 3 to 1 (WCAG 2.2, 1.4.11); null: none
 */
public record Brand(Logo logo, String background, String text, String accent) {

    /**
     * An emblem, a file beside {@code agency.yaml}.
     *
     * @param mediaType {@code image/svg+xml} or {@code image/png}; the content was checked to be that
     * @param digest SHA-256 over its bytes, 64 lower-case hexadecimal digits
     */
    public record Logo(String file, String mediaType, String digest) {
        /** SVG. */
        public static final String SVG = "image/svg+xml";
        /** PNG. */
        public static final String PNG = "image/png";
    }
}
