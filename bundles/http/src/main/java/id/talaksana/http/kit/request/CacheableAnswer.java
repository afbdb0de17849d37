package id.talaksana.http.kit.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Answers with something public that clients may keep as long as they ask whether it is still the same. */
public final class CacheableAnswer {
    private CacheableAnswer() {}

    /**
     * @param tag changes whenever the entity does
     * @param ifNoneMatch the header of that name; may be null
     */
    public static Response of(Object entity, String tag, String ifNoneMatch) {
        Response.ResponseBuilder response = matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(entity);
        return response.tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /**
     * Bytes that were drawn from a definition. They are named by themselves: another release may draw the same definition in
     * another way.
     */
    public static Response drawn(byte[] content, String ifNoneMatch) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return of(content, HexFormat.of().formatHex(digest, 0, 16), ifNoneMatch);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Weak comparison, as RFC 9110 prescribes; a malformed header matches nothing. */
    private static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals("\"" + tag + "\"") || stripped.equals("W/\"" + tag + "\"")) {
                return true;
            }
        }
        return false;
    }
}
