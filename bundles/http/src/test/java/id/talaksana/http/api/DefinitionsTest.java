package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.catalogue.Registry.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Definitions over HTTP: how they come in, go out, and who decides. */
public class DefinitionsTest {
    private static final String AGENCY = "/api/agencies/kanreg";
    private static final String DEFINITIONS = AGENCY + "/definitions";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void aNewVersionIsTakenInAndTold() throws IOException {
        Http.Answer answer =
                SERVER.administrator("POST", DEFINITIONS).zip(zip("new")).send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(DEFINITIONS + "/2.0.0");
        JsonNode upload = answer.json();
        assertThat(upload.path("version").asText()).isEqualTo("2.0.0");
        assertThat(upload.path("digest").asText()).isEqualTo("c".repeat(64));
        assertThat(upload.path("standing").asText()).isEqualTo("in-use");
        assertThat(upload.path("effectiveFrom").asText()).isEqualTo("2026-01-01");
        assertThat(upload.at("/diagnostics/0/rule").asText()).isEqualTo("numbering-gap");
        assertThat(SERVER.registry.asked).containsExactly("publish kanreg [agency.yaml, izin.yaml] upload rini rini");
    }

    @Test
    public void whosePlacesAreTakenIsToldWhenToComeAgainAndNothingIsRead() throws IOException {
        for (String target : List.of(DEFINITIONS, AGENCY + "/plan")) {
            SERVER.reset();
            SERVER.places.noneOfAll = true;
            assertUnavailable(
                    SERVER.administrator("POST", target).zip(zip("new")).send());
            SERVER.places.noneOfOnesOwn = true;
            assertUnavailable(
                    SERVER.administrator("POST", target).zip(zip("new")).send());
            assertThat(SERVER.registry.asked).isEmpty();
            assertThat(SERVER.places.taken).containsExactly("kanreg");
            assertThat(SERVER.places.held).isZero();
        }
    }

    @Test
    public void aPlaceIsGivenBackWhateverCameOfIt() throws IOException {
        for (String version : List.of("new", "taken")) {
            SERVER.administrator("POST", DEFINITIONS).zip(zip(version)).send();
            SERVER.administrator("POST", AGENCY + "/plan").zip(zip(version)).send();
        }
        SERVER.administrator("POST", DEFINITIONS).zip(new byte[] {1, 2, 3}).send();
        assertThat(SERVER.places.taken).containsOnly("kanreg").hasSize(5);
        assertThat(SERVER.places.held).isZero();
    }

    private static void assertUnavailable(Http.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:unavailable");
    }

    @Test
    public void theVeryContentThatIsThereIsNoNews() throws IOException {
        assertThat(SERVER.administrator("POST", DEFINITIONS)
                        .zip(zip("known"))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void aVersionWithAnotherContentIsAConflict() throws IOException {
        Http.Answer answer =
                SERVER.administrator("POST", DEFINITIONS).zip(zip("taken")).send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/diagnostics/0/line").asInt()).isEqualTo(3);
        assertThat(SERVER.registry.asked).isEmpty();
    }

    @Test
    public void allErrorsAreToldWithTheirPlacesAndNothingIsPublished() throws IOException {
        for (String path : List.of(DEFINITIONS, AGENCY + "/plan")) {
            Http.Answer answer =
                    SERVER.administrator("POST", path).zip(zip("broken")).send();
            assertThat(answer.status()).isEqualTo(422);
            JsonNode problem = answer.json();
            assertThat(problem.path("type").asText()).isEqualTo("urn:talaksana:problem:invalid");
            assertThat(problem.path("diagnostics")).hasSize(2);
            JsonNode error = problem.at("/diagnostics/0");
            assertThat(error.path("file").asText()).isEqualTo("layanan.yaml");
            assertThat(error.path("line").asInt()).isEqualTo(1);
            assertThat(error.path("column").asInt()).isEqualTo(1);
            assertThat(error.path("rule").asText()).isEqualTo("syntax");
            assertThat(error.at("/message/english").asText()).isEqualTo("Broken YAML.");
            assertThat(error.at("/remedy/english").asText()).isEqualTo("Mend it.");
        }
        assertThat(SERVER.registry.asked).isEmpty();
    }

    @Test
    public void theAddressMustNameTheAgencyOfTheDefinition() throws IOException {
        Http.Answer answer = SERVER.central("POST", "/api/agencies/lain/definitions")
                .zip(zip("new"))
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/diagnostics/0/rule").asText()).isEqualTo("wrong-agency");
        assertThat(SERVER.registry.asked).isEmpty();
    }

    @Test
    public void whoDoesNotAdministerTheAgencyIsRefused() throws IOException {
        for (String path : List.of("/definitions", "/plan")) {
            assertThat(SERVER.officer("POST", AGENCY + path)
                            .zip(zip("new"))
                            .send()
                            .status())
                    .isEqualTo(403);
            assertThat(SERVER.administrator("POST", "/api/agencies/lain" + path)
                            .zip(zip("new"))
                            .send()
                            .status())
                    .isEqualTo(403);
        }
        for (String path : List.of("/rollback", "/retire", "/resume", "/freeze", "/thaw")) {
            assertThat(SERVER.officer("POST", AGENCY + path)
                            .json("{\"reason\":\"x\"}")
                            .send()
                            .status())
                    .isEqualTo(403);
        }
        assertThat(SERVER.administrator("GET", "/api/quarantine").send().status())
                .isEqualTo(403);
        assertThat(SERVER.officer("GET", "/api/agencies/lain/definitions")
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(SERVER.registry.asked).isEmpty();
    }

    @Test
    public void versionsAreListedWithWhereTheyCameFrom() throws IOException {
        JsonNode version = SERVER.officer("GET", DEFINITIONS).send().json().at("/versions/0");
        assertThat(version.toString())
                .isEqualTo(
                        "{\"version\":\"1.1.0\",\"digest\":\"" + "b".repeat(64)
                                + "\",\"origin\":{\"kind\":\"bundle\",\"name\":\"id.talaksana.agency-kanreg\"},"
                                + "\"standing\":\"in-use\",\"by\":\"system\",\"since\":\"2026-08-01T01:00:00Z\",\"openCases\":3}");
    }

    @Test
    public void aVersionComesBackAsItsFilesAndOnlyWhenItIsNew() throws IOException {
        Http.Answer answer = SERVER.officer("GET", DEFINITIONS + "/1.1.0").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"kanreg-1.1.0.zip\"");
        assertThat(DefinitionArchive.read("x", answer.body()).files())
                .containsExactlyInAnyOrderEntriesOf(FakeRegistry.FILES);
        assertThat(answer.header("ETag")).isEqualTo("\"" + "b".repeat(64) + "\"");
        assertThat(SERVER.officer("GET", DEFINITIONS + "/1.1.0")
                        .header("If-None-Match", answer.header("ETag"))
                        .send()
                        .status())
                .isEqualTo(304);
        Http.Answer none = SERVER.officer("GET", DEFINITIONS + "/9.9.9").send();
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().path("allowed").toString()).isEqualTo("[\"1.1.0\"]");
    }

    @Test
    public void whatWasNeverInForceIsReadByWhoDecidesAboutItAlone() throws IOException {
        SERVER.registry.has("1.2.0", Standing.AWAITS_APPROVAL);
        SERVER.registry.has("1.3.0", Standing.AWAITS_EFFECT);
        SERVER.registry.has("1.0.0", Standing.SUPERSEDED);
        for (String version : List.of("1.2.0", "1.3.0")) {
            String target = DEFINITIONS + "/" + version;
            Http.Answer refused = SERVER.officer("GET", target).send();
            assertThat(refused.status()).as(refused.text()).isEqualTo(403);
            assertThat(refused.json().path("detail").asText()).isNotBlank();
            assertThat(SERVER.administrator("GET", target).send().status()).isEqualTo(200);
            assertThat(SERVER.central("GET", target).send().status()).isEqualTo(200);
        }
        SERVER.registry.has("1.0.0", Standing.AWAITS_APPROVAL);
        assertThat(SERVER.officer("GET", DEFINITIONS + "/1.0.0").send().status())
                .as("it was in force once")
                .isEqualTo(200);
    }

    @Test
    public void aPlanIsTold() throws IOException {
        JsonNode plan = SERVER.administrator("POST", AGENCY + "/plan")
                .zip(zip("new"))
                .send()
                .json();
        assertThat(plan.path("candidateVersion").asText()).isEqualTo("2.0.0");
        assertThat(plan.path("fates").toString()).isEqualTo("{\"needs-decision\":3}");
        assertThat(SERVER.registry.asked).containsExactly("plan kanreg [agency.yaml, izin.yaml]");
    }

    @Test
    public void decisionsGoToTheRegisterWithTheirReason() throws IOException {
        for (String act : List.of("retire", "resume", "rollback", "freeze", "thaw")) {
            Http.Answer answer = SERVER.administrator("POST", AGENCY + "/" + act)
                    .json("{\"reason\":\" digabung \"}")
                    .send();
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(answer.json().path("id").asText()).isEqualTo("kanreg");
        }
        SERVER.central("POST", AGENCY + "/rollback")
                .json("{\"reason\":\"x\",\"version\":\"1.0.0\"}")
                .send();
        SERVER.central("POST", AGENCY + "/resume").json("{}").send();
        assertThat(SERVER.registry.asked)
                .containsExactly(
                        "retire kanreg rini digabung",
                        "resume kanreg rini digabung",
                        "rollback kanreg null rini digabung",
                        "freeze kanreg rini digabung",
                        "thaw kanreg rini digabung",
                        "rollback kanreg 1.0.0 pusat x",
                        "resume kanreg pusat null");
    }

    @Test
    public void whatIsHeldBackIsListed() throws IOException {
        JsonNode held = SERVER.central("GET", "/api/quarantine").send().json().at("/held/0");
        assertThat(held.at("/origin/name").asText()).isEqualTo("separuh.zip");
        assertThat(held.at("/findings/0/remedy/indonesian").asText()).isEqualTo("Perbaiki.");
    }

    @Test
    public void anArchiveIsCutOffAtItsLimitWhateverItSaysOfItsLength() throws IOException {
        byte[] body = new byte[DefinitionArchive.MAX_ARCHIVE + 1];
        for (String path : List.of(DEFINITIONS, AGENCY + "/plan")) {
            Http.Answer answer = SERVER.administrator("POST", path).zip(body).send();
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:too-large");
        }
    }

    private static byte[] zip(String agency) {
        return DefinitionArchive.write(Map.of(
                "agency.yaml", agency.getBytes(StandardCharsets.UTF_8),
                "izin.yaml", "izin".getBytes(StandardCharsets.UTF_8)));
    }
}
