package id.talaksana.api.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file that only its owner can read: wholly or not at all, and on the disk when the call returns. */
public final class SecretFile {
    private SecretFile() {}

    /**
     * Replaces the file.
     *
     * @throws IOException when it cannot be written; what was there before is unchanged then
     */
    public static void write(Path file, String content) throws IOException {
        Path temporary = temporary(file, content);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(folder(file), StandardOpenOption.READ);
    }

    /**
     * Makes the file, unless somebody was first: of several who try at once, on several machines too, one makes it.
     *
     * @return whether it was made
     * @throws IOException when it cannot be written
     */
    public static boolean create(Path file, String content) throws IOException {
        Path temporary = temporary(file, content);
        try {
            // Unlike a move, a link never takes the place of what is there.
            Files.createLink(file, temporary);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.delete(temporary);
            force(folder(file), StandardOpenOption.READ);
        }
    }

    private static Path temporary(Path file, String content) throws IOException {
        Path folder = Files.createDirectories(folder(file));
        // Created with its permissions, so that it is never readable by others, not even for a moment.
        FileAttribute<?>[] owner = Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), ".tmp", owner);
        Files.writeString(temporary, content, StandardCharsets.UTF_8);
        force(temporary, StandardOpenOption.WRITE);
        return temporary;
    }

    private static Path folder(Path file) {
        return file.toAbsolutePath().getParent();
    }

    /** What stands in a folder outlives a loss of power only when the folder was written, too. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
