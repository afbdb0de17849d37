package id.talaksana.karaf.folder;

import id.talaksana.api.archive.WholeArchive;
import id.talaksana.karaf.words.KarafWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The bundle of an agency as a {@code .jar}, or within the {@code .kar} that is made for it. */
final class DroppedJar {
    /** Most bytes of an archive with an agency; what is larger is something else. */
    static final int MAX = 16 << 20;

    /** Most bytes of a manifest, and of what stands before it. */
    private static final int MAX_MANIFEST = 1 << 20;

    private static final WholeArchive.Limits LIMITS = new WholeArchive.Limits(1_000, 4 << 20, MAX);

    private DroppedJar() {}

    static Dropped jar(String name, byte[] jar) throws IOException {
        Optional<Manifest> manifest = manifest(new ByteArrayInputStream(jar));
        if (manifest.isPresent() && !isAgency(manifest.get())) {
            return new Dropped.Foreign();
        }
        try {
            WholeArchive.read(name, jar, LIMITS);
            return manifest.isPresent() ? new Dropped.AgencyBundle(jar) : new Dropped.Foreign();
        } catch (WholeArchive.Unsound unsound) {
            return new Dropped.Unfinished(List.of(unsound.finding()));
        }
    }

    static Dropped kar(Path path, byte[] kar) throws IOException {
        String name = path.getFileName().toString();
        List<WholeArchive.Entry> agencies = new ArrayList<>();
        try {
            addAgencies(kar, name, agencies);
            if (agencies.size() == 1) {
                WholeArchive.read(agencies.get(0).path(), agencies.get(0).content(), LIMITS);
            }
        } catch (WholeArchive.Unsound unsound) {
            return new Dropped.Unfinished(List.of(unsound.finding()));
        }
        if (agencies.size() == 1) {
            return new Dropped.AgencyBundle(agencies.get(0).content());
        }
        return ofOthers(path, name, agencies);
    }

    private static void addAgencies(byte[] kar, String name, List<WholeArchive.Entry> agencies)
            throws WholeArchive.Unsound {
        for (WholeArchive.Entry entry : WholeArchive.read(name, kar, LIMITS)) {
            if (entry.path().endsWith(".jar")
                    && manifest(new ByteArrayInputStream(entry.content()))
                            .filter(DroppedJar::isAgency)
                            .isPresent()) {
                agencies.add(entry);
            }
        }
    }

    private static Dropped ofOthers(Path path, String name, List<WholeArchive.Entry> agencies) {
        String command = "kar:install " + path.toUri();
        return Dropped.unfinished(
                name,
                0,
                "kar-of-others",
                KarafWords.text("this-kar-has-agencies-only-one", agencies.size()),
                KarafWords.text("install-it-at-the-console", command));
    }

    /** The manifest, which stands at the beginning; empty when it is not there (yet). */
    static Optional<Manifest> manifest(InputStream jar) {
        try (ZipInputStream stream = new ZipInputStream(jar)) {
            return first(stream);
        } catch (IOException | IllegalArgumentException e) {
            // Cut off or no archive: judged as a whole afterwards, in words.
            return Optional.empty();
        }
    }

    private static Optional<Manifest> first(ZipInputStream stream) throws IOException {
        ZipEntry entry = stream.getNextEntry();
        if (entry != null && entry.getName().equalsIgnoreCase("META-INF/")) {
            entry = stream.getNextEntry();
        }
        if (entry == null || !entry.getName().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
            return Optional.empty();
        }
        byte[] manifest = stream.readNBytes(MAX_MANIFEST + 1);
        return manifest.length > MAX_MANIFEST
                ? Optional.empty()
                : Optional.of(new Manifest(new ByteArrayInputStream(manifest)));
    }

    static boolean isAgency(Manifest manifest) {
        String requires = manifest.getMainAttributes().getValue("Require-Capability");
        return requires != null
                && requires.contains("talaksana.agency")
                && manifest.getMainAttributes().getValue("Bundle-SymbolicName") != null;
    }
}
