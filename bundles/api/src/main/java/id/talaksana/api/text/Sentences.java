package id.talaksana.api.text;

import id.talaksana.api.text.Diagnostic.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a room says to people, from its files {@code words_id.properties} and {@code words_en.properties}. A sentence with
 * parts is a pattern of {@link MessageFormat}: {@code {0}} is the first part, an apostrophe is written twice.
 */
public final class Sentences {
    private final Properties indonesian;
    private final Properties english;

    private Sentences(Class<?> owner) {
        this.indonesian = read(owner, "id");
        this.english = read(owner, "en");
    }

    /** The sentences in the package of a class. */
    public static Sentences beside(Class<?> owner) {
        return new Sentences(owner);
    }

    /**
     * A sentence in both languages.
     *
     * @param key its name in the files; one that is not there is a mistake of the program
     * @param parts what stands in it; a {@link Text} in the language of the sentence, anything else as it is
     */
    public Text text(String key, Object... parts) {
        return new Text(say(indonesian, key, parts, Locale.ROOT), say(english, key, parts, Locale.ENGLISH));
    }

    private static String say(Properties sentences, String key, Object[] parts, Locale locale) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no sentence \"" + key + "\"");
        }
        return parts.length == 0
                ? sentence
                : new MessageFormat(sentence, locale)
                        .format(Stream.of(parts)
                                .map(part -> part instanceof Text text ? text.in(locale) : String.valueOf(part))
                                .toArray());
    }

    private static Properties read(Class<?> owner, String language) {
        try (InputStream file = owner.getResourceAsStream("words_" + language + ".properties")) {
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return sentences;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
