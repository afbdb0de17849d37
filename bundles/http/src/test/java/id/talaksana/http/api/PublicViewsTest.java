package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What visitors without an account ask: versions, changes, comparisons, and their own case. */
public class PublicViewsTest {
    private static final String AGENCY = "/api/agencies/kanreg";
    private static final String SERVICE = AGENCY + "/services/persetujuan-teknis";
    private static final String CASE = "/api/cases/kanreg-0JQ8ZK3V5T7XN";
    private static final String FOLLOWED = "/api/followed-cases/kanreg-0JQ8ZK3V5T7XN";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void versionsAreTimesAndDigestsAndNobodysName() throws IOException {
        JsonNode versions = get(AGENCY + "/versions").json().path("versions");
        assertThat(versions.findValuesAsText("version")).containsExactly("1.1.0", "1.0.0");
        assertThat(versions.findValuesAsText("standing")).containsExactly("in-use", "superseded");
        assertThat(versions.get(0).properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly("version", "digest", "effectiveFrom", "standing", "since");
        assertThat(get("/api/agencies/rusak/versions").json().path("versions")).isEmpty();
        assertThat(get("/api/agencies/tiada/versions").status()).isEqualTo(404);
    }

    @Test
    public void changesOfAServiceAreToldInBothLanguagesAndNotSentAgain() throws IOException {
        Http.Answer answer = get(SERVICE + "/changes");
        assertThat(answer.json().at("/from/version").asText()).isEqualTo("1.0.0");
        assertThat(answer.json().path("differences")).hasSize(1);
        assertThat(answer.json().at("/differences/0/after").toString())
                .isEqualTo("{\"indonesian\":\"15 menit\",\"english\":\"15 minutes\"}");
        assertThat(SERVER.request("GET", SERVICE + "/changes")
                        .header("If-None-Match", answer.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
        assertThat(get(SERVICE + "/changes?from=1.1.0&to=1.0.0")
                        .json()
                        .at("/to/version")
                        .asText())
                .isEqualTo("1.0.0");
        assertThat(get(AGENCY + "/services/tiada/changes").status()).isEqualTo(404);
    }

    @Test
    public void twoServicesStandSideBySide() throws IOException {
        Http.Answer answer = get(SERVICE + "/alignment?with=kanreg/persetujuan-teknis");
        assertThat(answer.json().at("/rows/0/relation").asText()).isEqualTo("same");
        assertThat(answer.json().at("/rows/0/shared/0").asText()).isEqualTo("memverifikasi");
        assertThat(SERVER.request("GET", SERVICE + "/alignment?with=kanreg/persetujuan-teknis")
                        .header("If-None-Match", answer.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
        JsonNode comparable = get(SERVICE + "/comparable").json();
        assertThat(comparable.at("/services/0/service").asText()).isEqualTo("lain/layanan");
        assertThat(comparable.at("/services/0/score").asDouble()).isEqualTo(0.5);
    }

    @Test
    public void anApplicantFollowsACaseWithItsCode() throws IOException {
        Http.Answer answer = SERVER.request("GET", FOLLOWED)
                .header("X-Case-Code", FakeFollowing.CODE)
                .header("X-Forwarded-For", "203.0.113.7")
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.json().at("/steps/0/actors/0/value").asText()).isEqualTo("Verifikator");
        assertThat(SERVER.following.address).isEqualTo("203.0.113.7");
    }

    @Test
    public void aWrongCodeAndAnUnknownCaseAnswerAlike() throws IOException {
        Http.Answer wrong =
                SERVER.request("GET", FOLLOWED).header("X-Case-Code", "0000").send();
        Http.Answer unknown = SERVER.request("GET", "/api/followed-cases/kanreg-0000000000000")
                .header("X-Case-Code", FakeFollowing.CODE)
                .send();
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text()).isEqualTo(unknown.text());
        SERVER.following.exhausted = true;
        Http.Answer late = SERVER.request("GET", FOLLOWED)
                .header("X-Case-Code", FakeFollowing.CODE)
                .send();
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).isEqualTo("300");
        assertThat(late.json().path("detail").asText()).doesNotContain("masuk");
    }

    @Test
    public void theCodeComesWithTheOpeningAndCanBeAskedForAgain() throws IOException {
        JsonNode opened = SERVER.officer("POST", SERVICE + "/cases")
                .json("{\"subject\":\"Usul\"}")
                .send()
                .json();
        assertThat(opened.path("id").asText()).isEqualTo("kanreg-0JQ8ZK3V5T7XN");
        assertThat(opened.path("code").asText()).isEqualTo(FakeFollowing.CODE);
        assertThat(SERVER.officer("GET", CASE + "/code").send().text())
                .isEqualTo("{\"id\":\"kanreg-0JQ8ZK3V5T7XN\",\"code\":\"" + FakeFollowing.CODE + "\"}");
        assertThat(get(CASE + "/code").status()).isEqualTo(401);
    }

    @Test
    public void withoutCoreTheyAreUnavailable() throws IOException {
        SERVER.withoutCore();
        for (String path : List.of(
                AGENCY + "/versions", SERVICE + "/changes", SERVICE + "/comparable", SERVICE + "/alignment?with=a/b")) {
            assertThat(get(path).status()).as(path).isEqualTo(503);
        }
    }

    private static Http.Answer get(String target) throws IOException {
        return SERVER.request("GET", target).send();
    }
}
