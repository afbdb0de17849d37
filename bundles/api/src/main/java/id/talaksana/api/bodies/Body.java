package id.talaksana.api.bodies;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The body of one request, from when it is let in until the request is answered: closing it makes room for others. */
public final class Body implements AutoCloseable {
    private final Bodies bodies;
    private final Arriving stream;
    private final long longest;
    private final String from;
    private final List<Kept> all = new ArrayList<>();
    private boolean closed;

    Body(Bodies bodies, InputStream stream, long longest, String from, Pace pace) {
        this.bodies = bodies;
        this.stream = new Arriving(stream, longest, pace);
        this.longest = longest;
        this.from = from;
    }

    /** It as it arrives; reading beyond its bound throws {@link BodyTooLarge}. */
    public InputStream stream() {
        return stream;
    }

    /**
     * Keeps all of it.
     *
     * @throws IOException when its sender breaks off
     */
    public Kept keep() throws IOException {
        return keep(stream, longest);
    }

    /**
     * Keeps a part of it until this is closed. Of a longer part the rest is read and dropped.
     *
     * @param most how many bytes are kept
     * @throws IOException when its sender breaks off
     */
    public Kept keep(InputStream part, long most) throws IOException {
        Kept kept = new Kept(bodies);
        all.add(kept);
        byte[] buffer = new byte[8192];
        int read = part.read(buffer);
        while (read >= 0) {
            kept.add(buffer, (int) Math.min(read, most - kept.size()));
            read = part.read(buffer);
        }
        return kept;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            bodies.leave(from, all.stream().mapToLong(Kept::size).sum());
            all.forEach(Kept::close);
        }
    }

    private static final class Arriving extends FilterInputStream {
        private final long longest;
        private final Pace pace;
        private long left;

        Arriving(InputStream stream, long longest, Pace pace) {
            super(stream);
            this.pace = pace;
            this.longest = longest;
            this.left = longest;
        }

        @Override
        public int read() throws IOException {
            int read = fromServer(super::read);
            arrived(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = fromServer(() -> super.read(buffer, offset, length));
            arrived(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            arrived(skipped);
            return skipped;
        }

        /** Of a body that breaks a rule of HTTP, or comes too slowly, servers say so in exceptions of their own. */
        private static int fromServer(Reading reading) throws IOException {
            try {
                return reading.read();
            } catch (RuntimeException e) {
                throw new IOException("the body cannot be read", e);
            }
        }

        private interface Reading {
            int read() throws IOException;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void arrived(long bytes) throws IOException {
            pace.arrived(bytes);
            left -= bytes;
            if (left < 0) {
                throw new BodyTooLarge(longest);
            }
        }
    }
}
