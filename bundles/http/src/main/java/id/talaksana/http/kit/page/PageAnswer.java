package id.talaksana.http.kit.page;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What goes back to a browser.
 *
 * @param body empty when it is written
 * @param keep how long it may be kept
 * @param headers further headers by name
 * @param written writes the body while it is sent, where it may be more than fits into memory; else null
 */
public record PageAnswer(
        int status, String mediaType, byte[] body, Keep keep, Map<String, String> headers, Written written) {

    /** Whatever there is at once. */
    public PageAnswer(int status, String mediaType, byte[] body, Keep keep, Map<String, String> headers) {
        this(status, mediaType, body, keep, headers, null);
    }

    /** Writes a body. */
    @FunctionalInterface
    public interface Written {
        void to(OutputStream output) throws IOException;
    }

    /** A file for one person alone, which is written while it is sent. */
    public static PageAnswer file(String mediaType, String disposition, Written written) {
        return new PageAnswer(200, mediaType, new byte[0], Keep.NEVER, Map.of(), written)
                .with("Content-Disposition", disposition);
    }

    /** How long an answer may be kept. */
    public enum Keep {
        /** Its address carries a digest of its content. */
        FOR_EVER("public, max-age=31536000, immutable"),
        /** As long as asking shows that it is still the same. */
        WHILE_SAME("private, no-cache"),
        /** It has something in it that is for one person alone. */
        NEVER("no-store");

        private final String cacheControl;

        Keep(String cacheControl) {
            this.cacheControl = cacheControl;
        }

        public String cacheControl() {
            return cacheControl;
        }
    }

    /** A page. */
    public static PageAnswer page(int status, String html) {
        return new PageAnswer(
                status, "text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8), Keep.WHILE_SAME, Map.of());
    }

    /** Nothing but a status. */
    public static PageAnswer empty(int status) {
        return new PageAnswer(status, "text/plain;charset=UTF-8", new byte[0], Keep.NEVER, Map.of());
    }

    /** Another address. */
    public static PageAnswer moved(int status, String location) {
        return empty(status).with("Location", location);
    }

    /** The same, never kept. */
    public PageAnswer forOneAlone() {
        return new PageAnswer(status, mediaType, body, Keep.NEVER, headers, written);
    }

    /** The same with one more header. */
    public PageAnswer with(String name, String value) {
        return with(Map.of(name, value));
    }

    /** The same with more headers. */
    public PageAnswer with(Map<String, String> further) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putAll(further);
        return new PageAnswer(status, mediaType, body, keep, more, written);
    }
}
