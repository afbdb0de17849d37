package id.talaksana.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL of its own for tests: installed programs, a temporary folder, a free port on the loopback interface, and
 * everything else as it comes, so that commits are durable. It sorts by Indonesian rules, as an office's server may.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static PostgresServer shared;

    private final Path programs;
    private final Path folder;
    private final int port;

    /** Creates and starts a server. */
    public PostgresServer(String... settings) {
        programs = programs();
        port = freePort();
        try {
            folder = Files.createTempDirectory("talaksana-postgresql-");
            if (isRoot()) {
                run(List.of("chown", "postgres", folder.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(server(
                "initdb",
                "--no-sync",
                "--auth=trust",
                "--username=postgres",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=id"));
        run(server(
                "sh", "-c", "cat >> " + folder + "/postgresql.conf << END\n" + String.join("\n", settings) + "\nEND"));
        start();
    }

    /** One server for all tests of this JVM, stopped and deleted at its end. */
    public static synchronized PostgresServer shared() {
        if (shared == null) {
            shared = new PostgresServer();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    /** Starts it; after {@link #kill} it recovers first. */
    public void start() {
        run(server(
                "pg_ctl", "start", "--wait", "--silent", "--log=" + folder.resolve("log"), "--options=" + options()));
    }

    private String options() {
        return "-p " + port + " -h 127.0.0.1 -k " + folder;
    }

    /** Stops it in good order; clients are disconnected. */
    public void stop() {
        run(server("pg_ctl", "stop", "--wait", "--silent", "--mode=fast"));
    }

    /** Kills the server and all its processes at once, as a power failure would, without its having a say. */
    public void kill() {
        try {
            ProcessHandle handle = ProcessHandle.of(pid()).orElseThrow();
            List<ProcessHandle> all = new ArrayList<>(List.of(handle));
            handle.descendants().forEach(all::add);
            // Those below may have ended by themselves when the first was gone.
            all.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle each : all) {
                each.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL could not be killed", e);
        }
    }

    /** Lets all its processes stand still, as on a machine that hangs, or go on. */
    public void freeze(boolean still) {
        ProcessHandle handle = ProcessHandle.of(pid()).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", still ? "-STOP" : "-CONT", Long.toString(pid())));
        handle.descendants().forEach(each -> command.add(Long.toString(each.pid())));
        run(command);
    }

    /** The server's main process. */
    public long pid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty database and gives its address. */
    public String createDatabase(String name) {
        return create(name, "");
    }

    /** Creates a copy of a database that nobody is connected to, and gives its address. */
    public String copyDatabase(String original, String name) {
        return create(name, " TEMPLATE " + original);
    }

    private String create(String name, String how) {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + how);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be created", e);
        }
        return url(name);
    }

    /** Fresh statistics of all databases, which an autovacuum makes by itself a minute after so many new rows. */
    void analyse() {
        run(server(
                "vacuumdb", "-p", port(), "-h", "127.0.0.1", "-U", "postgres", "--all", "--analyze-only", "--quiet"));
    }

    /** The address of a database, for TALAKSANA_DB. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
    }

    /** What a database holds, as statements that make it anew. */
    public String dump(String database) {
        return run(server("pg_dump", "-p", port(), "-h", "127.0.0.1", "-U", "postgres", "--no-owner", database));
    }

    /** Carries out what {@link #dump} gave, in an empty database. */
    public void restore(String database, String statements) {
        try {
            Path file = Files.writeString(folder.resolve(database + ".sql"), statements);
            run(server(
                    "psql",
                    "-p",
                    port(),
                    "-h",
                    "127.0.0.1",
                    "-U",
                    "postgres",
                    "-q",
                    "-v",
                    "ON_ERROR_STOP=1",
                    "-f",
                    file.toString(),
                    database));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String port() {
        return Integer.toString(port);
    }

    /** All that it wrote about itself. */
    public String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path programs() {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.empty()) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.comparingInt(bin ->
                            Integer.parseInt(bin.getParent().getFileName().toString())))
                    .orElseThrow(() -> new AssertionError("PostgreSQL is needed for these tests and is not installed:"
                            + " run ./test, which installs it, or apt-get install postgresql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** A program of PostgreSQL, or any other, run as the user that may own its data: it refuses to run as root. */
    private List<String> server(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.addAll(List.of("env", "PGDATA=" + folder));
        Path own = programs.resolve(program);
        command.add(Files.exists(own) ? own.toString() : program);
        command.addAll(List.of(arguments));
        return command;
    }

    /** Output goes to a file: a server started by pg_ctl would hold a pipe open for ever. */
    private static String run(List<String> command) {
        try {
            Path output = Files.createTempFile("talaksana-postgresql-", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(output.getParent().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + "\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
