package id.talaksana.karaf.command.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.Console;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Files out of standards, and drafts out of files. */
public class ModelCommandsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Console console = new Console();

    @Test
    public void aModelIsWrittenOnceAndNeverOverAnotherFile() throws Exception {
        Path file = folder.getRoot().toPath().resolve("a.bpmn");
        AgencyDefinition definition = console.catalogue.agencies().stream()
                .flatMap(entry -> entry.current().stream())
                .findFirst()
                .orElseThrow();
        Map<String, String> given = Map.of(
                "format",
                "bpmn",
                "agency",
                definition.agency().id(),
                "service",
                definition.services().get(0).id(),
                "file",
                file.toString());
        assertThat(console.run(new ExportStandard(), given)).contains("Ditulis: " + file);
        assertThat(file).hasContent("model");
        assertThatThrownBy(() -> console.run(new ExportStandard(), given)).hasMessageContaining("tidak ditimpa");
        assertThatThrownBy(() -> console.run(new ExportStandard(), Map.of("format", "docx")))
                .hasMessageContaining("sop-pdf");
    }

    @Test
    public void aDraftIsWrittenWithItsDoubtsOrRefusedWithItsPlace() throws Exception {
        Path list = Files.writeString(folder.newFile("daftar.txt").toPath(), "1. Petugas memeriksa");
        Path target = folder.getRoot().toPath().resolve("izin.yaml");
        Map<String, String> given = Map.of("file", list.toString(), "target", target.toString());
        assertThat(console.run(new ImportStandard(), given))
                .contains(
                        "izin.yaml:2 RAGU: satu",
                        "1 keraguan",
                        "2 bagian dibaca: 1 dimuat, 0 diragukan, 1 tidak dimuat",
                        "baris 2  tidak dimuat: Lampiran — di luar daftar")
                .doesNotContain("Petugas memeriksa");
        assertThat(target).content().contains("RAGU");
        assertThatThrownBy(() -> console.run(new ImportStandard(), given)).hasMessageContaining("tidak ditimpa");
        Path other = Files.writeString(folder.newFile("surat.txt").toPath(), "Surat");
        assertThatThrownBy(() -> console.run(new ImportStandard(), Map.of("file", other.toString())))
                .hasMessageContaining("surat.txt:1:1");
    }

    @Test
    public void aDefinitionIsWrittenAsJson() throws Exception {
        Path file = folder.getRoot().toPath().resolve("a.json");
        AgencyDefinition definition = console.catalogue.entry.current().orElseThrow();
        console.run(
                new ExportStandard(),
                Map.of(
                        "format",
                        "json",
                        "agency",
                        definition.agency().id(),
                        "service",
                        definition.services().get(0).id(),
                        "file",
                        file.toString()));
        assertThat(file).hasContent("{}");
    }

    @Test
    public void aDraftForAnAgencyIsLookedAtBesideItsServices() throws Exception {
        Path list = Files.writeString(folder.newFile("daftar.txt").toPath(), "1. Petugas memeriksa");
        String agency = console.catalogue.entry.id();
        console.run(new ImportStandard(), Map.of("file", list.toString(), "agency", agency));
        assertThat(console.catalogue.inspected).containsKey("izin.yaml");
        assertThatThrownBy(() -> console.run(new ImportStandard(), Map.of("file", list.toString(), "agency", "tiada")))
                .hasMessageContaining("tiada");
    }

    /** Takes whatever begins with a number for a list. */
    public static final class FakeModels implements Models {
        @Override
        public Rendition bpmn(AgencyDefinition definition, PublicService service) {
            return new Rendition(BPMN, "a.bpmn", "model".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Rendition json(AgencyDefinition definition, PublicService service) {
            return new Rendition("application/json", "a.json", "{}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Draft draft(String fileName, byte[] content, String agency, String service) {
            if (new String(content, StandardCharsets.UTF_8).startsWith("1.")) {
                return new Draft(
                        "izin",
                        "talaksana: 1\n# RAGU: satu\n",
                        List.of(new Draft.Doubt(2, "RAGU: satu")),
                        List.of(),
                        new SourceAccount(List.of(
                                new SourceAccount.Entry(
                                        1, 1, null, "1. Petugas memeriksa", SourceAccount.Fate.TAKEN, "petugas", null),
                                new SourceAccount.Entry(
                                        2,
                                        2,
                                        null,
                                        "Lampiran",
                                        SourceAccount.Fate.LEFT_OUT,
                                        null,
                                        new Text("di luar daftar", "outside of the list")))));
            }
            Text text = new Text("Bukan daftar.", "No list.");
            return new Draft(
                    null,
                    null,
                    List.of(),
                    List.of(new Diagnostic(
                            Diagnostic.Severity.ERROR, fileName, 1, 1, "unknown-source", text, text, null)),
                    SourceAccount.EMPTY);
        }
    }
}
