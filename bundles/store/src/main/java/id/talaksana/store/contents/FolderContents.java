package id.talaksana.store.contents;

import id.talaksana.api.store.applications.FileContents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Contents in a folder, at {@code agency/9f/9f86d0…}. A content appears there by one rename, whole, and its time says when it was
 * kept last. Safe for several threads and for several nodes with one folder.
 */
@Component(service = FileContents.class)
public final class FolderContents implements FileContents {
    private static final Pattern AGENCY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path root;
    private final Clock clock;

    @Activate
    public FolderContents(@Reference Clock clock) {
        this(configuredFolder(), clock);
    }

    /** In a folder of one's own, for tests. */
    public FolderContents(Path root, Clock clock) {
        this.root = root;
        this.clock = clock;
    }

    /** TALAKSANA_FILES, or a folder in the data folder. */
    private static Path configuredFolder() {
        String configured = System.getProperty("talaksana.files", System.getenv("TALAKSANA_FILES"));
        return configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("talaksana.data", "data"), "files");
    }

    @Override
    public String keep(String agency, byte[] content) {
        String digest = sha256(content);
        Path place = place(agency, digest);
        try {
            if (!isKept(place, digest)) {
                OnDisk.folders(root, place.getParent());
                Path half = place.resolveSibling(digest + "." + UUID.randomUUID() + SweptFolder.HALF);
                OnDisk.write(half, content);
                Files.setLastModifiedTime(half, now());
                Files.move(half, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                OnDisk.force(place.getParent());
            }
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is there as it was sent, and is kept on; what was damaged is mended by whoever sends it again. */
    private boolean isKept(Path place, String digest) throws IOException {
        try {
            Files.setLastModifiedTime(place, now());
            return sha256(Files.readAllBytes(place)).equals(digest);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private FileTime now() {
        return FileTime.from(clock.instant());
    }

    @Override
    public Optional<byte[]> read(String agency, String digest) {
        try {
            return Optional.of(Files.readAllBytes(place(agency, digest)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(String agency, String digest) {
        return Files.isRegularFile(place(agency, digest));
    }

    @Override
    public void discard(String agency, String digest, BooleanSupplier named) {
        try {
            SweptFolder.discard(place(agency, digest), named);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long room() {
        try {
            Path there = root.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int sweep(Instant before, BiFunction<String, Collection<String>, Set<String>> named) {
        try {
            return new SweptFolder(root, before, named).sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither leads out of the folder. */
    private Path place(String agency, String digest) {
        if (!AGENCY.matcher(agency).matches() || !DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException("no place for " + agency + "/" + digest);
        }
        return root.resolve(agency).resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
