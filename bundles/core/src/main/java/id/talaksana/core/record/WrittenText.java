package id.talaksana.core.record;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/**
 * Texts that people write, databases keep and XML can hold: no control characters but line breaks and tabs, no half characters,
 * and none of the code points that Unicode says are no characters.
 */
public final class WrittenText {
    private WrittenText() {}

    /** Refuses a text that no database could keep as it is; null is fine. */
    public static void check(String text) {
        if (text != null && text.codePoints().anyMatch(WrittenText::isUnfit)) {
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("the-text-has-a-control-character"), List.of());
        }
    }

    /** A text of somebody's as it may be quoted to him: short and without what would upset a terminal. */
    public static String shown(String text) {
        String fit = text.codePoints()
                .limit(40)
                .map(c -> isUnfit(c) || Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return fit.length() < text.length() ? fit + "…" : fit;
    }

    private static boolean isUnfit(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return control || half || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
