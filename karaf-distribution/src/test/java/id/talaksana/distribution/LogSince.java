package id.talaksana.distribution;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a container has written into its log since this was made. */
public final class LogSince {
    private final Path file;
    private final long start;

    public LogSince(RunningContainer container) {
        file = container.data().resolve("karaf/log/karaf.log");
        try {
            start = Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether these words stand in it. */
    public boolean says(String words) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            // A smaller one was begun anew.
            long from = log.length() < start ? 0 : start;
            byte[] written = new byte[(int) (log.length() - from)];
            log.seek(from);
            log.readFully(written);
            return new String(written, StandardCharsets.UTF_8).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
