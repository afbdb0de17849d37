package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The built archive, unpacked, with a data folder and a port of its own: started, asked, stopped, killed and started again as
 * an administrator would. Closing it kills what still runs.
 */
public final class RunningContainer implements AutoCloseable {

    /** How long a start may take on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /**
     * The thorough compiler has only what runs very often, and the quick one counts nothing for it, which takes a third off
     * each start. Without it hashing a password takes seconds. A benchmark runs {@link #asInOperation}.
     */
    static final List<String> QUICK_START = List.of(
            "-XX:+UseSerialGC",
            "-XX:Tier4InvocationThreshold=200000",
            "-XX:Tier4MinInvocationThreshold=200000",
            "-XX:Tier4CompileThreshold=400000",
            "-XX:Tier4BackEdgeThreshold=4000000",
            "-XX:-C1UpdateMethodData");

    private static final String STARTED_ONCE = "started-once";

    private static final AtomicInteger COMMANDS = new AtomicInteger();

    private static RunningContainer shared;

    private final Path data;
    private final int port = freePort();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> options = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private Process launcher;
    private boolean untouched;
    private boolean inOperation;

    /** A container over a new data folder, in which one was started before; see {@link #untouched}. */
    public RunningContainer(String name) {
        try {
            this.data = Files.createTempDirectory(Files.createDirectories(work().resolve("data")), name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("TALAKSANA_DATA", data.toString());
        environment.put("TALAKSANA_PORT", String.valueOf(port));
        environment.put("JAVA_OPTS", String.join(" ", QUICK_START));
        ConsoleDoor.deployTo(data.resolve("deploy"));
    }

    /**
     * The one of all classes in {@link OneContainerIT}, with five agencies: the first of them starts it, and it ends with this
     * Java. Only {@link id.talaksana.distribution.attack.GeneratedRequestsIT} needs its options, which mean nothing to others.
     */
    public static synchronized RunningContainer shared() {
        if (shared == null) {
            shared = new RunningContainer("shared");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
            shared.java("-Xmx512m")
                    .java("-Dtalaksana.complaints.perAddress=100000")
                    .start()
                    .awaitAgencies(5);
        }
        return shared;
    }

    /** Sets an environment variable for the next start. */
    public RunningContainer with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Leaves Java's compilers as they are in operation: a start takes longer, what it serves is as fast as it gets. */
    public RunningContainer asInOperation() {
        inOperation = true;
        return with("JAVA_OPTS", "");
    }

    /** Begins with an empty data folder, as whoever has just unpacked the archive. */
    public RunningContainer untouched() {
        untouched = true;
        return this;
    }

    /** Gives Java a further option at the next start. */
    public RunningContainer java(String option) {
        environment.merge("JAVA_OPTS", option, (others, one) -> others + " " + one);
        return this;
    }

    /** Gives an option of bin/talaksana to the next start. */
    public RunningContainer option(String option) {
        options.add(option);
        return this;
    }

    /** Starts without waiting. */
    public Process launch() {
        if (!untouched && Files.notExists(data.resolve("karaf"))) {
            StartedOnce once = StartedOnce.noted(home().resolveSibling(STARTED_ONCE));
            once.copyKaraf(this);
            if (!environment.containsKey("TALAKSANA_DB") && Files.notExists(data.resolve("derby"))) {
                once.copyKnowledge(this);
            }
            if (!inOperation) {
                java("-XX:SharedArchiveFile=" + once.classes());
            }
        }
        List<String> command =
                new ArrayList<>(List.of(home().resolve("bin/talaksana").toString()));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("TALAKSANA_") || name.startsWith("KARAF_"));
        builder.environment().putAll(environment);
        try {
            launcher = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return launcher;
    }

    /** Starts and waits until the launcher has said that it is ready. */
    public RunningContainer start() {
        long before = lines(output()).stream().filter(this::isReadyLine).count();
        launch();
        await("the start", () -> {
            if (!launcher.isAlive()) {
                throw new AssertionError("The container did not start:\n" + String.join("\n", lines(output())));
            }
            return lines(output()).stream().filter(this::isReadyLine).count() > before;
        });
        return this;
    }

    /** Waits until so many agencies are open: they are read after the core is ready. */
    public RunningContainer awaitAgencies(int open) {
        await(open + " agencies", () -> get("/api/health").body().contains("\"open\":" + open));
        return this;
    }

    private boolean isReadyLine(String line) {
        return line.contains("http://127.0.0.1:" + port + "/");
    }

    /** Asks it to stop and gives its exit code. */
    public int stop() {
        launcher.destroy();
        return exitCode();
    }

    /** The exit code, once it has ended. */
    public int exitCode() {
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("The container does not end");
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** kill -9: no shutdown hook, no flush. */
    public void kill() {
        List<ProcessHandle> processes = new ArrayList<>(launcher.descendants().toList());
        processes.add(launcher.toHandle());
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Gets a path such as {@code /api/health}. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** A request to be completed by the caller. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30));
    }

    /** Sends a request. */
    public HttpResponse<String> send(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a request that is answered with bytes. */
    public HttpResponse<byte[]> download(HttpRequest request) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a request whose answer is read in a way of its own. */
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a console command, such as {@code agency:list}, prints for an administrator. */
    public String console(String command) {
        Path answer = type(command);
        await("the answer to " + command, () -> {
            if (!launcher.isAlive() && !Files.exists(answer)) {
                throw new AssertionError("The container ended before it answered " + command);
            }
            return Files.exists(answer);
        });
        try {
            return Files.readString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives a command to the console without waiting; the file where its answer will be. */
    public Path type(String command) {
        String name = "command-" + COMMANDS.incrementAndGet();
        Path folder = data.resolve("console");
        try {
            Files.createDirectories(folder);
            Path draft = Files.writeString(folder.resolve(name + ".draft"), command);
            Files.move(draft, folder.resolve(name + ".in"), StandardCopyOption.ATOMIC_MOVE);
            return folder.resolve(name + ".out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that the launcher printed, of all starts. */
    public String printed() {
        return String.join("\n", lines(output()));
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        if (launcher != null) {
            kill();
        }
    }

    /** Waits for a condition, with the patience of a busy machine; what takes long is asked for less and less often. */
    public static void await(String what, java.util.function.BooleanSupplier condition) {
        await(what, PATIENCE, condition);
    }

    /** The same for what takes long by itself. */
    public static void await(String what, Duration patience, java.util.function.BooleanSupplier condition) {
        Instant begun = Instant.now();
        while (!condition.getAsBoolean()) {
            Duration waited = Duration.between(begun, Instant.now());
            if (waited.compareTo(patience) > 0) {
                throw new AssertionError("Waited in vain for " + what);
            }
            try {
                Thread.sleep(Math.max(10, Math.min(100, waited.toMillis() / 10)));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the archive is unpacked, once for each build of it and for all test machines. */
    public static synchronized Path home() {
        Path archive = Path.of(System.getProperty("talaksana.archive"));
        Path home = work().resolveSibling("home");
        try {
            Path unpacked = home.resolve(
                    "unpacked-" + Files.getLastModifiedTime(archive).toMillis());
            OneMachine.makes(unpacked, home.resolveSibling("home.lock"), () -> {
                Path once = home.resolveSibling(STARTED_ONCE);
                run("rm", "-rf", home.toString(), once.toString());
                Files.createDirectories(home);
                run("tar", "xzf", archive.toString(), "-C", home.toString(), "--strip-components=1");
                Files.createFile(unpacked);
            });
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void run(String... command) throws IOException {
        try {
            int code = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (code != 0) {
                throw new IOException(String.join(" ", command) + " ended with " + code);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path work() {
        return Path.of(System.getProperty("talaksana.work"));
    }

    private Path output() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
