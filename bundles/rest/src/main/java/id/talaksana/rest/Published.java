package id.talaksana.rest;

import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Answers with something public that clients may keep as long as they ask whether it is still the same. */
final class Published {
    private Published() {}

    /**
     * @param tag changes whenever the entity does
     * @param ifNoneMatch the header of that name; may be null
     */
    static Response of(Object entity, String tag, String ifNoneMatch) {
        Response.ResponseBuilder response = matches(ifNoneMatch, tag) ? Response.notModified() : Response.ok(entity);
        return response.tag(new EntityTag(tag))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
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
