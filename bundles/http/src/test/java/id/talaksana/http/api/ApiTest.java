package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

public class ApiTest {
    private static final String SERVICE = "/api/agencies/kanreg/services/persetujuan-teknis";
    private static final String CASE = "/api/cases/kanreg-0JQ8ZK3V5T7XN";

    @ClassRule
    public static final Server SERVER = new Server();

    @Before
    public void reset() {
        SERVER.reset();
    }

    @Test
    public void healthCountsAgenciesByState() throws IOException {
        Http.Answer answer = SERVER.request("GET", "/api/health").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"up\",\"agencies\":{\"open\":1,\"refused\":1}}");
    }

    @Test
    public void aliveIsWhoAnswersAndReadyIsWhoCanServe() throws IOException {
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(200);
        SERVER.catalogue.away = true;
        assertThat(health("live")).as("a database that is away").isEqualTo(200);
        assertThat(health("ready")).isEqualTo(503);
        assertThat(SERVER.request("GET", "/api/health").send().status()).isEqualTo(503);
        SERVER.reset();
        SERVER.catalogue.empty = true;
        assertThat(health("ready")).as("no agency at all").isEqualTo(503);
        SERVER.withoutCore();
        assertThat(health("live")).isEqualTo(200);
        assertThat(health("ready")).isEqualTo(503);
    }

    private static int health(String kind) throws IOException {
        return SERVER.request("GET", "/api/health/" + kind).send().status();
    }

    @Test
    public void withoutCoreEverythingIsUnavailableAndSaysWhenToComeBack() throws IOException {
        SERVER.withoutCore();
        for (String path : List.of("/api/health", "/api/agencies", CASE)) {
            Http.Answer answer = SERVER.officer("GET", path).send();
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:unavailable");
        }
        assertThat(SERVER.request("GET", "/api/schemas/agency.json").send().status())
                .isEqualTo(200);
    }

    @Test
    public void onTheVeryFirstStartTheListIsNotEmptyButNotReady() throws IOException {
        SERVER.beforeArrivals();
        Http.Answer early = SERVER.request("GET", "/api/agencies").send();
        assertThat(early.status()).isEqualTo(503);
        assertThat(early.header("Retry-After")).isEqualTo("5");
        for (String one : List.of("", "/lint", "/services/persetujuan-teknis", "/complaints/counts")) {
            Http.Answer notYet =
                    SERVER.request("GET", "/api/agencies/kanreg" + one).send();
            assertThat(notYet.status()).as("it may still come: " + one).isEqualTo(503);
            assertThat(notYet.header("Retry-After")).isEqualTo("5");
        }
        SERVER.reset();
        SERVER.catalogue.empty = true;
        Http.Answer none = SERVER.request("GET", "/api/agencies").send();
        assertThat(none.status()).isEqualTo(200);
        assertThat(none.json().path("agencies")).isEmpty();
    }

    @Test
    public void agencyTellsItsDefinitionAndServices() throws IOException {
        JsonNode agency = SERVER.request("GET", "/api/agencies/kanreg").send().json();
        assertThat(agency.path("version").asText()).isEqualTo("1.1.0");
        assertThat(agency.path("digest").asText()).isEqualTo("b".repeat(64));
        assertThat(agency.path("state").asText()).isEqualTo("open");
        assertThat(agency.path("origin").asText()).isEqualTo("bundle id.talaksana.agency-kanreg/1.1.0");
        assertThat(agency.path("effectiveFrom").asText()).isEqualTo("2026-01-01");
        assertThat(agency.path("services").toString())
                .isEqualTo("[{\"id\":\"persetujuan-teknis\",\"title\":{\"value\":\"Persetujuan Teknis 1.1.0\","
                        + "\"provenance\":\"stated\"}}]");
        assertThat(agency.at("/agency/workingHours").toString())
                .isEqualTo("[{\"days\":[\"monday\",\"friday\"],\"from\":\"08:00\",\"to\":\"16:00\"}]");
        assertThat(agency.at("/agency/timeZone").toString())
                .isEqualTo("{\"value\":\"Asia/Jakarta\",\"provenance\":\"implied\"}");
        assertThat(agency.at("/agency/phone").toString())
                .isEqualTo("{\"provenance\":\"missing\",\"note\":\"tertulis 00000\"}");
    }

    @Test
    public void refusedAgencyIsListedWithoutDefinition() throws IOException {
        JsonNode agencies = SERVER.request("GET", "/api/agencies").send().json().path("agencies");
        assertThat(agencies).hasSize(2);
        assertThat(agencies.get(1).toString()).isEqualTo("{\"id\":\"rusak\",\"state\":\"refused\",\"services\":[]}");
    }

    @Test
    public void serviceHasAllOfItsDefinition() throws IOException {
        JsonNode service = SERVER.request("GET", SERVICE).send().json();
        assertThat(service.path("agency").asText()).isEqualTo("kanreg");
        assertThat(service.path("id").asText()).isEqualTo("persetujuan-teknis");
        assertThat(service.path("version").asText()).isEqualTo("1.1.0");
        assertThat(service.at("/steps/0/duration/value").asText()).isEqualTo("10 working-day");
        assertThat(service.at("/steps/0/acts/0/kind").asText()).isEqualTo("sign-electronically");
        assertThat(service.at("/document/created/value").asText()).isEqualTo("2024-02-01");
        assertThat(service.at("/requirements/value/0/due").toString()).isEqualTo("{\"at\":\"intake\"}");
        assertThat(service.path("products").toString()).isEqualTo("{\"provenance\":\"missing\"}");
        assertThat(service.at("/forms/0/id").asText()).isEqualTo("usul");
        assertThat(service.has("sop")).isFalse();
    }

    @Test
    public void olderVersionCanBeRead() throws IOException {
        JsonNode service =
                SERVER.request("GET", SERVICE + "?version=1.0.0").send().json();
        assertThat(service.at("/title/value").asText()).isEqualTo("Persetujuan Teknis 1.0.0");
        assertThat(SERVER.request("GET", SERVICE + "?version=9.9.9").send().status())
                .isEqualTo(404);
    }

    @Test
    public void unchangedServiceIsNotSentAgain() throws IOException {
        Http.Answer first = SERVER.request("GET", SERVICE).send();
        assertThat(first.header("ETag")).isEqualTo("\"" + "b".repeat(64) + "\"");
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        Http.Answer second = SERVER.request("GET", SERVICE)
                .header("If-None-Match", "\"x\", W/" + first.header("ETag"))
                .send();
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(SERVER.request("GET", SERVICE)
                        .header("If-None-Match", "\"" + "a".repeat(64) + "\"")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void agencyThatClosesHasAnotherTag() throws IOException {
        String open = SERVER.request("GET", "/api/agencies/kanreg").send().header("ETag");
        SERVER.catalogue.state = AgencyEntry.State.CLOSED;
        Http.Answer closed = SERVER.request("GET", "/api/agencies/kanreg")
                .header("If-None-Match", open)
                .send();
        assertThat(closed.status()).isEqualTo(200);
        assertThat(closed.json().path("state").asText()).isEqualTo("closed");
    }

    @Test
    public void lintSaysWhatAndWhere() throws IOException {
        JsonNode service = SERVER.request("GET", SERVICE + "/lint").send().json();
        assertThat(service.at("/diagnostics/0").toString())
                .isEqualTo("{\"severity\":\"warning\",\"file\":\"persetujuan-teknis.yaml\",\"line\":12,\"column\":3,"
                        + "\"rule\":\"numbering-gap\",\"message\":{\"indonesian\":\"Nomor 2 tidak ada.\","
                        + "\"english\":\"Number 2 is absent.\"},\"remedy\":{\"indonesian\":\"Periksa dokumen.\","
                        + "\"english\":\"Check the document.\"}}");
        JsonNode refused = SERVER.request("GET", "/api/agencies/rusak/services/layanan/lint")
                .send()
                .json();
        assertThat(refused.at("/diagnostics/0/rule").asText()).isEqualTo("syntax");
        assertThat(SERVER.request("GET", "/api/agencies/rusak/lint")
                        .send()
                        .json()
                        .path("diagnostics"))
                .hasSize(1);
        assertThat(SERVER.request("GET", "/api/agencies/kanreg/services/tidak-ada/lint")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    public void documentsAreServedWithTheirMediaTypes() throws IOException {
        for (String name : List.of("agency", "service")) {
            Http.Answer schema =
                    SERVER.request("GET", "/api/schemas/" + name + ".json").send();
            assertThat(schema.header("Content-Type")).isEqualTo("application/schema+json");
            assertThat(schema.json().path("$id").asText()).isEqualTo("urn:talaksana:schema:" + name + ":1");
        }
        for (String address : List.of("/api/schemas", "/api/schemas/")) {
            Http.Answer reference = SERVER.request("GET", address).send();
            assertThat(reference.status()).isEqualTo(200);
            assertThat(reference.header("Content-Type")).startsWith("text/html");
        }
        Http.Answer openApi = SERVER.request("GET", "/api/openapi.json").send();
        assertThat(openApi.header("Content-Type")).isEqualTo("application/json");
        assertThat(openApi.json().path("openapi").asText()).startsWith("3.");
    }

    @Test
    public void openingGoesToTheCoreAsItWasSent() throws IOException {
        Http.Answer answer = SERVER.officer("POST", SERVICE + "/cases")
                .header("Idempotency-Key", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
                .json(
                        """
                        {"subject": "Usul CPNS 2026 – Ñ 𝒳", "tracks": ["cpns"],
                         "attributes": {"pendidikan": "s1"}, "presented": ["usul"]}
                        """)
                .send();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(CASE);
        assertThat(answer.json().path("id").asText()).isEqualTo("kanreg-0JQ8ZK3V5T7XN");
        assertThat(SERVER.cases.opening.agency()).isEqualTo("kanreg");
        assertThat(SERVER.cases.opening.service()).isEqualTo("persetujuan-teknis");
        assertThat(SERVER.cases.opening.subject()).isEqualTo("Usul CPNS 2026 – Ñ 𝒳");
        assertThat(SERVER.cases.opening.tracks()).isEqualTo(Set.of("cpns"));
        assertThat(SERVER.cases.opening.attributes()).isEqualTo(Map.of("pendidikan", "s1"));
        assertThat(SERVER.cases.opening.presented()).containsExactly("usul");
        assertThat(SERVER.cases.opening.requestKey()).isEqualTo("8e03978e-40d5-43dd-bc93-6894a57f9324");
        assertThat(SERVER.cases.who).isEqualTo(FakeAccounts.OFFICER);
        assertThat(SERVER.cases.channel).isEqualTo(StepRow.Channel.REST);
    }

    @Test
    public void subjectAloneIsEnough() throws IOException {
        assertThat(SERVER.officer("POST", SERVICE + "/cases")
                        .json("{\"subject\":\"x\"}")
                        .send()
                        .status())
                .isEqualTo(201);
        assertThat(SERVER.cases.opening.tracks()).isEmpty();
        assertThat(SERVER.cases.opening.requestKey()).isNull();
    }

    @Test
    public void caseIsWrittenInTheDomainsWords() throws IOException {
        Http.Answer answer = SERVER.officer("GET", CASE).send();
        JsonNode file = answer.json();
        assertThat(file.path("state").asText()).isEqualTo("open");
        assertThat(file.path("openedAt").asText()).isEqualTo("2026-08-03T02:00:00Z");
        assertThat(file.path("tracks").toString()).isEqualTo("[\"cpns\",\"pppk\"]");
        assertThat(file.at("/open/0").toString())
                .isEqualTo("{\"number\":1,\"step\":\"verifikasi\",\"actors\":[\"verifikator\"],"
                        + "\"openedAt\":\"2026-08-03T02:00:00Z\",\"openedWith\":0,\"presented\":[]}");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    public void stepIsCompleted() throws IOException {
        Http.Answer answer = SERVER.officer("POST", CASE + "/steps/verifikasi")
                .header("Idempotency-Key", "kunci-1")
                .json("{\"outcome\":\"ms\",\"comment\":\"Lengkap\\nsemua\",\"presented\":[\"usul\"],"
                        + "\"facts\":{\"tanggal\":\"2025-12-01\"}}")
                .send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(SERVER.cases.deed)
                .isEqualTo(new Deed.Complete(
                        FakeCases.ID,
                        "verifikasi",
                        "ms",
                        "Lengkap\nsemua",
                        List.of("usul"),
                        Map.of("tanggal", "2025-12-01"),
                        "kunci-1"));
    }

    @Test
    public void caseIsWithdrawn() throws IOException {
        SERVER.officer("POST", CASE.toLowerCase() + "/withdraw")
                .json("{\"comment\":\"Mundur\"}")
                .send();
        assertThat(SERVER.cases.deed).isEqualTo(new Deed.Withdraw(FakeCases.ID, "Mundur", null));
    }

    @Test
    public void aStepsTimeIsExtendedWithoutADayAndAClosingIsMovedWithOne() throws IOException {
        String extension = CASE + "/steps/verifikasi/extension";
        SERVER.officer("POST", extension).json("{\"comment\":\"Data luas\"}").send();
        assertThat(SERVER.cases.deed)
                .isEqualTo(new Deed.Extend(FakeCases.ID, "verifikasi", null, "Data luas", null));
        SERVER.officer("POST", extension)
                .json("{\"until\":\"2026-04-02\",\"comment\":\"Pelamar kurang\"}")
                .send();
        assertThat(SERVER.cases.deed)
                .isEqualTo(new Deed.Extend(
                        FakeCases.ID, "verifikasi", LocalDate.parse("2026-04-02"), "Pelamar kurang", null));
    }

    @Test
    public void historyAndVerificationAreRead() throws IOException {
        JsonNode history = SERVER.officer("GET", CASE + "/history").send().json();
        assertThat(history.path("id").asText()).isEqualTo("kanreg-0JQ8ZK3V5T7XN");
        assertThat(history.path("rows")).hasSize(1);
        JsonNode verification =
                SERVER.officer("GET", CASE + "/verification").send().json();
        assertThat(verification.path("intact").asBoolean()).isTrue();
        assertThat(verification.path("faults").isArray()).isTrue();
    }

    @Test
    public void listPassesEveryFilterAndLinksTheNextPage() throws IOException {
        SERVER.cases.next = "a b&c=ü";
        Http.Answer answer = SERVER.officer(
                        "GET",
                        "/api/cases?agency=kanreg&service=persetujuan-teknis&state=open&actor=kepala"
                                + "&dueBefore=2026-08-10T00:00:00Z&after=abc&limit=7")
                .send();
        assertThat(SERVER.cases.query)
                .isEqualTo(new id.talaksana.api.cases.CaseQuery(
                        "kanreg",
                        "persetujuan-teknis",
                        CaseFile.State.OPEN,
                        "kepala",
                        Instant.parse("2026-08-10T00:00:00Z"),
                        "abc",
                        7));
        assertThat(answer.json().path("next").asText()).isEqualTo("a b&c=ü");
        assertThat(answer.header("Link"))
                .startsWith("</api/cases?agency=kanreg&")
                .contains("limit=7")
                .contains("after=a+b%26c%3D%C3%BC")
                .doesNotContain("after=abc")
                .endsWith(">; rel=\"next\"");
    }

    @Test
    public void lastPageHasNoLink() throws IOException {
        Http.Answer answer = SERVER.officer("GET", "/api/cases").send();
        assertThat(answer.header("Link")).isNull();
        assertThat(answer.json().has("next")).isFalse();
        assertThat(SERVER.cases.query.limit()).isEqualTo(50);
    }

    @Test
    public void accountIsTold() throws IOException {
        assertThat(SERVER.officer("GET", "/api/me").send().text())
                .isEqualTo("{\"name\":\"siti\",\"displayName\":\"Siti Aminah\",\"role\":\"officer\","
                        + "\"agency\":\"kanreg\",\"actors\":[\"kepala\",\"verifikator\"]}");
        assertThat(SERVER.accounts.lastAddress).as("no proxy says it").isNull();
    }

    @Test
    public void wrongOrNoPasswordIsChallenged() throws IOException {
        List<Http> attempts = List.of(
                SERVER.request("GET", "/api/me"),
                SERVER.request("GET", "/api/me").login("siti", "salah"),
                SERVER.request("GET", "/api/me").login("tiada", FakeAccounts.PASSWORD),
                SERVER.request("GET", "/api/me").login("", ""),
                SERVER.request("GET", "/api/me").header("Authorization", "Basic"),
                SERVER.request("GET", "/api/me").header("Authorization", "Basic %%%"),
                SERVER.request("GET", "/api/me").header("Authorization", "Basic c2l0aQ=="),
                SERVER.request("GET", "/api/me").header("Authorization", "Basic //79"),
                SERVER.request("GET", "/api/me").header("Authorization", "Bearer c2l0aTpy"),
                SERVER.request("POST", SERVICE + "/cases").json("{\"subject\":\"x\"}"));
        for (Http attempt : attempts) {
            Http.Answer answer = attempt.send();
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Talaksana\", charset=\"UTF-8\"");
            assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:unauthenticated");
        }
        assertThat(SERVER.cases.opening).isNull();
    }

    @Test
    public void guessingIsSlowedDown() throws IOException {
        Http.Answer answer =
                SERVER.request("GET", "/api/me").login(FakeAccounts.LOCKED, "x").send();
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:too-many-attempts");
    }

    @Test
    public void whoFindsNoPlaceToLogInIsToldToComeAgain() throws IOException {
        Http.Answer answer = SERVER.request("GET", "/api/me")
                .login(FakeAccounts.CROWDED, "x")
                .header("Accept-Language", "en")
                .send();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.header("WWW-Authenticate")).isNull();
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:unavailable");
        assertThat(answer.json().path("detail").asText()).isEqualTo("Too many at once.");
    }

    @Test
    public void refusalSaysWhyWhatIsAllowedAndWhoWasFirst() throws IOException {
        SERVER.cases.failure = new Refusal(
                Refusal.Kind.CONFLICT,
                new Text("Langkah ini sudah selesai.", "This step is done."),
                List.of("tetapkan"),
                new Refusal.First("budi", Instant.parse("2026-08-03T03:00:00Z"), "verifikasi", "ms"));
        Http.Answer answer = SERVER.officer("POST", CASE + "/steps/verifikasi")
                .header("Accept-Language", "en-GB, id;q=0.5")
                .header("Accept", "text/html")
                .header("Accept", "application/json")
                .json("{}")
                .send();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.text())
                .isEqualTo("{\"type\":\"urn:talaksana:problem:conflict\","
                        + "\"title\":\"The procedure does not allow this now\",\"status\":409,"
                        + "\"detail\":\"This step is done.\",\"allowed\":[\"tetapkan\"],"
                        + "\"first\":{\"by\":\"budi\",\"at\":\"2026-08-03T03:00:00Z\",\"step\":\"verifikasi\","
                        + "\"outcome\":\"ms\"}}");
    }

    @Test
    public void whatAnOpeningDidNotSayIsNamedWithWhatMayBeSaid() throws IOException {
        SERVER.cases.failure = new Refusal(
                Refusal.Kind.INVALID,
                new Text(
                        "Sebutkan asal (Asal): dalam (Dalam kota), luar (Luar kota).",
                        "Give asal (Asal): dalam (Dalam kota), luar (Luar kota)."),
                List.of("asal=dalam", "asal=luar"));
        Http.Answer answer = SERVER.officer("POST", SERVICE + "/cases")
                .json("{\"subject\":\"Cuti\"}")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:talaksana:problem:invalid");
        assertThat(answer.json().path("detail").asText()).contains("asal (Asal)", "luar (Luar kota)");
        assertThat(answer.json().path("allowed").toString()).isEqualTo("[\"asal=dalam\",\"asal=luar\"]");
    }

    @Test
    public void eachKindOfRefusalHasItsStatus() throws IOException {
        Map<Refusal.Kind, Integer> expected = Map.of(
                Refusal.Kind.NOT_FOUND, 404,
                Refusal.Kind.FORBIDDEN, 403,
                Refusal.Kind.CONFLICT, 409,
                Refusal.Kind.INVALID, 422,
                Refusal.Kind.UNAVAILABLE, 503);
        for (Refusal.Kind kind : Refusal.Kind.values()) {
            SERVER.cases.failure = new Refusal(kind, new Text("Tidak.", "No."), List.of());
            assertThat(SERVER.officer("GET", CASE).send().status()).isEqualTo(expected.get(kind));
        }
    }

    @Test
    public void languageIsIndonesianUnlessEnglishIsPreferred() throws IOException {
        Map<String, String> languages = Map.of(
                "en",
                "en",
                "id",
                "id",
                "fr",
                "id",
                "id, en;q=0.9",
                "id",
                "en;q=abc,,",
                "id",
                "*",
                "id",
                "ms, en-US;q=0.3",
                "en");
        for (Map.Entry<String, String> language : languages.entrySet()) {
            Http.Answer answer = SERVER.request("GET", "/api/agencies/tiada")
                    .header("Accept-Language", language.getKey())
                    .send();
            assertThat(answer.header("Content-Language")).as(language.getKey()).isEqualTo(language.getValue());
        }
        Http.Answer silent = SERVER.request("GET", "/api/agencies/tiada").send();
        assertThat(silent.json().path("detail").asText()).isEqualTo("Tidak ada instansi \"tiada\".");
        assertThat(silent.json().path("allowed").toString()).isEqualTo("[\"kanreg\",\"rusak\"]");
    }

    @Test
    public void faultOfOursTellsItsNumberAndNothingElse() throws IOException {
        SERVER.cases.failure = new IllegalStateException("jdbc:secret");
        Http.Answer answer = SERVER.officer("GET", CASE).send();
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.json().path("instance").asText()).startsWith("urn:uuid:");
        assertThat(answer.json().path("detail").asText())
                .contains(answer.json().path("instance").asText());
    }

    @Test
    public void everyAnswerHasTheSecurityHeaders() throws IOException {
        for (String path : List.of("/api/health", "/api/agencies", CASE, "/api/tiada", "/api/me?x=1")) {
            Http.Answer answer = SERVER.officer("GET", path).send();
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
            assertThat(answer.header("Cache-Control")).isIn("no-store", "no-cache");
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        }
    }

    @Test
    public void headIsAnsweredLikeGet() throws IOException {
        Http.Answer answer = SERVER.request("HEAD", SERVICE).send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isNotNull();
        assertThat(answer.body()).isEmpty();
    }
}
