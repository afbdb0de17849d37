package id.talaksana.language;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.language.yaml.DefinitionJson;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The hours of government offices by the day from which each edition is in effect. They hold for an agency whose definition says
 * none of its own. Editions are only ever added.
 */
public final class GeneralOfficeHours {
    private static final NavigableMap<LocalDate, List<WorkingHours>> EDITIONS = read();

    private GeneralOfficeHours() {}

    /** Those in effect on a day; the first ones before all. */
    public static List<WorkingHours> on(LocalDate day) {
        Map.Entry<LocalDate, List<WorkingHours>> edition = EDITIONS.floorEntry(day);
        return (edition == null ? EDITIONS.firstEntry() : edition).getValue();
    }

    private static NavigableMap<LocalDate, List<WorkingHours>> read() {
        String file = "office-hours.yaml";
        try (InputStream in = GeneralOfficeHours.class.getResourceAsStream(file)) {
            NavigableMap<LocalDate, List<WorkingHours>> editions = new TreeMap<>();
            JsonNode root = YamlReader.read(file, in.readAllBytes(), new Findings())
                    .orElseThrow(() -> new IllegalStateException(file))
                    .root();
            for (JsonNode each : root) {
                Edition edition = DefinitionJson.MAPPER.treeToValue(each, Edition.class);
                editions.put(edition.effectiveFrom(), edition.workingHours());
            }
            return editions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Edition(LocalDate effectiveFrom, String basis, List<WorkingHours> workingHours) {}
}
