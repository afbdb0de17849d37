package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NewTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    public void aNewFolderLintsCleanAndHasEachConstruct() throws IOException {
        Path folder = temporary.getRoot().toPath().resolve("kota-baru");
        assertThat(create("kota-baru", folder)).isZero();
        Inspection inspection = read(folder);
        assertThat(inspection.diagnostics()).isEmpty();
        assertThat(inspection.definition().orElseThrow().agency().id()).isEqualTo("kota-baru");
        PublicService service = inspection.definition().orElseThrow().services().get(0);
        assertThat(service.tracks()).isNotEmpty();
        assertThat(service.fields()).isNotEmpty();
        assertThat(service.steps()).anyMatch(step -> step.when() != null);
        assertThat(service.steps()).anyMatch(step -> step.after() != null);
        assertThat(service.steps()).map(Step::duration).doesNotContainNull();
        assertThat(service.steps())
                .anyMatch(step -> step.extension() != null && !step.quality().isEmpty());
        assertThat(Files.readString(folder.resolve("izin-belajar.yaml")))
                .contains("external: true", "returnTo:", "end: rejected", "due:", "yields:", "complaints:", "when:")
                .contains("provenance: open");
    }

    @Test
    public void whatIsThereIsNotWrittenOver() throws IOException {
        Path folder = temporary.newFolder("kota-baru").toPath();
        assertThat(create("kota-baru", folder)).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
        assertThat(said()).contains("Sudah ada").contains("is there already");
    }

    @Test
    public void aNameThatIsNoAgencysIsRefusedInWords() {
        Path folder = temporary.getRoot().toPath().resolve("x");
        for (String id : new String[] {"Kota", "kota_baru", "../kota", "-kota", "", "k".repeat(61)}) {
            assertThat(create(id, folder)).as(id).isEqualTo(1);
        }
        assertThat(said()).contains("bukan pengenal instansi").contains("is no agency id");
        assertThat(create("api", folder)).isEqualTo(1);
        assertThat(said()).contains("reserved-name");
        assertThat(folder).doesNotExist();
    }

    private int create(String id, Path folder) {
        return New.run(new String[] {id, folder.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static Inspection read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return DefinitionReader.read(files);
    }
}
