package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.archive.DefinitionArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
