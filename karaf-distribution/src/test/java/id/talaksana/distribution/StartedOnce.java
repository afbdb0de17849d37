package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The data folder of a container that was started for the first time and stopped again. Others begin with a copy of it: at a
 * first start Karaf resolves all features and Derby makes its tables, which takes as long again as everything else. The
 * classes that it loaded are kept as well, as Java keeps its own: others have them without reading and verifying them anew.
 *
 * @param port the port of that container
 */
record StartedOnce(Path data, int port) {
    private static final List<String> KARAF = List.of("karaf/cache", "karaf/distribution.stamp");

    private static final String CLASSES = "classes.jsa";

    /** So that it has loaded what pages, papers and answers need, too. */
    private static final List<String> LOOKED_AT = List.of(
            "/",
            "/kanreg/persetujuan-teknis-ni-casn",
            "/kanreg/pengaduan",
            "/masuk",
            "/meja",
            "/api/agencies/kanreg/services",
            "/api/cases");

    /** Who the node is and what it knows, where it keeps that in its own folder. */
    private static final List<String> KNOWLEDGE = List.of("derby", "etc", "node", "admin-password");

    /**
     * Starts it, once for all test machines that have the same note.
     *
     * @param note where is written down which folder it is
     */
    static synchronized StartedOnce noted(Path note) {
        try {
            OneMachine.makes(note, note.resolveSibling("started-once.lock"), () -> Files.write(note, make()));
            List<String> lines = Files.readAllLines(note);
            return new StartedOnce(Path.of(lines.get(0)), Integer.parseInt(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Java's archive of the classes that it had loaded when it ended. */
    Path classes() {
        return data.resolve(CLASSES);
    }

    private static List<String> make() throws IOException {
        try (RunningContainer container = new RunningContainer("once").untouched()) {
            // A bundle's place is written down with it, and the copies lie elsewhere.
            Files.delete(container.data().resolve("deploy/ConsoleDoor.jar"));
            container.java("-XX:ArchiveClassesAtExit=" + container.data().resolve(CLASSES));
            container.start().awaitAgencies(5);
            LOOKED_AT.forEach(container::get);
            container.stop();
            return List.of(container.data().toString(), String.valueOf(container.port()));
        }
    }

    /** Copies what Karaf keeps. */
    void copyKaraf(RunningContainer to) {
        KARAF.forEach(name -> copy(name, to.data()));
        try (Stream<Path> files = Files.walk(to.data().resolve("karaf/cache"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".config")).toList()) {
                String kept = Files.readString(file, StandardCharsets.ISO_8859_1);
                String own = kept.replace(data.toString(), to.data().toString())
                        .replace("\"" + port + "\"", "\"" + to.port() + "\"");
                Files.writeString(file, own, StandardCharsets.ISO_8859_1);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies what it knows, for one that keeps that in its own folder, too. */
    void copyKnowledge(RunningContainer to) {
        KNOWLEDGE.forEach(name -> copy(name, to.data()));
    }

    private void copy(String name, Path to) {
        try {
            Files.createDirectories(to.resolve(name).getParent());
            RunningContainer.run(
                    "cp", "-a", data.resolve(name).toString(), to.resolve(name).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
