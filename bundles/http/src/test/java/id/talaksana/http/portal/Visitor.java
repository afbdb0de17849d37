package id.talaksana.http.portal;

import id.talaksana.http.kit.page.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that keeps cookies and sends forms as they stand on a page. */
final class Visitor {
    private static final String BOUNDARY = "batas-0f2c";

    private PortalServer portal;
    private String cookie = "";
    private String held = "";
    private final Map<String, String> hidden = new LinkedHashMap<>();

    Visitor(PortalServer portal) {
        this.portal = portal;
    }

    /** The proxy sends what follows to another node. */
    void sentTo(PortalServer other) {
        portal = other;
    }

    /** Brings a cookie besides. */
    void holding(String another) {
        held = "; " + another;
    }

    /** Opens the page with a form and remembers its hidden fields. */
    HttpResponse<String> open(String path) {
        return keep(
                portal.send(portal.request(path).header("Cookie", cookie + held).build()));
    }

    private HttpResponse<String> keep(HttpResponse<String> page) {
        page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("formulir="))
                .forEach(c -> cookie = c.split(";")[0]);
        Matcher field = Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"")
                .matcher(page.body());
        hidden.clear();
        while (field.find()) {
            hidden.put(field.group(1), field.group(2));
        }
        return page;
    }

    /** Sends the form with these fields filled in. */
    HttpResponse<String> send(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&").append(name).append('=').append(PageRequest.encoded(value)));
        HttpRequest.Builder request = portal.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie + held)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return keep(portal.send(request.build()));
    }

    /**
     * Begins to send the form with a file, and neither ends nor goes away.
     *
     * @param declared how long it says that it is
     */
    Socket begin(String path, Map<String, String> fields, long declared) throws IOException {
        ByteArrayOutputStream beginning = beginning(fields, "foto.png");
        Socket socket = new Socket(portal.uri(path).getHost(), portal.uri(path).getPort());
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        out.write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: " + cookie
                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + declared + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(beginning.toByteArray());
        out.flush();
        return socket;
    }

    /** Sends the form with a file. */
    HttpResponse<String> sendWithFile(String path, Map<String, String> fields, String fileName, byte[] file) {
        ByteArrayOutputStream body = beginning(fields, fileName);
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return keep(portal.send(portal.request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Cookie", cookie + held)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build()));
    }

    private ByteArrayOutputStream beginning(Map<String, String> fields, String fileName) {
        Map<String, String> all = new LinkedHashMap<>(hidden);
        all.putAll(fields);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"lampiran\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        return body;
    }
}
