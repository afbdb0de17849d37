package id.talaksana.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;

/** What is said to people stands in both languages, with the same parts, and somebody says it. */
public class WordsTest {
    private static final Path BUNDLES = Path.of("../bundles");
    private static final Pattern PART = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern SAID = Pattern.compile("\\b(?:\\w+Words\\.text|(?:v|visit)\\.say)\\(\\s*\"([^\"]+)\"");

    @Test
    public void everySentenceStandsInBothLanguagesWithTheSameParts() throws IOException {
        for (Path file : files("words_id.properties")) {
            Properties indonesian = read(file);
            Properties english = read(file.resolveSibling("words_en.properties"));
            assertEquals(file.toString(), indonesian.stringPropertyNames(), english.stringPropertyNames());
            for (String key : indonesian.stringPropertyNames()) {
                assertEquals(file + ": " + key, parts(indonesian.getProperty(key)), parts(english.getProperty(key)));
                assertFalse(file + ": " + key, indonesian.getProperty(key).isBlank());
                assertFalse(file + ": " + key, english.getProperty(key).isBlank());
            }
        }
    }

    @Test
    public void whatIsSaidStandsInTheFilesAndWhatStandsThereIsSaid() throws IOException {
        for (Path file : files("words_id.properties")) {
            Set<String> there = read(file).stringPropertyNames();
            String sources = sources(room(file));
            Set<String> said = SAID.matcher(sources)
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            said.removeAll(there);
            assertEquals(file.toString(), Set.of(), said);
            assertEquals(
                    file.toString(),
                    List.of(),
                    there.stream()
                            .filter(key -> !sources.contains("\"" + key + "\""))
                            .sorted()
                            .toList());
        }
    }

    private static Set<String> parts(String sentence) {
        Set<String> parts = new TreeSet<>();
        Matcher part = PART.matcher(sentence);
        while (part.find()) {
            parts.add(part.group(1));
        }
        return parts;
    }

    private static Path room(Path file) {
        return BUNDLES.resolve(BUNDLES.relativize(file).getName(0));
    }

    private static String sources(Path room) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(room.resolve("src/main"))) {
            for (Path source :
                    files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
                sources.append(Files.readString(source));
            }
        }
        return sources.toString();
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            List<Path> found = files.filter(
                            f -> f.endsWith(name) && f.toString().contains("src/main/resources"))
                    .toList();
            assertFalse(found.isEmpty());
            return found;
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
