package id.talaksana.store.contents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Looks for contents that nothing refers to. Each is first renamed, then asked for, then deleted or put back: whoever refers to
 * one and then finds it gone keeps it anew, and whoever still found it had referred to it before it was asked for.
 *
 * @param before only contents that were kept last before this moment
 * @param named those of an agency's digests that something refers to
 */
record SweptFolder(Path root, Instant before, BiFunction<String, Collection<String>, Set<String>> named) {
    /** What was not written to its end; after a crash one stays. */
    static final String HALF = ".half";

    private static final String ASIDE = ".aside";

    int sweep() throws IOException {
        int gone = 0;
        for (Path agency : in(root)) {
            for (Path folder : in(agency)) {
                gone += sweep(agency.getFileName().toString(), folder);
            }
        }
        return gone;
    }

    /** The same with one content, however old. What is referred to is not even set aside: somebody may read it. */
    static void discard(Path file, BooleanSupplier named) throws IOException {
        if (!named.getAsBoolean() && setAside(file)) {
            end(file.getParent(), file.getFileName().toString(), named.getAsBoolean());
        }
    }

    private int sweep(String agency, Path folder) throws IOException {
        List<String> aside = new ArrayList<>();
        for (Path file : in(folder)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ASIDE)) {
                // A sweep that was broken off set it aside.
                aside.add(name.substring(0, name.length() - ASIDE.length()));
            } else if (isOld(file) && name.endsWith(HALF)) {
                Files.deleteIfExists(file);
            } else if (isOld(file) && setAside(file)) {
                aside.add(name);
            }
        }
        Set<String> kept = aside.isEmpty() ? Set.of() : named.apply(agency, aside);
        int gone = 0;
        for (String digest : aside) {
            gone += end(folder, digest, kept.contains(digest));
        }
        return gone;
    }

    private static int end(Path folder, String digest, boolean kept) throws IOException {
        Path aside = folder.resolve(digest + ASIDE);
        if (kept) {
            putBack(aside, folder.resolve(digest));
            return 0;
        }
        return Files.deleteIfExists(aside) ? 1 : 0;
    }

    private static void putBack(Path aside, Path file) throws IOException {
        try {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            if (Files.exists(aside)) {
                throw e;
            }
            // Another one who set it aside has ended with it; whoever refers to it since has looked again.
        }
    }

    private boolean isOld(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean setAside(Path file) throws IOException {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ASIDE), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
