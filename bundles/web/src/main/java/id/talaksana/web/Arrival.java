package id.talaksana.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** A request before anybody has looked at its body. */
final class Arrival {
    /** The cookie with the chosen language. */
    static final String LANGUAGE = "bahasa";

    private final HttpServletRequest request;
    private final Assets assets;

    Arrival(HttpServletRequest request, Assets assets) {
        this.request = request;
        this.assets = assets;
    }

    String method() {
        return request.getMethod();
    }

    HttpServletRequest request() {
        return request;
    }

    /** Its address, cookies and language. The parameters are read from the address alone, never from a body. */
    Visit visit() {
        Map<String, String> query = query(request.getQueryString());
        Map<String, String> cookies = cookies();
        Language language = Language.of(query.get("lang"))
                .or(() -> Language.of(cookies.get(LANGUAGE)))
                .orElse(Language.INDONESIAN);
        return new Visit(
                method().equals("POST"),
                path(request.getRequestURI()),
                query,
                cookies,
                language,
                request.getRemoteAddr(),
                assets);
    }

    private static List<String> path(String uri) {
        List<String> path = new ArrayList<>();
        for (String segment : uri.split(";", 2)[0].split("/", -1)) {
            path.add(decoded(segment.replace("+", "%2B")));
        }
        path.remove(0);
        if (path.size() == 1 && path.get(0).isEmpty()) {
            path.remove(0);
        }
        return List.copyOf(path);
    }

    private static Map<String, String> query(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!name.isEmpty()) {
                    parameters.putIfAbsent(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
                }
            }
        }
        return java.util.Collections.unmodifiableMap(parameters);
    }

    /** What cannot be decoded is taken as it stands: it names nothing then. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private Map<String, String> cookies() {
        Map<String, String> cookies = new HashMap<>();
        Cookie[] sent = request.getCookies();
        if (sent != null) {
            for (Cookie cookie : sent) {
                cookies.putIfAbsent(cookie.getName(), cookie.getValue());
            }
        }
        return Map.copyOf(cookies);
    }
}
