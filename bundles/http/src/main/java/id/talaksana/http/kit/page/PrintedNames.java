package id.talaksana.http.kit.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that a document prints in capitals, in letters that can be read. Papers and the API keep them as they are printed.
 */
final class PrintedNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
    private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
    private static final Pattern STAYS = Pattern.compile("[IVXLC]+|[^AEIOU]+");

    private static final Properties WORDS = read();
    private static final Set<String> CAPITALS = words("capitals");
    private static final Set<String> SMALL = words("small");

    private PrintedNames() {}

    /** The same name; one that has small letters, or is a single word, stays as it is. */
    static String cased(String name) {
        if (SMALL_LETTER.matcher(name).find() || !name.strip().contains(" ")) {
            return name;
        }
        return WORD.matcher(name).replaceAll(found -> {
            String word = found.group();
            String small = word.toLowerCase(Locale.ROOT);
            boolean first = found.start() == 0;
            if (!first && SMALL.contains(small)) {
                return small;
            }
            String cased = CAPITALS.contains(word) || STAYS.matcher(word).matches()
                    ? word
                    : word.charAt(0) + small.substring(1);
            return Matcher.quoteReplacement(cased);
        });
    }

    private static Set<String> words(String key) {
        return Stream.of(WORDS.getProperty(key).split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = PrintedNames.class.getResourceAsStream("printed_names.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
