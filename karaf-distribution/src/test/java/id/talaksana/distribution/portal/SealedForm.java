package id.talaksana.distribution.portal;

import id.talaksana.distribution.RunningContainer;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A form of the portal as a visitor without a browser sends it: with its cookie and its seal. */
record SealedForm(RunningContainer container, String path, String cookie, String seal) {

    static SealedForm open(RunningContainer container, String path) {
        HttpResponse<String> page = container.get(path);
        String cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("formulir="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        return new SealedForm(
                container,
                path,
                cookie,
                Jsoup.parse(page.body()).selectFirst("input[name=segel]").val());
    }

    HttpResponse<String> send(Map<String, String> fields) {
        return container.send(request(fields));
    }

    /** The request that sends it. */
    HttpRequest request(Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("segel", seal);
        return container
                .request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(encoded(all)))
                .build();
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
