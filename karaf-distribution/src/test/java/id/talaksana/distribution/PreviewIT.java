package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A definition that nobody published, shown to its author: what {@code new} writes, seen, changed, spoiled and mended. */
public class PreviewIT {
    @Rule
    public final TemporaryFolder place = new TemporaryFolder();

    private final int port = RunningContainer.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private Path folder;
    private Path told;
    private Process preview;

    @Before
    public void begin() throws IOException {
        String talaksana = RunningContainer.home().resolve("bin/talaksana").toString();
        folder = place.getRoot().toPath().resolve("kota-uji");
        told = place.getRoot().toPath().resolve("told");
        RunningContainer.run(talaksana, "new", "kota-uji", folder.toString());
        ProcessBuilder builder = new ProcessBuilder(talaksana, "preview", folder.toString(), String.valueOf(port))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TALAKSANA_") || name.startsWith("KARAF_"));
        builder.environment().put("JAVA_OPTS", String.join(" ", RunningContainer.QUICK_START));
        preview = builder.start();
    }

    @After
    public void end() throws InterruptedException {
        preview.descendants().forEach(ProcessHandle::destroy);
        preview.destroy();
        assertThat(preview.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    }

    @Test
    public void pagesStepsAndTheSopOfAFolderThatNobodyPublished() throws IOException {
        awaitTold("http://127.0.0.1:" + port + "/kota-uji", 1);
        String service = "/kota-uji/izin-belajar";
        RunningContainer.await("the page", () -> status(service) == 200);
        assertThat(get(service))
                .contains("Izin Belajar", "Analis Kepegawaian memeriksa berkas", "Perguruan Tinggi", "Beasiswa");
        assertThat(get(service + "/sop.html")).contains("Kepala Badan");
        assertThat(get(service + "/sop.pdf")).startsWith("%PDF");
        assertThat(get("/api/agencies")).contains("kota-uji").doesNotContain("kanreg");

        Path file = folder.resolve("izin-belajar.yaml");
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("title: Izin Belajar", "title: Izin Belajar Mandiri"));
        awaitTold("(shown)", 1);
        RunningContainer.await("the change", () -> get(service).contains("Izin Belajar Mandiri"));

        Files.writeString(file, sound.replace("actors: [kepala]", "actors: [ketua]"));
        awaitTold("(the last sound one stays)", 1);
        assertThat(Files.readString(told)).contains("izin-belajar.yaml:", "ketua");
        assertThat(get(service)).contains("Izin Belajar Mandiri");

        Files.writeString(file, sound);
        awaitTold("(shown)", 2);
        RunningContainer.await("what was mended", () -> !get(service).contains("Mandiri"));
        assertThat(Files.readString(folder.resolve("agency.yaml")))
                .as("the author's own file stays as it is")
                .contains("version: 0.1.0");
    }

    private void awaitTold(String words, int times) {
        RunningContainer.await(words, () -> {
            String all;
            try {
                all = Files.readString(told);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            if (!preview.isAlive()) {
                throw new AssertionError("The preview ended:\n" + all);
            }
            return all.split(java.util.regex.Pattern.quote(words), -1).length > times;
        });
    }

    private int status(String path) {
        return answer(path).statusCode();
    }

    private String get(String path) {
        HttpResponse<byte[]> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> answer(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
