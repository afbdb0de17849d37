package id.talaksana.language.draft.sketch;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts and ids. */
public final class Words {
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[^\\t\\n\\x{20}-\\x{7E}\\x{A0}-\\x{2027}\\x{202A}-\\x{D7FF}\\x{E000}-\\x{FEFE}\\x{FF00}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final int LONGEST_ID = 48;

    private Words() {}

    /** The text without what YAML cannot carry, its blanks put in order. */
    public static String clean(String text) {
        return UNPRINTABLE
                .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll(" ")
                .replaceAll("[ \\t\\x{A0}]+", " ")
                .strip();
    }

    /** On one line. */
    public static String line(String text) {
        return text == null ? "" : clean(text).replaceAll("\\s+", " ");
    }

    /** An id made of a text, different from those taken; it is taken from then on. */
    public static String id(String text, String otherwise, Ids taken) {
        StringBuilder id = new StringBuilder();
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        for (String word : plain.split("[^a-z0-9]+")) {
            if (word.isEmpty() || id.isEmpty() && !Character.isLetter(word.charAt(0))) {
                continue;
            }
            if (id.length() + word.length() + 1 > LONGEST_ID) {
                if (id.isEmpty()) {
                    id.append(word, 0, LONGEST_ID);
                }
                break;
            }
            id.append(id.isEmpty() ? "" : "-").append(word);
        }
        return taken.take(id.isEmpty() ? otherwise : id.toString());
    }
}
