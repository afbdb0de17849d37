package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** Reads pages and sends their forms as a browser does, without drawing them: for those of whom there are many. */
public final class PageVisitor {
    private final RunningContainer container;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private HttpResponse<String> answer;
    private Document page;

    public PageVisitor(RunningContainer container) {
        this.container = container;
    }

    /** One who has logged in. */
    public static PageVisitor loggedIn(RunningContainer container, String name, String password) {
        PageVisitor visitor = new PageVisitor(container).open("/masuk");
        visitor.send("form[action=/masuk]", Map.of("nama", name, "sandi", password));
        if (visitor.status() != 303) {
            throw new AssertionError(name + " cannot log in: " + visitor.text());
        }
        return visitor;
    }

    public PageVisitor open(String path) {
        return ask(container.request(path).GET());
    }

    /** Sends a form of the page with these fields filled in besides; where that leads to is not followed. */
    public PageVisitor send(String form, Map<String, String> fields) {
        FormElement found = (FormElement) page.selectFirst(form);
        Map<String, String> all = new LinkedHashMap<>();
        found.formData().forEach(data -> all.put(data.key(), data.value()));
        all.putAll(fields);
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return ask(container
                .request(found.attr("action"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private PageVisitor ask(HttpRequest.Builder request) {
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        page = Jsoup.parse(answer.body());
        return this;
    }

    /** Goes where the answer leads. */
    public PageVisitor follow() {
        return open(answer.headers().firstValue("Location").orElseThrow());
    }

    public int status() {
        return answer.statusCode();
    }

    public Document page() {
        return page;
    }

    public String text() {
        return page.select("main").text();
    }
}
