package id.talaksana.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What the server says to people, in Indonesian, and in English to whoever wishes for it first. */
final class ServerWords {
    private static final Properties INDONESIAN = read("words_id.properties");
    private static final Properties ENGLISH = read("words_en.properties");

    private ServerWords() {}

    /**
     * A sentence.
     *
     * @param wishes as {@code Accept-Language} writes them; null: none
     */
    static String text(String key, String wishes) {
        return (language(wishes).equals("en") ? ENGLISH : INDONESIAN).getProperty(key);
    }

    /** The tag of the language that somebody is answered in. */
    static String language(String wishes) {
        return wishes != null && wishes.strip().toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "id";
    }

    private static Properties read(String name) {
        try (InputStreamReader reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return ServerWords.class.getResourceAsStream(name);
    }
}
