package id.talaksana.api.bodies;

import id.talaksana.api.access.AddressBlock;
import id.talaksana.api.text.ApiWords;
import id.talaksana.api.text.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The bodies that one door is taking in at this moment. Bounded are their number, the number from one address, and the bytes
 * that are kept of all together, so that nobody who sends much or never ends takes memory and threads from everybody else.
 * While a body arrives it lies on disk, in a file that no folder lists any more. Safe for several threads.
 */
public final class Bodies {
    /** More than this is not read of a body that was answered before its end. */
    private static final long MOST_AWAY = 16L << 20;

    private static final String PREFIX = "body-";
    private static final Logger LOG = System.getLogger(Bodies.class.getName());

    private final Path folder;
    private final int most;
    private final long mostBytes;
    private final LongSupplier nanos;
    private final Map<String, Integer> underWay = new HashMap<>();
    private int count;
    private long kept;

    /**
     * A door where nobody is yet.
     *
     * @param folder for what is too large to wait in memory; files that an end in the wrong moment left in it are removed
     * @param most how many bodies at once; from one address half of them
     * @param mostBytes how many bytes are kept of all together
     */
    public Bodies(Path folder, int most, long mostBytes) {
        this(folder, most, mostBytes, System::nanoTime);
    }

    /** With a time of one's own, for tests. */
    Bodies(Path folder, int most, long mostBytes, LongSupplier nanos) {
        this.nanos = nanos;
        this.folder = folder;
        this.most = most;
        this.mostBytes = mostBytes;
        removeRemains();
    }

    /** As many bytes as a door may keep of bodies beside the program's other work: an eighth of its memory. */
    public static long partOfMemory() {
        return Runtime.getRuntime().maxMemory() / 8;
    }

    private void removeRemains() {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> remains = Files.newDirectoryStream(folder, PREFIX + "*")) {
                for (Path file : remains) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("what earlier requests left in " + folder + " cannot be removed", e);
            }
        }
    }

    /**
     * Lets a body in, before anything of it is read.
     *
     * @param declared how long it is, as its sender says; negative: it does not say
     * @param longest how many bytes it may have, whatever its sender says
     * @param address where it comes from; null counts as one address
     * @throws BodyTooLarge when it says itself that it is too long
     * @throws Refusal as unavailable, when too many or too much are under way
     */
    public Body take(InputStream stream, long declared, long longest, String address) {
        if (declared > longest) {
            throw new BodyTooLarge(longest);
        }
        String from = holder(address);
        if (!enter(from, Math.max(declared, 0))) {
            throw busy();
        }
        return new Body(this, stream, longest, from, new Pace(nanos));
    }

    /** Who has one address of IPv6 has the whole block of it. */
    private static String holder(String address) {
        return address == null
                ? "unknown"
                : AddressBlock.parse(address)
                        .map(block -> block.ofOneHolder().toString())
                        .orElse(address);
    }

    private synchronized boolean enter(String from, long expected) {
        int here = underWay.getOrDefault(from, 0);
        if (count >= most || here >= Math.max(1, most / 2) || kept + expected > mostBytes) {
            return false;
        }
        count++;
        underWay.put(from, here + 1);
        return true;
    }

    synchronized void leave(String from, long bytes) {
        count--;
        kept -= bytes;
        underWay.computeIfPresent(from, (address, here) -> here == 1 ? null : here - 1);
    }

    synchronized void keep(long bytes) {
        if (kept + bytes > mostBytes) {
            throw busy();
        }
        kept += bytes;
    }

    /**
     * Reads away what is left of a body that was answered before its end: most senders look at the answer only when they have
     * sent everything. Where there is no room for it, or the rest is very long, it is left.
     */
    public void readAway(InputStream rest, String address) {
        String from = holder(address);
        if (!enter(from, 0)) {
            return;
        }
        try {
            readAway(rest);
        } catch (IOException | RuntimeException e) {
            // Servers have exceptions of their own for what breaks a rule of HTTP, or comes too slowly.
            LOG.log(Level.DEBUG, "the rest of a body cannot be read", e);
        } finally {
            leave(from, 0);
        }
    }

    private void readAway(InputStream rest) throws IOException {
        Pace pace = new Pace(nanos);
        byte[] buffer = new byte[8192];
        long left = MOST_AWAY;
        int read = rest.read(buffer);
        while (read >= 0 && left > 0) {
            left -= read;
            pace.arrived(read);
            read = rest.read(buffer);
        }
    }

    /** A file for one body. It has no name from the start where the system allows it, and else is deleted when it is closed. */
    FileChannel file() {
        try {
            Files.createDirectories(folder);
            return FileChannel.open(
                    Files.createTempFile(folder, PREFIX, ""),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw diskFails(e);
        }
    }

    /** What the sender is told when the disk is full or ill; the operator finds the cause in the log. */
    Refusal diskFails(IOException cause) {
        LOG.log(Level.ERROR, "a request's body cannot be put into " + folder, cause);
        return new Refusal(Refusal.Kind.UNAVAILABLE, ApiWords.text("the-disk-cannot-take"), List.of());
    }

    private static Refusal busy() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, ApiWords.text("too-much-is-being-sent"), List.of());
    }
}
