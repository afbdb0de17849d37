package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The five agencies' definitions, read from their folders as the container reads them. */
public final class Agencies {
    private Agencies() {}

    /** A service with the definition that it belongs to. */
    public record Published(AgencyDefinition definition, PublicService service) {
        @Override
        public String toString() {
            return definition.agency().id() + "/" + service.id();
        }
    }

    /** Every service of the five agencies. */
    public static List<Published> services() throws IOException {
        List<Published> all = new ArrayList<>();
        try (Stream<Path> rooms = Files.list(Path.of(".."))) {
            for (Path room : rooms.sorted().toList()) {
                Path folder = room.resolve("src/main/resources/agency");
                if (room.getFileName().toString().startsWith("agency-") && Files.isDirectory(folder)) {
                    AgencyDefinition definition = read(folder);
                    definition.services().forEach(service -> all.add(new Published(definition, service)));
                }
            }
        }
        assertThat(all).as("services of the five agencies").hasSize(6);
        return all;
    }

    /** One service. */
    public static Published service(String agency, String service) throws IOException {
        return services().stream()
                .filter(p -> p.toString().equals(agency + "/" + service))
                .findFirst()
                .orElseThrow();
    }

    /** An agency's definition with other words in the place of these. */
    public static AgencyDefinition withText(String agency, String words, String others) throws IOException {
        Map<String, byte[]> files = files(Path.of("../agency-" + agency + "/src/main/resources/agency"));
        files.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(words, others)
                .getBytes(StandardCharsets.UTF_8));
        return read(files);
    }

    private static AgencyDefinition read(Path folder) throws IOException {
        return read(files(folder));
    }

    private static AgencyDefinition read(Map<String, byte[]> files) {
        Inspection inspection = DefinitionReader.read(files);
        return inspection.definition().orElseThrow(() -> new AssertionError(inspection.diagnostics()));
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> content = Files.list(folder)) {
            for (Path file : content.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
