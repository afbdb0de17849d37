package id.talaksana.karaf.folder;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.karaf.folder.Dropped.Definition;
import id.talaksana.karaf.folder.Dropped.Unfinished;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;

/** What lies in the folder is read no further than a definition or a bundle of an agency goes. */
public class BoundedDropsTest {
    private static final String AGENCY = "talaksana: 1\nagency: contoh\n";

    @Test
    public void aStreamHasAsManyDocumentsAsADefinitionHasFiles() {
        StringBuilder stream = new StringBuilder(AGENCY);
        for (int i = 1; i < 200; i++) {
            stream.append("---\nservice: s").append(i).append('\n');
        }
        assertThat(((Definition) read(stream + "...\n")).files()).hasSize(200);
        assertThat(finding(stream + "---\nservice: s200\n" + "---\nx\n".repeat(400_000) + "...\n"))
                .startsWith("a.yaml:401:1 error too-large: ");
    }

    @Test
    public void emptyLinesBeforeManyDocumentsAreCountedForEach() {
        String stream = AGENCY + "\n".repeat(1_000_000) + "---\nservice: a\n".repeat(100);
        assertThat(finding(stream + "...\n")).startsWith("a.yaml:10000").contains(" error too-large: ");
    }

    @Test
    public void aManifestIsReadAsFarAsOneGoes() throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(jar)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\n".getBytes(StandardCharsets.UTF_8));
            byte[] line = ("X: " + "x".repeat(60) + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                zip.write(line);
            }
        }
        Counted read = new Counted(jar.toByteArray());
        assertThat(DroppedJar.manifest(read)).isEmpty();
        assertThat(read.bytes).isLessThan(jar.size() / 2);
    }

    private static Dropped read(String stream) {
        return DroppedStream.read("a.yaml", stream.getBytes(StandardCharsets.UTF_8));
    }

    private static String finding(String stream) {
        return ((Unfinished) read(stream)).findings().get(0).line(Locale.ENGLISH);
    }

    /** Counts how far it was read. */
    private static final class Counted extends InputStream {
        private final InputStream content;
        private int bytes;

        Counted(byte[] content) {
            this.content = new ByteArrayInputStream(content);
        }

        @Override
        public int read() throws IOException {
            bytes++;
            return content.read();
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            int read = content.read(buffer, from, most);
            bytes += Math.max(read, 0);
            return read;
        }
    }
}
