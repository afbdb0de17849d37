package id.talaksana.http.kit.page;

import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.bodies.Body;
import id.talaksana.api.bodies.BodyTooLarge;
import id.talaksana.api.text.Language;
import id.talaksana.http.kit.access.ClientAddress;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** A request before anybody has looked at its body, until it is answered. */
public final class IncomingRequest implements AutoCloseable {
    /** The cookie with the chosen language. */
    public static final String LANGUAGE = "bahasa";

    private final HttpServletRequest request;
    private final ClientAddress clients;
    private final Bodies bodies;
    private Body body;

    public IncomingRequest(HttpServletRequest request, ClientAddress clients, Bodies bodies) {
        this.request = request;
        this.clients = clients;
        this.bodies = bodies;
    }

    public String method() {
        return request.getMethod();
    }

    public HttpServletRequest request() {
        return request;
    }

    /** Its address, cookies and language. The parameters are read from the address alone, never from a body. */
    PageRequest visit(Masthead masthead, Assets assets) {
        Map<String, String> query = parameters(request.getQueryString());
        Map<String, String> cookies = cookies();
        Language language = Language.of(query.get("lang"))
                .or(() -> Language.of(cookies.get(LANGUAGE)))
                .orElse(Language.INDONESIAN);
        return new PageRequest(
                method().equals("POST"),
                path(request.getRequestURI()),
                query,
                cookies,
                language,
                clients.of(request),
                request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")),
                masthead,
                assets);
    }

    /**
     * Takes the body in; it counts against the door's bounds until this is closed.
     *
     * @param longest how many bytes it may have
     * @throws IOException when its sender breaks off
     */
    public Body body(int longest) throws IOException, BodyTooLarge {
        body = bodies.take(request.getInputStream(), request.getContentLengthLong(), longest, clients.of(request));
        return body;
    }

    /** Makes room for others, once the answer is on its way, and lets a browser that is still sending come to see it. */
    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
        }
        if (method().equals("POST")) {
            bodies.readAway(request.getInputStream(), clients.of(request));
        }
    }

    private static List<String> path(String uri) {
        List<String> path = new ArrayList<>();
        if (uri == null) {
            // A request for a connection through us names no path.
            return List.of();
        }
        for (String segment : uri.split(";", 2)[0].split("/", -1)) {
            path.add(decoded(segment.replace("+", "%2B")));
        }
        path.remove(0);
        if (path.size() == 1 && path.get(0).isEmpty()) {
            path.remove(0);
        }
        return List.copyOf(path);
    }

    /** Parameters as addresses and simple forms write them; of several with one name the first. */
    public static Map<String, String> parameters(String query) {
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
        return Collections.unmodifiableMap(parameters);
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
