package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the API of a container: with an account or without one. */
public final class Person {
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningContainer container;
    private final String name;
    private final String authorization;

    private Person(RunningContainer container, String name, String authorization) {
        this.container = container;
        this.name = name;
        this.authorization = authorization;
    }

    /** Who never logs in. */
    public static Person anonymous(RunningContainer container) {
        return new Person(container, null, null);
    }

    /** Who has an account already. */
    public static Person of(RunningContainer container, String name, String password) {
        String credentials = name + ":" + password;
        return new Person(
                container,
                name,
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** The first administrator, by the generated password. */
    public static Person administrator(RunningContainer container) {
        try {
            return of(
                    container,
                    "admin",
                    Files.readString(container.data().resolve("admin-password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new account, made at the console with these options. */
    public static Person added(RunningContainer container, String name, String options) {
        String printed =
                container.console("account:add " + options + " " + name).strip();
        String label = "Kata sandi " + name + ": ";
        assertThat(printed).startsWith(label).hasLineCount(1);
        return of(container, name, printed.substring(label.length()));
    }

    /** A new officer of an agency. */
    public static Person officer(RunningContainer container, String name, String agency, Collection<String> actors) {
        return added(
                container,
                name,
                actors.stream()
                        .map(actor -> "--actor " + actor)
                        .collect(Collectors.joining(" ", "--role officer --agency " + agency + " ", "")));
    }

    public String name() {
        return name;
    }

    /** The same person at another node. */
    public Person at(RunningContainer node) {
        return new Person(node, name, authorization);
    }

    /** Posts to a path below {@code /api}, with further headers, names and values in turn. */
    public Answer post(String path, Map<String, ?> body, String... headers) {
        return answer("POST " + path, posting(path, body, headers));
    }

    /** Puts to a path below {@code /api}. */
    Answer put(String path, Map<String, ?> body) {
        try {
            HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            return answer("PUT " + path, request("PUT", path, "application/json", json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The whole answer to posting to a path below {@code /api}, whatever it is. */
    public HttpResponse<String> posted(String path, Map<String, ?> body) {
        return container.send(posting(path, body));
    }

    private HttpRequest posting(String path, Map<String, ?> body, String... headers) {
        try {
            HttpRequest.BodyPublisher json = HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
            return request("POST", path, "application/json", json, headers);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Reads JSON. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + text, e);
        }
    }

    /** What getting a path below {@code /api} answers, as text, whatever its status. */
    public String text(String path) {
        return container
                .send(request("GET", path, "application/json", HttpRequest.BodyPublishers.noBody()))
                .body();
    }

    /** Posts a ZIP to a path below {@code /api}. */
    public Answer upload(String path, byte[] zip) {
        return send("POST", path, "application/zip", HttpRequest.BodyPublishers.ofByteArray(zip));
    }

    /** Posts a numbered list to a path below {@code /api}. */
    Answer draft(String path, String list) {
        return send("POST", path, "text/plain", HttpRequest.BodyPublishers.ofString(list));
    }

    /** Sends a calendar to a path below {@code /api}. */
    Answer calendar(String method, String path, String calendar) {
        return send(method, path, "text/calendar", HttpRequest.BodyPublishers.ofString(calendar));
    }

    /** Posts a table to a path below {@code /api}. */
    public Answer table(String path, String csv) {
        return send("POST", path, "text/csv", HttpRequest.BodyPublishers.ofString(csv));
    }

    /** Posts a form to a path below {@code /api}, with further headers, names and values in turn. */
    public Answer form(String path, String contentType, byte[] form, String... headers) {
        return answer(
                "POST " + path,
                request("POST", path, contentType, HttpRequest.BodyPublishers.ofByteArray(form), headers));
    }

    /** Gets a path below {@code /api} with further headers, names and values in turn. */
    public Answer get(String path, String... headers) {
        return answer(
                "GET " + path, request("GET", path, "application/json", HttpRequest.BodyPublishers.noBody(), headers));
    }

    /** The status of getting a path below {@code /api}, whatever it answers; with headers, names and values in turn. */
    public int status(String path, String... headers) {
        return container
                .send(request("GET", path, "application/json", HttpRequest.BodyPublishers.noBody(), headers))
                .statusCode();
    }

    /** What is downloaded from a path below {@code /api}. */
    public byte[] download(String path) {
        HttpResponse<byte[]> response =
                container.download(request("GET", path, "application/json", HttpRequest.BodyPublishers.noBody()));
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    private HttpRequest request(
            String method, String path, String contentType, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = container
                .request("/api" + path)
                .header("Content-Type", contentType)
                .header("Accept-Language", "en")
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request.build();
    }

    private Answer send(String method, String path, String contentType, HttpRequest.BodyPublisher body) {
        return answer(method + " " + path, request(method, path, contentType, body));
    }

    private Answer answer(String asked, HttpRequest request) {
        HttpResponse<String> response = container.send(request);
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(asked + " answers with no JSON: " + response.body(), e);
        }
    }

    /** An answer of the API. */
    public record Answer(int status, JsonNode body) {

        /** The body, when the status is the one that was expected. */
        public JsonNode with(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return body;
        }
    }
}
