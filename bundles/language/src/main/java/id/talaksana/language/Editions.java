package id.talaksana.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.yaml.DefinitionJson;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What regulations say in general, by the day from which each edition is in effect. Editions are only ever added. */
final class Editions<T> {
    private final NavigableMap<LocalDate, T> editions = new TreeMap<>();

    private Editions() {}

    /** Those in a file beside this class. */
    static <T> Editions<T> read(String file, Class<T> type) {
        try (InputStream in = Editions.class.getResourceAsStream(file)) {
            Editions<T> read = new Editions<>();
            JsonNode root = YamlReader.read(file, in.readAllBytes(), new Findings())
                    .orElseThrow(() -> new IllegalStateException(file))
                    .root();
            for (JsonNode each : root) {
                ObjectNode terms = each.deepCopy();
                LocalDate from = LocalDate.parse(terms.remove("effectiveFrom").asText());
                read.editions.put(from, DefinitionJson.MAPPER.treeToValue(terms, type));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one in effect on a day; the first one before all. */
    T on(LocalDate day) {
        Map.Entry<LocalDate, T> edition = editions.floorEntry(day);
        return (edition == null ? editions.firstEntry() : edition).getValue();
    }

    NavigableMap<LocalDate, T> all() {
        return Collections.unmodifiableNavigableMap(editions);
    }
}
