package id.talaksana.karaf.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells cheaply whether something may have changed: names, sizes and times of a file, or of the files in a folder.
 *
 * @param newest when it changed last, in milliseconds since 1970
 */
record Stamp(List<String> facts, long newest) {
    /** Within this time of a change a file system may not tell a further one. */
    private static final long COARSE_MILLIS = 2_000;

    static Stamp of(Path path) {
        try (Stream<Path> paths = Files.walk(path, 1)) {
            List<Path> all = paths.sorted().toList();
            long newest = 0;
            List<String> facts = new ArrayList<>();
            for (Path each : all) {
                BasicFileAttributes attributes = Files.readAttributes(each, BasicFileAttributes.class);
                newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
                facts.add(each.getFileName() + " " + attributes.size() + " " + attributes.lastModifiedTime() + " "
                        + attributes.fileKey());
            }
            return new Stamp(facts, newest);
        } catch (IOException | UncheckedIOException e) {
            // It went away while it was looked at; nothing equals this, so it is looked at again.
            return new Stamp(List.of("unreadable"), System.currentTimeMillis());
        }
    }

    /** Whether a change since would show. */
    boolean isSettled() {
        long age = System.currentTimeMillis() - newest;
        return age > COARSE_MILLIS || age < -COARSE_MILLIS;
    }
}
