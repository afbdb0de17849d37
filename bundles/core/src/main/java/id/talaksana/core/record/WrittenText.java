package id.talaksana.core.record;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;

/**
 * Texts that people write, databases keep and XML can hold: no control characters but line breaks and tabs, no half characters,
 * and none of the code points that Unicode says are no characters. Lines, such as names, subjects and numbers, show all that is
 * in them besides, so that no two of them look alike and none is read from its end. Nothing is taken out in silence.
 */
public final class WrittenText {
    /** Letters and marks that are blank all the same: fillers of Hangul, a joiner, inherent vowels of Khmer, a blank of Braille. */
    private static final Set<Integer> BLANK = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5, 0x2800);
    /** How much of a line is quoted for where something stands in it. */
    private static final int NEAR = 20;

    private WrittenText() {}

    /** Refuses a text that no database could keep as it is; null is fine. */
    public static void check(String text) {
        if (text != null && text.codePoints().anyMatch(WrittenText::isUnfit)) {
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("the-text-has-a-control-character"), List.of());
        }
    }

    /** The same for a line, and refuses what nobody sees in it or what turns it round, naming where that stands. */
    public static void checkLine(String line) {
        check(line);
        int[] unseen = line == null
                ? new int[0]
                : line.codePoints().filter(WrittenText::isUnseen).toArray();
        if (unseen.length > 0) {
            String near = near(line, line.indexOf(Character.toString(unseen[0])));
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("the-line-has-unseen-characters", near), List.of());
        }
    }

    /** Whether a character cannot be seen in a line, or turns the writing round. */
    public static boolean isUnseen(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT || BLANK.contains(codePoint);
    }

    private static String near(String line, int at) {
        String around = line.substring(Math.max(0, at - NEAR), Math.min(line.length(), at + NEAR));
        return shown(around.codePoints()
                .filter(c -> !isUnseen(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip());
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
