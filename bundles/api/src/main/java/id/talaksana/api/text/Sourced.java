package id.talaksana.api.text;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * A text or value together with its provenance.
 *
 * @param value the value; null when it is missing or open, or when the document states that there is none (the note has its
 *     words)
 * @param provenance how the value relates to the source document, never null
 * @param note what a reader should know of it, for example the printed form of a damaged text; may be null
 * @param reading what the agency laid down that a damaged text is to be read as; null: nothing
 */
public record Sourced<T>(T value, Provenance provenance, String note, Reading reading) {
    public Sourced {
        provenance = provenance == null ? Provenance.STATED : provenance;
    }

    /** Without a reading. */
    public Sourced(T value, Provenance provenance, String note) {
        this(value, provenance, note, null);
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
        return new Sourced<>(value == null ? null : conversion.apply(value), provenance, note, reading);
    }

    /** A text as titles, lists and papers to be signed use it: by its reading where there is one; null where there is none. */
    public static String inUse(Sourced<String> text) {
        return text == null
                ? null
                : text.reading() == null ? text.value() : text.reading().text();
    }

    /** The same, or the given one where there is none. */
    public static String inUse(Sourced<String> text, String other) {
        String used = inUse(text);
        return used == null ? other : used;
    }

    /**
     * How an agency lays down that a damaged text is to be read. The transcription stays as it is beside it.
     *
     * @param by who laid it down: an office or a name
     * @param date when
     */
    public record Reading(String text, String by, LocalDate date) {}
}
