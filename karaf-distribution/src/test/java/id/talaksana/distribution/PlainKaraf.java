package id.talaksana.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Karaf as Apache publishes it, with an administrator at its console. Its ports are free ones, and it looks into no
 * repository of Maven but its own folders. Closing it kills what still runs.
 */
final class PlainKaraf implements AutoCloseable {
    private static final String MAVEN = "org.ops4j.pax.url.mvn";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = RunningContainer.freePort();
    private final Path home;
    private final Path screen;
    private Process process;

    /** Unpacks it anew; this repository of Maven it reads besides its own. */
    PlainKaraf(Path repository) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("talaksana.work")));
        home = Files.createTempDirectory(folder, "plain-");
        screen = home.resolveSibling(home.getFileName() + ".out");
        int code = new ProcessBuilder(
                        "tar",
                        "xzf",
                        System.getProperty("karaf.archive"),
                        "-C",
                        home.toString(),
                        "--strip-components=1")
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("tar ended with " + code);
        }
        String system = "${karaf.home.uri}system@id=system.repository@snapshots";
        set(
                MAVEN,
                Map.of(
                        MAVEN + ".repositories", "",
                        MAVEN + ".localRepository", home + "/data/repository",
                        MAVEN + ".defaultRepositories", system + ", file:" + repository + "@id=talaksana@snapshots"));
        set("org.ops4j.pax.web", Map.of("org.osgi.service.http.port", "" + port));
        set("org.apache.karaf.shell", Map.of("sshPort", "" + RunningContainer.freePort()));
        set(
                "org.apache.karaf.management",
                Map.of(
                        "rmiRegistryPort", "" + RunningContainer.freePort(),
                        "rmiServerPort", "" + RunningContainer.freePort()));
    }

    private void set(String configuration, Map<String, String> changes) throws IOException {
        Path file = home.resolve("etc").resolve(configuration + ".cfg");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader old = Files.newBufferedReader(file)) {
                properties.load(old);
            }
        }
        properties.putAll(changes);
        try (Writer changed = Files.newBufferedWriter(file)) {
            properties.store(changed, null);
        }
    }

    Path home() {
        return home;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString())
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("TALAKSANA_") || name.startsWith("KARAF_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("TERM", "dumb");
        environment.put("EXTRA_JAVA_OPTS", String.join(" ", RunningContainer.QUICK_START));
        process = builder.start();
    }

    /** Types a line, without waiting for what comes of it. */
    void type(String line) throws IOException {
        OutputStream keyboard = process.getOutputStream();
        keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** Waits until this is on the screen, and gives its last group. */
    String awaitOnScreen(String what) {
        List<String> found = new ArrayList<>();
        Pattern pattern = Pattern.compile(what);
        awaitAlive(what, () -> {
            Matcher matcher = pattern.matcher(screen());
            return matcher.find() && found.add(matcher.group(matcher.groupCount()));
        });
        return found.get(0);
    }

    private String screen() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a path is answered with 200 and this text in it. */
    void awaitAt(String path, String text) {
        awaitAlive(text + " at " + path, () -> {
            try {
                HttpResponse<String> answer = get(path);
                return answer.statusCode() == 200 && answer.body().contains(text);
            } catch (IOException e) {
                // Nobody listens yet; the wait says what was in vain.
                return false;
            }
        });
    }

    private void awaitAlive(String what, java.util.function.BooleanSupplier condition) {
        RunningContainer.await(what, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Karaf ended before " + what + ":\n" + screen());
            }
            return condition.getAsBoolean();
        });
    }

    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(address(path)).build());
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The exit code, once it has ended. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Karaf does not end:\n" + screen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        if (process != null) {
            List<ProcessHandle> processes =
                    new ArrayList<>(process.descendants().toList());
            processes.add(process.toHandle());
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(one -> one.onExit().join());
        }
    }
}
