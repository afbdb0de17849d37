package id.talaksana.distribution;

import id.talaksana.api.archive.DefinitionArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The forms in which a definition is copied into the watched folder. */
public enum DroppedForm {
    ZIP(".zip"),
    FOLDER(""),
    STREAM(".yaml"),
    JAR(".jar"),
    KAR(".kar");

    private final String suffix;

    DroppedForm(String suffix) {
        this.suffix = suffix;
    }

    /** Whether it is installed as a bundle. */
    public boolean isBundle() {
        return this == JAR || this == KAR;
    }

    /** Where the register says that it came from. */
    public String origin(String agency) {
        return isBundle() ? "bundle id.talaksana.agency-" + agency : "file " + agency + suffix;
    }

    /** Under which name an agency lies there. */
    public Path place(Path folder, String agency) {
        return folder.resolve(agency + suffix);
    }

    /** What is to be copied, by path below the place; the path is empty for a single file. */
    Map<String, byte[]> content(AgencyJar definition, Path draft) {
        return switch (this) {
            case ZIP -> Map.of("", definition.zip());
            case JAR -> Map.of("", jar(definition, draft));
            case KAR -> Map.of("", kar(jar(definition, draft)));
            case STREAM -> Map.of("", stream(definition.files()));
            case FOLDER -> folder(definition.files());
        };
    }

    /** The files as they are kept. A single file has no room for a logo, and keeps the numbers of its lines. */
    public Map<String, byte[]> kept(AgencyJar definition) {
        if (this != STREAM) {
            return definition.files();
        }
        Map<String, byte[]> kept = new TreeMap<>();
        int before = 0;
        for (Map.Entry<String, String> document : documents(definition.files()).entrySet()) {
            kept.put(document.getKey(), ("\n".repeat(before) + document.getValue()).getBytes(StandardCharsets.UTF_8));
            // One more is the line that parts it from the next.
            before += (int) document.getValue().lines().count() + 1;
        }
        return kept;
    }

    /** Copies all of it at once. */
    public void drop(AgencyJar definition, Path folder, String agency) {
        Path place = place(folder, agency);
        content(definition, folder.resolveSibling(agency + ".draft.jar"))
                .forEach((path, bytes) -> write(path.isEmpty() ? place : place.resolve(path), bytes));
    }

    /** Removes it. */
    public void remove(Path folder, String agency) {
        Path place = place(folder, agency);
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
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

    private static byte[] kar(byte[] jar) {
        return DefinitionArchive.write(Map.of("agency.jar", jar, "features.xml", new byte[0]));
    }

    private static byte[] stream(Map<String, byte[]> files) {
        return (String.join("---\n", documents(files).values()) + "...\n").getBytes(StandardCharsets.UTF_8);
    }

    /** By file: the agency, then each service. */
    private static Map<String, String> documents(Map<String, byte[]> files) {
        Map<String, String> documents = new LinkedHashMap<>();
        documents.put("agency.yaml", text(files.get("agency.yaml")).replaceFirst("(?m)^  logo: .*\\R", ""));
        files.forEach((name, content) -> {
            if (name.endsWith(".yaml")) {
                documents.putIfAbsent(name, text(content));
            }
        });
        return documents;
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

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
