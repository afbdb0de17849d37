package id.talaksana.api.bodies;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;

/** What is kept of a body: a little in memory, more on disk. It is there until its body is closed. */
public final class Kept {
    private static final int IN_MEMORY = 16 << 10;

    private final Bodies bodies;
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    /** Null as long as memory is enough. */
    private FileChannel file;

    private long size;

    Kept(Bodies bodies) {
        this.bodies = bodies;
    }

    void add(byte[] buffer, int length) {
        bodies.keep(length);
        size += length;
        if (file == null && size <= IN_MEMORY) {
            memory.write(buffer, 0, length);
            return;
        }
        if (file == null) {
            file = bodies.file();
            byte[] before = memory.toByteArray();
            write(before, before.length);
            memory = null;
        }
        write(buffer, length);
    }

    private void write(byte[] buffer, int length) {
        ByteBuffer left = ByteBuffer.wrap(buffer, 0, length);
        try {
            while (left.hasRemaining()) {
                file.write(left);
            }
        } catch (IOException e) {
            throw bodies.diskFails(e);
        }
    }

    /** How many bytes there are. */
    public long size() {
        return size;
    }

    /** It from its beginning, as often as it is asked for; one at a time is read. */
    public InputStream open() {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        try {
            return new FilterInputStream(Channels.newInputStream(file.position(0))) {
                @Override
                public void close() {
                    // The file is there until the body is done with: it may be read again.
                }
            };
        } catch (IOException e) {
            throw bodies.diskFails(e);
        }
    }

    /** All of it in memory. */
    public byte[] bytes() {
        if (file == null) {
            return memory.toByteArray();
        }
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(size));
        try {
            while (content.hasRemaining()) {
                if (file.read(content, content.position()) < 0) {
                    throw new IOException("the file of a body became shorter");
                }
            }
        } catch (IOException e) {
            throw bodies.diskFails(e);
        }
        return content.array();
    }

    void close() {
        if (file != null) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
