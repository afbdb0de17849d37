package id.talaksana.http.kit.request;

import java.util.Map;

/** What every answer says to browsers, so that they guess nothing, tell nobody, and let no other site read along. */
public final class SafeHeaders {
    /** By name. */
    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private SafeHeaders() {}
}
