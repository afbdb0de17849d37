package id.talaksana.http.kit.request;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;

/** The parts of a body ({@code multipart/form-data}), one after another, while they are read. */
public final class FormParts {
    private static final int LONGEST_HEAD = 4 << 10;

    private FormParts() {}

    /** Takes a part. */
    @FunctionalInterface
    public interface Taker {
        /** Whether it wants the next one, too. */
        boolean take(FileItemStream part) throws IOException;
    }

    /**
     * Hands on each part.
     *
     * @return whether there was any
     * @throws IOException when the body is not whole
     */
    public static boolean read(String contentType, InputStream stream, Taker taker) throws IOException {
        FileUpload upload = new FileUpload();
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setPartHeaderSizeMax(LONGEST_HEAD);
        try {
            FileItemIterator parts = upload.getItemIterator(new Source(contentType, stream));
            boolean any = parts.hasNext();
            boolean goesOn = any;
            while (goesOn && parts.hasNext()) {
                goesOn = taker.take(parts.next());
            }
            return any;
        } catch (FileUploadException e) {
            throw new IOException(e);
        }
    }

    /** A file's name without its folder: some clients send the whole path. Null when it has none. */
    public static String fileName(String sent) {
        return sent == null ? null : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    }

    /** What the library wants to know; what a client says of the length is not trusted. */
    private record Source(String getContentType, InputStream getInputStream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }
    }
}
