package id.talaksana.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.language.yaml.DefinitionJson;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The general complaint procedures by the day from which each is in effect. They hold for an agency whose definition has none
 * of its own. Editions are only ever added, so that a ticket's procedure can be found again by the day it was filed.
 */
public final class GeneralComplaintProcedures {
    private static final NavigableMap<LocalDate, ComplaintProcedure> EDITIONS = read();

    private GeneralComplaintProcedures() {}

    /** The one in effect on a day; the first one before all. */
    public static ComplaintProcedure on(LocalDate day) {
        Map.Entry<LocalDate, ComplaintProcedure> edition = EDITIONS.floorEntry(day);
        return (edition == null ? EDITIONS.firstEntry() : edition).getValue();
    }

    /** All editions. */
    public static NavigableMap<LocalDate, ComplaintProcedure> editions() {
        return java.util.Collections.unmodifiableNavigableMap(EDITIONS);
    }

    private static NavigableMap<LocalDate, ComplaintProcedure> read() {
        String file = "complaint-procedures.yaml";
        try (InputStream in = GeneralComplaintProcedures.class.getResourceAsStream(file)) {
            NavigableMap<LocalDate, ComplaintProcedure> editions = new TreeMap<>();
            JsonNode root = YamlReader.read(file, in.readAllBytes(), new Findings())
                    .orElseThrow(() -> new IllegalStateException(file))
                    .root();
            for (JsonNode edition : root) {
                ObjectNode terms = edition.deepCopy();
                LocalDate from = LocalDate.parse(terms.remove("effectiveFrom").asText());
                editions.put(from, DefinitionJson.MAPPER.treeToValue(terms, ComplaintProcedure.class));
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
