package id.talaksana.core.record;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The key by which a request may be repeated without harm. It belongs to whoever chose it, so that nobody's request is taken
 * for another's repetition.
 */
public final class RequestKey {
    private RequestKey() {}

    /**
     * A key as it is kept.
     *
     * @param owner the account that chose it
     * @param chosen null: the request cannot be repeated
     * @return null likewise
     * @throws Refusal when it is no key
     */
    public static String of(String owner, String chosen) {
        WrittenText.check(chosen);
        if (chosen != null && (chosen.isBlank() || chosen.length() > Cases.MAX_REQUEST_KEY)) {
            throw invalid(CoreWords.text("a-request-key-has-1", Cases.MAX_REQUEST_KEY));
        }
        return chosen == null ? null : owner + ":" + chosen;
    }

    /**
     * Answers a request. What was done under its key is told as the first time, whatever the rules say now: much may have
     * changed since. Something else under the same key is refused.
     *
     * @param before what the key did; empty: nothing yet
     * @param same whether the request asks for that
     * @param what a request does, as people call it: "berkas", "case"
     * @param told the answer of then
     * @param decided the answer by the rules of now
     */
    public static <B, T> T answer(
            Optional<B> before, Predicate<B> same, Text what, Function<B, T> told, Supplier<T> decided) {
        return before.isEmpty() ? decided.get() : told.apply(same(before.get(), same.test(before.get()), what));
    }

    /** What a key did before, for a request that asks for the same; another one is refused. */
    public static <B> B same(B before, boolean same, Text what) {
        if (!same) {
            throw invalid(CoreWords.text("this-request-key-was-used", what));
        }
        return before;
    }

    private static Refusal invalid(Text sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence, List.of());
    }
}
