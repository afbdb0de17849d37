package id.talaksana.http.portal.forms;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.bodies.Body;
import id.talaksana.api.bodies.BodyTooLarge;
import id.talaksana.http.portal.page.Assets;
import id.talaksana.http.portal.page.PageProblem;
import id.talaksana.http.portal.page.PageRequest;
import id.talaksana.http.portal.words.PageLanguage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.InvalidFileNameException;

/** A request before anybody has looked at its body, until it is answered. */
public final class IncomingRequest implements AutoCloseable {
    /** The cookie with the chosen language. */
    public static final String LANGUAGE = "bahasa";

    private final HttpServletRequest request;
    private final Assets assets;
    private final TrustedProxies proxies;
    private final Bodies bodies;
    private Body body;

    public IncomingRequest(HttpServletRequest request, Assets assets, TrustedProxies proxies, Bodies bodies) {
        this.request = request;
        this.assets = assets;
        this.proxies = proxies;
        this.bodies = bodies;
    }

    public String method() {
        return request.getMethod();
    }

    public HttpServletRequest request() {
        return request;
    }

    /** Its address, cookies and language. The parameters are read from the address alone, never from a body. */
    public PageRequest visit() {
        Map<String, String> query = query(request.getQueryString());
        Map<String, String> cookies = cookies();
        PageLanguage language = PageLanguage.of(query.get("lang"))
                .or(() -> PageLanguage.of(cookies.get(LANGUAGE)))
                .orElse(PageLanguage.INDONESIAN);
        return new PageRequest(
                method().equals("POST"),
                path(request.getRequestURI()),
                query,
                cookies,
                language,
                address(),
                request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")),
                assets);
    }

    /**
     * A form that was sent from a page of this portal. Its files count against the door's bounds until this is closed.
     *
     * @param token the signature for the next one
     */
    public Entered form(PageRequest visit, FormSeal seal, String token) {
        FormSeal.refuseForeign(request);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        boolean withFiles = type.startsWith("multipart/form-data");
        if (!withFiles && !type.startsWith("application/x-www-form-urlencoded")) {
            throw PageProblem.noForm();
        }
        try {
            body = bodies.take(
                    request.getInputStream(),
                    request.getContentLengthLong(),
                    withFiles ? SentForm.LONGEST : SentForm.MOST_TEXT,
                    visit.address());
            if (!withFiles) {
                return Entered.of(token, query(new String(body.keep().bytes(), StandardCharsets.US_ASCII)), List.of());
            }
            SentForm form = new SentForm(body, given -> seal.holds(visit, given)).read(request.getContentType());
            return Entered.of(token, form.values(), form.files());
        } catch (BodyTooLarge e) {
            throw PageProblem.tooLarge();
        } catch (IOException | InvalidFileNameException e) {
            // Not whole, or a file whose name no browser sends.
            throw PageProblem.noForm();
        }
    }

    /** Makes room for others, once the answer is on its way, and lets a browser that is still sending come to see it. */
    @Override
    public void close() throws IOException {
        if (body != null) {
            body.close();
        }
        if (method().equals("POST")) {
            bodies.readAway(request.getInputStream(), address());
        }
    }

    private String address() {
        return proxies.client(request.getRemoteAddr(), request::getHeaders);
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
