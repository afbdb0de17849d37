package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Procedures as JSON and BPMN, and drafts. */
public class ProceduresTest {
    private static final String PROCEDURE = "/api/agencies/kanreg/services/persetujuan-teknis/procedure";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void aProcedureIsHadAsJsonOrAsBpmn() throws Exception {
        Http.Answer json = SERVER.request("GET", PROCEDURE).send();
        assertThat(json.status())
                .as(new String(json.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(json.json().path("service").asText()).isEqualTo("persetujuan-teknis");
        assertThat(json.json().has("steps")).isTrue();
        assertThat(json.json().has("requirements")).isFalse();
        Http.Answer asked = SERVER.request("GET", PROCEDURE)
                .header("Accept", "application/bpmn+xml")
                .send();
        Http.Answer named = SERVER.request("GET", PROCEDURE + "?format=bpmn").send();
        for (Http.Answer bpmn : new Http.Answer[] {asked, named}) {
            assertThat(bpmn.status()).isEqualTo(200);
            assertThat(bpmn.header("Content-Type")).isEqualTo("application/bpmn+xml");
            assertThat(new String(bpmn.body(), StandardCharsets.UTF_8)).isEqualTo("<definitions name=\"1.1.0\"/>");
        }
        assertThat(named.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(SERVER.request("GET", PROCEDURE + "?format=bpmn")
                        .header("If-None-Match", named.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
        assertThat(SERVER.request("GET", PROCEDURE + "?format=pdf").send().status())
                .isEqualTo(400);
        assertThat(SERVER.request("GET", PROCEDURE + "?version=9.9.9").send().status())
                .isEqualTo(404);
        assertThat(SERVER.request("GET", PROCEDURE.replace("persetujuan-teknis", "tiada"))
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    public void anEarlierVersionIsStillToBeHadAsJsonAndAsBpmn() throws Exception {
        Http.Answer now = SERVER.request("GET", PROCEDURE).send();
        Http.Answer then = SERVER.request("GET", PROCEDURE + "?version=1.0.0").send();
        assertThat(then.status()).isEqualTo(200);
        assertThat(then.header("Content-Type")).startsWith("application/json");
        assertThat(then.json().path("version").asText()).isEqualTo("1.0.0");
        assertThat(then.json().path("digest").asText()).isEqualTo(FakeCatalogue.OLD.digest());
        assertThat(then.json().at("/title").toString()).contains("Persetujuan Teknis 1.0.0");
        assertThat(now.json().path("version").asText()).isEqualTo("1.1.0");
        assertThat(now.json().at("/title").toString()).contains("Persetujuan Teknis 1.1.0");
        assertThat(then.header("ETag")).isNotEqualTo(now.header("ETag"));
        Http.Answer asked = SERVER.request("GET", PROCEDURE + "?version=1.0.0")
                .header("Accept", "application/bpmn+xml")
                .send();
        Http.Answer named =
                SERVER.request("GET", PROCEDURE + "?format=bpmn&version=1.0.0").send();
        for (Http.Answer bpmn : new Http.Answer[] {asked, named}) {
            assertThat(bpmn.status()).isEqualTo(200);
            assertThat(bpmn.header("Content-Type")).isEqualTo("application/bpmn+xml");
            assertThat(new String(bpmn.body(), StandardCharsets.UTF_8)).isEqualTo("<definitions name=\"1.0.0\"/>");
        }
        for (String unknown : new String[] {"?version=9.9.9", "?version=9.9.9&format=bpmn"}) {
            assertThat(SERVER.request("GET", PROCEDURE + unknown).send().status())
                    .isEqualTo(404);
        }
    }

    @Test
    public void servicesAreFoundByWhatPeopleType() throws Exception {
        Http.Answer found =
                SERVER.request("GET", "/api/services?q=alur+perstujuan").send();
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().path("total").asInt()).isEqualTo(1);
        assertThat(found.json().at("/services/0/service").asText()).isEqualTo("persetujuan-teknis");
        assertThat(found.json().at("/services/0/agency").asText()).isEqualTo("kanreg");
        assertThat(SERVER.request("GET", "/api/services?q=paspor").send().json().path("services"))
                .isEmpty();
        assertThat(SERVER.request("GET", "/api/services?q=alur&limit=0").send().status())
                .isEqualTo(400);
    }

    @Test
    public void aDraftComesWithItsDoubtsAndNeedsALogin() throws Exception {
        byte[] list = "1. Petugas memeriksa".getBytes(StandardCharsets.UTF_8);
        Http.Answer draft = SERVER.officer("POST", "/api/drafts")
                .header("Content-Type", "text/plain")
                .body(list)
                .send();
        assertThat(draft.status()).isEqualTo(200);
        assertThat(draft.json().at("/doubts/0/line").asInt()).isEqualTo(2);
        assertThat(draft.json().path("yaml").asText()).contains("RAGU");
        assertThat(SERVER.request("POST", "/api/drafts")
                        .header("Content-Type", "text/plain")
                        .body(list)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    public void draftsOfAnAccountAreReadAFewAtOnce() throws Exception {
        byte[] list = "1. Petugas memeriksa".getBytes(StandardCharsets.UTF_8);
        SERVER.places.noneOfAll = true;
        Http.Answer refused = SERVER.officer("POST", "/api/drafts")
                .header("Content-Type", "text/plain")
                .body(list)
                .send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        SERVER.places.noneOfAll = false;
        assertThat(SERVER.officer("POST", "/api/drafts")
                        .header("Content-Type", "text/plain")
                        .body(list)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.places.taken)
                .containsOnly(FakeAccounts.OFFICER.name())
                .hasSize(2);
        assertThat(SERVER.places.held).isZero();
    }
}
