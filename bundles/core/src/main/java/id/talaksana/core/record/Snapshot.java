package id.talaksana.core.record;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A file and its rows as they stood together: no row was added between the two readings.
 *
 * @param <F> the file, or the files of a record that several agencies have
 * @param <R> what was read of the rows
 */
public record Snapshot<F, R>(F file, R rows) {
    private static final int ATTEMPTS = 3;

    /**
     * Reads the file, then the rows, then the file again, until nothing happened meanwhile.
     *
     * @param version tells whether a file is still the same
     * @throws Refusal when something happens each time
     */
    public static <F, R> Snapshot<F, R> read(
            Supplier<F> file, Function<F, R> rows, Function<? super F, Object> version) {
        F before = file.get();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            R read = rows.apply(before);
            F after = file.get();
            if (version.apply(after).equals(version.apply(before))) {
                return new Snapshot<>(before, read);
            }
            before = after;
        }
        throw new Refusal(Refusal.Kind.UNAVAILABLE, CoreWords.text("the-record-kept-changing-while"), List.of());
    }
}
