package id.talaksana.web;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.complaints.Enclosure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.servlet.ServletException;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request before anybody has looked at its body. */
final class Arrival {
    /** The cookie with the chosen language. */
    static final String LANGUAGE = "bahasa";

    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);
    private static final long MOST_DRAINED = 64L << 20;

    private final HttpServletRequest request;
    private final Assets assets;
    private final TrustedProxies proxies;

    Arrival(HttpServletRequest request, Assets assets, TrustedProxies proxies) {
        this.request = request;
        this.assets = assets;
        this.proxies = proxies;
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
                proxies.client(request.getRemoteAddr(), request::getHeaders),
                request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")),
                assets);
    }

    /**
     * A form that was sent from a page of this portal.
     *
     * @param seal the signature for the next one
     */
    Entered form(String seal) {
        FormSeal.refuseForeign(request);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        Map<String, String> values = new HashMap<>();
        List<Enclosure> files = new ArrayList<>();
        try {
            request.setCharacterEncoding("UTF-8");
            if (type.startsWith("multipart/form-data")) {
                for (Part part : request.getParts()) {
                    read(part, values, files);
                }
            } else if (type.startsWith("application/x-www-form-urlencoded")) {
                Map<String, String> address = visit().query();
                request.getParameterMap().forEach((name, given) -> {
                    if (!address.containsKey(name)) {
                        values.putIfAbsent(name, given[0]);
                    }
                });
            } else {
                throw Problem.noForm();
            }
        } catch (IllegalStateException e) {
            drain();
            throw Problem.tooLarge();
        } catch (IOException | ServletException e) {
            throw Problem.noForm();
        }
        return Entered.of(seal, values, files);
    }

    private static void read(Part part, Map<String, String> values, List<Enclosure> files) throws IOException {
        byte[] content = part.getInputStream().readAllBytes();
        if (part.getSubmittedFileName() == null) {
            values.putIfAbsent(part.getName(), new String(content, StandardCharsets.UTF_8));
        } else if (content.length > 0) {
            files.add(new Enclosure(part.getSubmittedFileName(), null, content));
        }
    }

    /** A browser shows an answer only when it could send what it had to say; within reason it may. */
    private void drain() {
        try (InputStream rest = request.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (long left = MOST_DRAINED; left > 0; ) {
                int read = rest.read(buffer);
                left = read < 0 ? 0 : left - read;
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the rest of a request that is too large cannot be read", e);
        }
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
