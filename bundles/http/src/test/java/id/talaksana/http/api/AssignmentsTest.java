package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class AssignmentsTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String ALL = "/api/agencies/kanreg/assignments";
    private static final String ONE =
            "/api/agencies/kanreg/services/persetujuan-teknis/steps/" + FakeAssignments.STEP + "/actors";

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void whatIsUnassignedIsListedAndAssigned() throws IOException {
        JsonNode waiting = SERVER.administrator("GET", ALL).send().json().at("/assignments/0");
        assertThat(waiting.path("step").asText()).isEqualTo(FakeAssignments.STEP);
        assertThat(waiting.path("text").path("value").asText()).isEqualTo("Mengumumkan");
        assertThat(waiting.path("actors").toString()).isEqualTo("[]");
        assertThat(waiting.has("by")).isFalse();
        Http.Answer answer = SERVER.administrator("PUT", ONE)
                .json("{\"actors\":[\"verifikator\",\"kepala\"],\"reason\":\" Surat tugas 7 \"}")
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("by").asText()).isEqualTo("rini");
        assertThat(answer.json().path("at").asText()).isEqualTo("2026-08-03T02:00:00Z");
        assertThat(SERVER.administrator("GET", ONE).send().json()).isEqualTo(answer.json());
        SERVER.central("PUT", ONE).json("{\"actors\":[]}").send();
        assertThat(SERVER.assignments.orders)
                .containsExactly(
                        "rini kanreg/persetujuan-teknis [pengumuman] [verifikator, kepala] Surat tugas 7",
                        "pusat kanreg/persetujuan-teknis [pengumuman] [] null");
        assertThat(SERVER.central("GET", ALL + "?service=lain").send().json().toString())
                .isEqualTo("{\"assignments\":[]}");
    }

    @Test
    public void onlyWhoAdministersTheAgencyMay() throws IOException {
        String body = "{\"actors\":[\"verifikator\"]}";
        for (String address : List.of(ALL, ONE)) {
            assertThat(SERVER.request("GET", address).send().status()).isEqualTo(401);
            assertThat(SERVER.officer("GET", address).send().status()).isEqualTo(403);
        }
        assertThat(SERVER.request("PUT", ONE).json(body).send().status()).isEqualTo(401);
        assertThat(SERVER.officer("PUT", ONE).json(body).send().status()).isEqualTo(403);
        assertThat(SERVER.administrator("PUT", ONE.replace("kanreg", "lain"))
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(SERVER.assignments.orders).isEmpty();
    }

    @Test
    public void aWrongRequestIsRefusedByName() throws IOException {
        Http.Answer silent =
                SERVER.administrator("PUT", ONE).json("{\"reason\":\"x\"}").send();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.json().path("parameter").asText()).isEqualTo("actors");
        for (String wrong : List.of("{\"actors\":7}", "{\"actors\":[null]}", "{\"actors\":[],\"by\":\"x\"}")) {
            assertThat(SERVER.administrator("PUT", ONE).json(wrong).send().status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        // A foreign web page cannot make a logged-in browser call its body JSON.
        Http.Answer undeclared = SERVER.administrator("PUT", ONE)
                .header("Content-Type", "text/plain")
                .body("{\"actors\":[]}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .send();
        assertThat(undeclared.status()).isEqualTo(415);
        assertThat(SERVER.administrator("GET", ONE.replace("pengumuman", "mana"))
                        .send()
                        .json()
                        .path("allowed")
                        .toString())
                .isEqualTo("[\"pengumuman\"]");
        assertThat(SERVER.administrator("POST", ONE)
                        .json("{\"actors\":[]}")
                        .send()
                        .status())
                .isEqualTo(405);
        assertThat(SERVER.assignments.orders).isEmpty();
    }
}
