package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Test;

/**
 * Definitions that a release accepted once are read for ever: in {@code accepted.zip} each has a folder that is named by its
 * digest, with what was understood of it beside it.
 */
public class AcceptedDefinitionsTest {
    private static final String FACTS = "facts.txt";

    @Test
    public void whatWasAcceptedOnceIsReadForEver() throws IOException {
        Map<String, Map<String, byte[]>> accepted = accepted();
        assertThat(accepted).hasSizeGreaterThan(5);
        accepted.forEach((digest, files) -> {
            String facts = new String(files.remove(FACTS), StandardCharsets.UTF_8);
            assertThat(DefinitionReader.digest(files)).isEqualTo(digest);
            Inspection read = DefinitionReader.readKept(files);
            assertThat(read.definition())
                    .as("%s: %s", facts, read.diagnostics())
                    .isPresent();
            assertThat(read.definition().map(AgencyDefinition::digest)).contains(digest);
            assertThat(KeyFacts.of(read.definition().orElseThrow()))
                    .as(digest)
                    .containsExactlyElementsOf(facts.lines().toList());
        });
    }

    @Test
    public void rulesThatCameLaterDoNotConcernWhatIsKept() {
        Map<String, byte[]> files = Samples.files(
                Samples.AGENCY + "motto: Melayani\n", Samples.SERVICE.replace("yields: [sk]", "yields: [sk, petikan]"));
        assertThat(DefinitionReader.read(files).definition()).isEmpty();
        assertThat(KeyFacts.of(DefinitionReader.readKept(files).definition().orElseThrow()))
                .isEqualTo(KeyFacts.of(
                        DefinitionReader.read(Samples.sound()).definition().orElseThrow()));
    }

    @Test
    public void whatIsNoDefinitionAtAllIsNotRead() {
        for (String service : new String[] {"[", "[]", "talaksana: 1\nsteps: 5\n", ""}) {
            Inspection read = DefinitionReader.readKept(Samples.files(Samples.AGENCY, service));
            assertThat(read.definition()).as(service).isEmpty();
            assertThat(read.diagnostics()).as(service).isNotEmpty();
        }
    }

    private static Map<String, Map<String, byte[]>> accepted() throws IOException {
        Map<String, Map<String, byte[]>> accepted = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(AcceptedDefinitionsTest.class.getResourceAsStream("/accepted.zip"))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String[] path = entry.getName().split("/");
                accepted.computeIfAbsent(path[0], digest -> new TreeMap<>()).put(path[1], zip.readAllBytes());
            }
        }
        return accepted;
    }
}
