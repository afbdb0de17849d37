package id.talaksana.api.text;

import java.util.function.Function;

/**
 * A text or value together with its provenance.
 *
 * @param value the value; null when it is missing or open, or when the document states that there is none (the note has its
 *     words)
 * @param provenance how the value relates to the source document, never null
 * @param note what a reader should know of it, for example the printed form of a damaged text; may be null
 */
public record Sourced<T>(T value, Provenance provenance, String note) {
    public Sourced {
        provenance = provenance == null ? Provenance.STATED : provenance;
    }

    /** A value that the document states in words. */
    public static <T> Sourced<T> stated(T value) {
        return new Sourced<>(value, Provenance.STATED, null);
    }

    /** Something that the document has but that cannot be read. */
    public static <T> Sourced<T> missing(String note) {
        return new Sourced<>(null, Provenance.MISSING, note);
    }

    /** Something that the document leaves open. */
    public static <T> Sourced<T> open(String note) {
        return new Sourced<>(null, Provenance.OPEN, note);
    }

    /** Whether there is a value to show or to work with. */
    public boolean known() {
        return value != null;
    }

    /** The value, or the given one where there is none. */
    public T or(T other) {
        return value == null ? other : value;
    }

    /** The same provenance and note with the value converted; a missing value stays missing. */
    public <R> Sourced<R> map(Function<? super T, ? extends R> conversion) {
        return new Sourced<>(value == null ? null : conversion.apply(value), provenance, note);
    }
}
