package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The forms in which a definition is copied into the watched folder. */
enum DroppedForm {
    ZIP(".zip"),
    FOLDER(""),
    STREAM(".yaml"),
    JAR(".jar");

    private final String suffix;

    DroppedForm(String suffix) {
        this.suffix = suffix;
    }

    /** Under which name an agency lies there. */
    Path place(Path folder, String agency) {
        return folder.resolve(agency + suffix);
    }

    /** What is to be copied, by path below the place; the path is empty for a single file. */
    Map<String, byte[]> content(AgencyJar definition, Path draft) {
        return switch (this) {
            case ZIP -> Map.of("", definition.zip());
            case JAR -> Map.of("", jar(definition, draft));
            case STREAM -> Map.of("", stream(definition.files()));
            case FOLDER -> folder(definition.files());
        };
    }

    /** Copies all of it at once. */
    void drop(AgencyJar definition, Path folder, String agency) {
        Path place = place(folder, agency);
        content(definition, folder.resolveSibling(agency + ".draft.jar"))
                .forEach((path, bytes) -> write(path.isEmpty() ? place : place.resolve(path), bytes));
    }

    /** Removes it. */
    void remove(Path folder, String agency) {
        Path place = place(folder, agency);
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jar(AgencyJar definition, Path draft) {
        try {
            definition.writeTo(draft);
            byte[] jar = Files.readAllBytes(draft);
            Files.delete(draft);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] stream(Map<String, byte[]> files) {
        // A single YAML file has no room for a picture.
        StringBuilder stream = new StringBuilder(text(files.get("agency.yaml")).replaceFirst("(?m)^  logo: .*\\R", ""));
        files.forEach((name, content) -> {
            if (name.endsWith(".yaml") && !name.equals("agency.yaml")) {
                stream.append("---\n").append(text(content));
            }
        });
        return stream.append("...\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> folder(Map<String, byte[]> files) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        StringBuilder sums = new StringBuilder();
        files.forEach((name, content) ->
                sums.append(digest(content)).append("  ").append(name).append('\n'));
        all.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.US_ASCII));
        return all;
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
