package id.talaksana.http.portal.applying;

import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.portal.PortalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody's browser without script: it keeps cookies, follows where it is sent, and sends forms as they stand on a page. */
final class ApplicantsPhone {
    private static final String BOUNDARY = "batas-7d1a";

    private final PortalServer portal;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private HttpResponse<byte[]> last;

    ApplicantsPhone(PortalServer portal) {
        this.portal = portal;
    }

    Document open(String path) {
        return read(HttpRequest.newBuilder(portal.uri(path)).build());
    }

    int status() {
        return last.statusCode();
    }

    /** Where it has come. */
    String path() {
        return last.uri().getPath();
    }

    byte[] body() {
        return last.body();
    }

    String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }

    Document page() {
        return Jsoup.parse(new String(last.body(), StandardCharsets.UTF_8));
    }

    /** Sends the form that has this text in it, with these fields filled in. */
    Document send(String formWith, Map<String, String> filled) {
        Element form = form(formWith);
        StringBuilder body = new StringBuilder();
        fields(form, filled).forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(PageRequest.encoded(value)));
        return post(form, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The same with a file. */
    Document upload(String formWith, Map<String, String> filled, String name, byte[] content) {
        Element form = form(formWith);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields(form, filled).forEach((field, value) -> write(body, "\"" + field + "\"\r\n\r\n" + value + "\r\n"));
        write(body, "\"lampiran\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return post(form, "multipart/form-data; boundary=" + BOUNDARY, body.toByteArray());
    }

    private static void write(ByteArrayOutputStream body, String part) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=" + part)
                .getBytes(StandardCharsets.UTF_8));
    }

    private Element form(String with) {
        return page().select("form").stream()
                .filter(form -> form.text().contains(with))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form \"" + with + "\" on " + path() + ":\n"
                        + page().body().text()));
    }

    /** Hidden ones stand there already, the seal before all others. */
    private static Map<String, String> fields(Element form, Map<String, String> filled) {
        Map<String, String> all = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(each -> all.put(each.attr("name"), each.val()));
        all.putAll(filled);
        return all;
    }

    private Document post(Element form, String type, byte[] body) {
        return read(HttpRequest.newBuilder(portal.uri(form.attr("action")))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    private Document read(HttpRequest request) {
        try {
            last = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return page();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An address on the page that it is at. */
    URI link(String text) {
        Element link = page().select("a").stream()
                .filter(each -> each.text().contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link \"" + text + "\" on " + path()));
        return URI.create(link.attr("href"));
    }
}
