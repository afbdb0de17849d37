package id.talaksana.api.catalogue;

import id.talaksana.api.text.Term;

/**
 * Where a definition came from.
 *
 * @param name symbolic name of a bundle, name of a dropped file, or login name of who uploaded it
 */
public record Origin(Kind kind, String name) {

    /** The ways in. */
    public enum Kind {
        BUNDLE,
        /** Dropped into the watched folder. */
        FILE,
        /** Uploaded over REST. */
        UPLOAD;

        /** Whether the agency closes when the origin goes away. */
        public boolean mustStay() {
            return this != UPLOAD;
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** Reads what {@link #toString} writes. */
    public static Origin parse(String written) {
        int space = written.indexOf(' ');
        return new Origin(
                Kind.valueOf(written.substring(0, space).toUpperCase(java.util.Locale.ROOT)),
                written.substring(space + 1));
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
