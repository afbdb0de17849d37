package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.archive.DefinitionArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PackTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void aSoundFolderBecomesAnArchiveAndNothingElse() throws IOException {
        Path zip = temporary.newFolder("out").toPath().resolve("contoh.zip");
        assertThat(pack(Samples.sound(), zip)).isZero();
        assertThat(DefinitionArchive.read("x", Files.readAllBytes(zip)).files())
                .containsExactlyInAnyOrderEntriesOf(Samples.sound());
        assertThat(zip.getParent().toFile().list()).containsExactly("contoh.zip");
    }

    @Test
    public void whatIsRefusedIsNotWritten() throws IOException {
        Path zip = temporary.newFolder("out").toPath().resolve("contoh.zip");
        assertThat(pack(Samples.files(Samples.AGENCY, "service: izin\n"), zip)).isEqualTo(1);
        assertThat(zip).doesNotExist();
        assertThat(Pack.run(new String[] {zip.toString()}, silent())).isEqualTo(2);
    }

    @Test
    public void aServiceFileWithAnotherEndingIsRefusedByLintAndPack() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Samples.sound());
        files.put("lain.yml", files.get("izin.yaml"));
        Path zip = temporary.newFolder("out").toPath().resolve("contoh.zip");
        assertThat(pack(files, zip)).isEqualTo(1);
        assertThat(zip).doesNotExist();
        String printed = printed(out -> Lint.run(
                new String[] {temporary.getRoot().toPath().resolve("contoh").toString()}, out));
        assertThat(printed).contains("lain.yml").contains("file-name");
    }

    @Test
    public void whatLiesBesideADefinitionIsNamed() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Samples.sound());
        files.put("README.md", new byte[] {'x'});
        files.put(".DS_Store", new byte[] {'x'});
        Path zip = temporary.newFolder("out").toPath().resolve("contoh.zip");
        assertThat(pack(files, zip)).isZero();
        assertThat(DefinitionArchive.read("x", Files.readAllBytes(zip)).files()).hasSameSizeAs(Samples.sound());
        Path folder = temporary.getRoot().toPath().resolve("contoh");
        assertThat(printed(out -> Lint.run(new String[] {folder.toString()}, out)))
                .contains("README.md: tidak dimuat", ".DS_Store: tidak dimuat");
        assertThat(printed(out -> Lint.run(new String[] {folder.toString(), "en"}, out)))
                .contains("README.md: left out");
    }

    private static String printed(Consumer<PrintStream> run) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        run.accept(new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private int pack(Map<String, byte[]> files, Path zip) throws IOException {
        Path folder = temporary.newFolder("contoh").toPath();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return Pack.run(new String[] {folder.toString(), zip.toString()}, silent());
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream());
    }
}
