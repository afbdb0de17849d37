package id.talaksana.documents.cleaning;

import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and no more. */
final class Bounded extends OutputStream {
    private final OutputStream to;
    private long room;

    Bounded(OutputStream to, long room) {
        this.to = to;
        this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        to.write(b);
    }

    @Override
    public void write(byte[] b, int off, int len) throws IOException {
        take(len);
        to.write(b, off, len);
    }

    private void take(int bytes) throws IOException {
        room -= bytes;
        if (room < 0) {
            throw new TooMuchException();
        }
    }

    /** Something would take more than it may. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuchException() {
            super("unpacks to too much");
        }
    }
}
