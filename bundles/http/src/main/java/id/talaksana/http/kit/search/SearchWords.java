package id.talaksana.http.kit.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** What people type and the words that documents have for it, as {@code search_words.properties} has them. */
final class SearchWords {
    private static final Map<String, List<String>> WORDS = read();

    private SearchWords() {}

    /**
     * A word and those that mean the same in the documents, also where it is one of these words with a slip; one of several words
     * stands as they are written.
     */
    static List<String> meant(String word) {
        List<String> meant = new ArrayList<>(List.of(word));
        meant.addAll(WORDS.containsKey(word) ? WORDS.get(word) : ofNear(word));
        return meant;
    }

    private static List<String> ofNear(String word) {
        return WORDS.keySet().stream()
                .filter(known -> Spelling.near(word, known))
                .sorted()
                .findFirst()
                .map(WORDS::get)
                .orElse(List.of());
    }

    /** The words under which a service is found that has this part. */
    static List<String> ofPart(String part) {
        return WORDS.get("." + part);
    }

    private static Map<String, List<String>> read() {
        Properties file = new Properties();
        try (InputStream in = SearchWords.class.getResourceAsStream("search_words.properties")) {
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<String>> words = new HashMap<>();
        file.stringPropertyNames()
                .forEach(key -> words.put(
                        key,
                        Stream.of(file.getProperty(key).split(","))
                                .map(String::strip)
                                .toList()));
        return words;
    }
}
