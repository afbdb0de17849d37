package id.talaksana.http.portal;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.language.DefinitionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The agencies of this repository, and small ones of a test's own. */
public final class Definitions {
    public static final List<String> AGENCIES =
            List.of("balikpapan", "bangkalan", "batanghari", "kanreg", "singkawang");

    private Definitions() {}

    /** One of the five agencies as it is shipped. */
    public static AgencyDefinition shipped(String agency) {
        return read(files(agency));
    }

    /** Its files. */
    public static Map<String, byte[]> files(String agency) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.list(Path.of("../agency-" + agency + "/src/main/resources/agency"))) {
            for (Path path : paths.toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** One of the five with a text replaced in all its files. */
    public static AgencyDefinition shipped(String agency, String old, String replacement) {
        Map<String, byte[]> files = files(agency);
        files.replaceAll((name, content) -> !name.endsWith(".yaml")
                ? content
                : new String(content, StandardCharsets.UTF_8)
                        .replace(old, replacement)
                        .getBytes(StandardCharsets.UTF_8));
        return read(files);
    }

    public static AgencyDefinition read(Map<String, byte[]> files) {
        Inspection inspection = DefinitionReader.read(files);
        return inspection
                .definition()
                .orElseThrow(() ->
                        new IllegalArgumentException(inspection.diagnostics().toString()));
    }
}
