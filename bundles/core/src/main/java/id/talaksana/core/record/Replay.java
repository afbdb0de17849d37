package id.talaksana.core.record;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * Goes the way of a record again, row by row, to where it must stand. Where it stands elsewhere, something was changed past
 * the program.
 *
 * @param <R> the rows
 */
public interface Replay<R> {

    void take(R row);

    /** What does not stand as the rows taken say, a sentence each; empty when all does. */
    List<Text> faults();

    /**
     * Of a kind whose state can be compared as a whole.
     *
     * @param begin where it stands without rows
     * @param rule where a row leads
     * @param stands where it stands
     * @param noun what people call it
     */
    static <S, R> Replay<R> of(S begin, BiFunction<S, R, S> rule, S stands, Text noun) {
        return new Replay<>() {
            private S state = begin;

            @Override
            public void take(R row) {
                state = rule.apply(state, row);
            }

            @Override
            public List<Text> faults() {
                return Objects.equals(state, stands) ? List.of() : List.of(CoreWords.text("the-does-not-stand", noun));
            }
        };
    }
}
