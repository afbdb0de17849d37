package id.talaksana.karaf.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells cheaply whether something may have changed: names, sizes and times of a file, or of the files in a folder. */
record Stamp(List<String> facts) {
    /** Of what the file system does not answer about. */
    static final Stamp STALLED = new Stamp(List.of("stalled"));

    static Stamp of(Path path) {
        try (Stream<Path> paths = Files.walk(path, 1)) {
            List<Path> all = paths.sorted().toList();
            List<String> facts = new ArrayList<>();
            for (Path each : all) {
                BasicFileAttributes attributes = Files.readAttributes(each, BasicFileAttributes.class);
                facts.add(each.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                        + attributes.fileKey());
            }
            return new Stamp(facts);
        } catch (IOException | UncheckedIOException e) {
            // It went away while it was looked at; nothing equals this, so it is looked at again.
            return new Stamp(List.of("unreadable at " + System.nanoTime()));
        }
    }
}
