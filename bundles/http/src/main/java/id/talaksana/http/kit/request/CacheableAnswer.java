package id.talaksana.http.kit.request;

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
        Response.ResponseBuilder response =
                ContentTag.matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(entity);
        return response.tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /**
     * Bytes that were drawn from a definition. They are named by themselves: another release may draw the same definition in
     * another way.
     */
    public static Response drawn(byte[] content, String ifNoneMatch) {
        return of(content, ContentTag.of(content), ifNoneMatch);
    }
}
