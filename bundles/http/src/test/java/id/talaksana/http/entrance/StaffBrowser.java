package id.talaksana.http.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.PageRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** The desk behind a port, and a browser before it that keeps cookies and sends forms as they stand on a page. */
public final class StaffBrowser implements AutoCloseable {
    private final Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
    private final HttpClient client = HttpClient.newHttpClient();
    public final Map<String, String> cookies = new TreeMap<>();
    /** The lines by which cookies were set, newest last. */
    public final List<String> setCookies = new ArrayList<>();

    public HttpResponse<String> answer;
    public Document page;
    public int requests;

    public StaffBrowser(CoreServices core) {
        ServletContextHandler context = new ServletContextHandler(server, "/");
        Bodies bodies = new Bodies(Path.of("target", "bodies", "meja"), 8, 64 << 20);
        ServletHolder entrance = new ServletHolder(new StaffEntrance(core, TrustedProxies.configured(), bodies));
        for (String pages : List.of("/meja/*", "/kelola/*", "/pusat/*")) {
            context.addServlet(entrance, pages);
        }
        context.addServlet(entrance, "/masuk");
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public StaffBrowser login(String name) {
        open("/masuk");
        send("form[action=/masuk]", Map.of("nama", name, "sandi", StaffOffice.PASSWORD));
        assertThat(page.selectFirst("h1").text()).as(page.text()).isNotEqualTo("Masuk");
        return this;
    }

    /** Opens a page, and follows where it leads. */
    public StaffBrowser open(String path) {
        return follow(request(path).GET());
    }

    /** Sends a form of the page with these fields filled in besides. */
    public StaffBrowser send(String form, Map<String, String> fields, String... headers) {
        FormElement found = (FormElement) page.selectFirst(form);
        assertThat(found).as(form + " on " + page.text()).isNotNull();
        Map<String, String> all = new LinkedHashMap<>();
        found.formData().forEach(data -> all.put(data.key(), data.value()));
        all.putAll(fields);
        return post(found.attr("action"), all, headers);
    }

    public StaffBrowser post(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> PageRequest.encoded(field.getKey()) + "=" + PageRequest.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return follow(request);
    }

    /** Sends a form of the page with a file in its field {@code berkas}. */
    public StaffBrowser sendFile(String form, Map<String, String> fields, String name, byte[] content) {
        FormElement found = (FormElement) page.selectFirst(form);
        Map<String, String> all = new LinkedHashMap<>();
        found.formData().forEach(data -> all.put(data.key(), data.value()));
        all.putAll(fields);
        String line = "--batas\r\nContent-Disposition: form-data; name=\"";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) ->
                body.writeBytes((line + field + "\"\r\n\r\n" + value + "\r\n").getBytes(StandardCharsets.UTF_8)));
        body.writeBytes((line + "berkas\"; filename=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return follow(request(found.attr("action"))
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.getURI().getPort() + path));
    }

    private StaffBrowser follow(HttpRequest.Builder request) {
        answer = sent(request);
        while (answer.statusCode() == 303) {
            answer = sent(request(answer.headers().firstValue("Location").orElseThrow())
                    .GET());
        }
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        return this;
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        requests++;
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        setCookies.add(line);
        String[] parts = line.split(";")[0].split("=", 2);
        if (line.contains("Max-Age=0")) {
            cookies.remove(parts[0]);
        } else {
            cookies.put(parts[0], parts[1]);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String text() {
        return page.select("main").text();
    }

    public String path() {
        return answer.uri().getRawPath()
                + (answer.uri().getRawQuery() == null ? "" : "?" + answer.uri().getRawQuery());
    }

    /** Follows the link with these words. */
    public StaffBrowser click(String words) {
        Element link = page.select("a").stream()
                .filter(a -> a.text().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link " + words + " on " + text()));
        return open(link.attr("href"));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
