package id.talaksana.api.wording;

import id.talaksana.api.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words of a language by their keys, as {@code values_<tag>.properties} has them. */
final class ValueWords {
    private final Properties words = new Properties();

    ValueWords(Language language) {
        String name = "values_" + language.tag() + ".properties";
        try (InputStream in = ValueWords.class.getResourceAsStream(name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** @throws IllegalArgumentException when there is no word */
    String word(String key) {
        String word = words.getProperty(key);
        if (word == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return word;
    }
}
