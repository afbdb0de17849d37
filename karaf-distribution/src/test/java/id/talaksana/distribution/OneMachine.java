package id.talaksana.distribution;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What one of the test machines that run side by side makes for all of them, while the others wait for it. */
final class OneMachine {
    /** Makes the file, and all that belongs to it, last of all. */
    interface Making {
        void make() throws IOException;
    }

    private OneMachine() {}

    /** Makes a file unless it is there. */
    static void makes(Path made, Path lock, Making making) throws IOException {
        Files.createDirectories(lock.getParent());
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            if (!Files.exists(made)) {
                making.make();
            }
        }
    }
}
