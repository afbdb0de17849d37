package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Oversized bodies, nonsense in headers and addresses, and how precisely an error is told. */
public class HostileRequestsTest {
    private static final String OPEN = "/api/agencies/kanreg/services/persetujuan-teknis/cases";
    private static final String CASE = "/api/cases/kanreg-0JQ8ZK3V5T7XN";
    private static final String STEP = CASE + "/steps/verifikasi";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void thereAreAtLeastAHundredMalformedOnes() {
        assertThat(MalformedRequests.all().size()).isGreaterThanOrEqualTo(100);
    }

    @Test
    public void malformedWishesAreNoFaultOfOurs() throws IOException {
        for (String header : List.of(
                "Accept",
                "Accept-Language",
                "Accept-Charset",
                "If-None-Match",
                "If-Match",
                "Cookie",
                "Range",
                "X-HTTP-Method-Override",
                "Expect",
                "Origin",
                "Forwarded",
                "If-Modified-Since",
                "Content-Language",
                "Date")) {
            for (String value : List.of("", "garbage", ";;;", "*/", "\"", "a=b=c;q=9", "\u00e9", "-1", "%zz", ",")) {
                int status =
                        SERVER.officer("GET", CASE).header(header, value).send().status();
                assertThat(status).as(header + ": " + value).isLessThan(500);
            }
        }
    }

    @Test
    public void anythingInTheAddressIsNoFaultOfOurs() throws IOException {
        for (String part : List.of(
                "%00",
                "%2e%2e",
                "%2F",
                "%5c",
                "%zz",
                "%",
                ";",
                ";a=b",
                "%3B",
                "\u00ff",
                "{}",
                "[]",
                "|",
                "^",
                "a".repeat(4000),
                "%E0%80%AF",
                "%ff",
                "+",
                "@",
                "*",
                "%25",
                "%0a",
                "_wadl",
                "..",
                ".")) {
            for (String target : List.of(
                    "/api/%s",
                    "/api/agencies/%s",
                    "/api/agencies/kanreg/services/%s",
                    "/api/cases/%s",
                    "/api/cases?%s",
                    "/api/cases?after=%s",
                    "/api/cases?_type=%s",
                    "/api/cases?_ctype=%s",
                    "/api/cases?_method=%s")) {
                int status =
                        SERVER.officer("GET", target.replace("%s", part)).send().status();
                assertThat(status).as(target + " " + part).isLessThan(500);
            }
        }
    }

    @Test
    public void nothingInTheQueryTurnsAFormIntoJson() throws IOException {
        Http.Answer answer = SERVER.officer("POST", OPEN + "?_ctype=json")
                .header("Content-Type", "text/plain")
                .body("{\"subject\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                .send();
        assertThat(answer.status()).isBetween(400, 415);
        assertThat(SERVER.cases.opening).isNull();
    }

    @Test
    public void absentBodyIsRefused() throws IOException {
        assertThat(SERVER.officer("POST", OPEN).send().status()).isEqualTo(415);
        assertThat(SERVER.officer("POST", STEP)
                        .header("Content-Type", "application/json")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    public void malformedJsonTellsLineAndColumn() throws IOException {
        JsonNode problem = SERVER.officer("POST", OPEN)
                .json("{\n  \"subject\": \"x\",\n  \"tracks\": [,]\n}")
                .send()
                .json();
        assertThat(problem.path("line").asInt()).isEqualTo(3);
        assertThat(problem.path("column").asInt()).isEqualTo(14);
    }

    @Test
    public void unknownMemberIsNamedWithTheKnownOnes() throws IOException {
        JsonNode problem =
                SERVER.officer("POST", OPEN).json("{\"subjek\": \"x\"}").send().json();
        assertThat(problem.path("parameter").asText()).isEqualTo("subjek");
        assertThat(problem.path("allowed").toString())
                .isEqualTo("[\"attributes\",\"presented\",\"subject\",\"tracks\"]");
    }

    @Test
    public void wrongTypeIsNamedByItsPath() throws IOException {
        JsonNode problem = SERVER.officer("POST", OPEN)
                .json("{\"subject\": \"x\", \"presented\": [\"usul\", 7]}")
                .send()
                .json();
        assertThat(problem.path("parameter").asText()).isEqualTo("presented[1]");
        assertThat(problem.path("detail").asText()).isEqualTo("\"presented[1]\" harus berupa teks dalam tanda kutip.");
    }

    @Test
    public void oversizedBodyIsCutOffWhateverItSaysOfItsLength() throws IOException {
        byte[] body = ("{\"subject\":\"" + "x".repeat(1024 * 1024) + "\"}").getBytes(StandardCharsets.US_ASCII);
        Http.Answer answer = SERVER.officer("POST", OPEN)
                .header("Content-Type", "application/json")
                .body(body)
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:too-large");
    }

    @Test
    public void bodyOfExactlyTheLimitIsRead() throws IOException {
        String rest = "{\"subject\":\"\"}";
        String body = "{\"subject\":\"" + "x".repeat(1024 * 1024 - rest.length()) + "\"}";
        assertThat(SERVER.officer("POST", OPEN).json(body).send().status()).isEqualTo(201);
    }
}
