package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.distribution.RunningContainer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A container's HTTP interface as one officer uses it. */
public final class Office {
    /** The agency whose one procedure asks for no decision. */
    public static final String AGENCY = "batanghari";

    static final String SERVICE = "pengadaan-casn";
    /** Its steps that an officer records by number, date and receipt. */
    private static final Set<String> HELD_ELSEWHERE =
            Set.of("jawaban-sanggah-administrasi", "verifikasi-berkas", "input-data-sapk");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningContainer container;
    private final Officer officer;
    private final String agency;

    public Office(RunningContainer container, Officer officer) {
        this(container, officer, AGENCY);
    }

    /** An office of another agency with the same procedure. */
    public Office(RunningContainer container, Officer officer, String agency) {
        this.container = container;
        this.officer = officer;
        this.agency = agency;
    }

    public String agency() {
        return agency;
    }

    public String who() {
        return officer.name();
    }

    /** Checks the password once: the first time takes long by design. */
    public void logIn() {
        assertThat(get("/api/me").status()).isEqualTo(200);
    }

    /** Sends a request that changes something. */
    public Answer send(String caseId, Entry entry) {
        ObjectNode body = JSON.createObjectNode();
        if (entry.isOpening()) {
            body.put("subject", entry.text());
            return post("/api/agencies/" + agency + "/services/" + SERVICE + "/cases", entry.key(), body);
        }
        body.put("comment", entry.text());
        body.put("outcome", entry.outcome());
        if (HELD_ELSEWHERE.contains(entry.step())) {
            body.putObject("facts")
                    .put("letter-number", "Contoh")
                    .put("letter-date", "2025-12-01")
                    .put("letter-receipt", "Contoh");
        }
        return post("/api/cases/" + caseId + "/steps/" + entry.step(), entry.key(), body);
    }

    /** All cases of the agency, page by page. */
    List<JsonNode> cases() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = null;
        do {
            String after = page == null ? "" : "&after=" + page.get("next").textValue();
            page = read("/api/cases?agency=" + agency + "&limit=200" + after);
            page.get("cases").forEach(all::add);
        } while (page.hasNonNull("next"));
        return all;
    }

    /** The rows of a case that are closed. */
    List<JsonNode> closedRows(String caseId) {
        List<JsonNode> rows = new ArrayList<>();
        read("/api/cases/" + caseId + "/history").get("rows").forEach(rows::add);
        rows.removeIf(row -> !row.hasNonNull("closedAt"));
        return rows;
    }

    JsonNode verification(String caseId) {
        return read("/api/cases/" + caseId + "/verification");
    }

    private JsonNode read(String path) {
        Answer answer = get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(200);
        return answer.body();
    }

    public Answer get(String path) {
        return answer(request(path).GET().build());
    }

    private Answer post(String path, String key, JsonNode body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return container.request(path).header("Authorization", officer.authorization());
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = container.send(request);
        } catch (UncheckedIOException e) {
            return Answer.NONE;
        }
        try {
            return new Answer(response.statusCode(), response.headers(), JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new AssertionError(request + " was answered " + response + ": " + response.body(), e);
        }
    }
}
