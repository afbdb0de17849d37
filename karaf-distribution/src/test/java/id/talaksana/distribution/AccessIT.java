package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Who may do what over the API, for each endpoint that it describes. */
public class AccessIT {
    private static final int FLOOD = 300;
    private static final String SERVICE = "/agencies/{agency}/services/{service}";

    /** The statuses stand in the order of {@link #people}. */
    private static final Map<String, List<Integer>> EXPECTED = new TreeMap<>();

    static {
        for (String open : List.of(
                "/health",
                "/health/live",
                "/health/ready",
                "/openapi.json",
                "/services",
                "/schemas",
                "/schemas/agency.json",
                "/schemas/service.json",
                "/agencies",
                "/agencies/{agency}",
                "/agencies/{agency}/lint",
                "/agencies/{agency}/services",
                SERVICE,
                SERVICE + "/lint",
                "/agencies/{agency}/versions",
                SERVICE + "/changes",
                SERVICE + "/alignment",
                SERVICE + "/comparable",
                SERVICE + "/procedure",
                SERVICE + "/trace",
                SERVICE + "/figures",
                SERVICE + "/sop",
                SERVICE + "/standard",
                "/followed-cases/{id}",
                "/own-cases/{id}",
                "/followed-cases/{id}/survey")) {
            expect("get " + open, 200, 200, 200, 200, 200, 200, 200);
        }
        // This service's document has no forms: whoever asks is told so, and nobody is asked who he is.
        expect("get " + SERVICE + "/forms/{form}", 404, 404, 404, 404, 404, 404, 404);
        // anonymous, officer of another agency, central staff, central administrator, agency administrator,
        // officer with another actor, officer with the right actor
        expect("post " + SERVICE + "/cases", 401, 403, 403, 403, 201, 201, 201);
        expect("get /cases", 401, 200, 200, 200, 200, 200, 200);
        // What applicants hand in is for whoever handles the service; a form without a file is no form.
        expect("get /cases/{id}/files", 401, 404, 403, 403, 200, 200, 200);
        expect("get /cases/{id}/files/verification", 401, 404, 200, 200, 200, 200, 200);
        expect("get /cases/{id}/files/{number}", 401, 404, 403, 403, 404, 404, 404);
        expect("post /cases/{id}/files", 415, 415, 415, 415, 415, 415, 415);
        expect("get /own-cases/{id}/files/{number}", 404, 404, 404, 404, 404, 404, 404);
        expect("post /own-cases/{id}/files", 415, 415, 415, 415, 415, 415, 415);
        // Without the code.
        expect("post /own-cases/{id}/resubmission", 400, 400, 400, 400, 400, 400, 400);
        expect("post /own-cases/{id}/withdrawal", 400, 400, 400, 400, 400, 400, 400);
        expect("get /cases/{id}", 401, 404, 200, 200, 200, 200, 200);
        expect("get /cases/{id}/history", 401, 404, 200, 200, 200, 200, 200);
        expect("get /cases/{id}/code", 401, 404, 403, 403, 200, 200, 200);
        expect("get /cases/{id}/verification", 401, 404, 200, 200, 200, 200, 200);
        expect("post /cases/{id}/steps/{step}", 401, 404, 403, 403, 403, 403, 200);
        // Who may is told that this step has no closing.
        expect("post /cases/{id}/steps/{step}/extension", 401, 404, 403, 403, 422, 403, 403);
        // Who may is asked who is waited for, or told that this step does not wait.
        expect("post /cases/{id}/steps/{step}/suspension", 401, 404, 403, 403, 422, 403, 422);
        expect("post /cases/{id}/steps/{step}/resumption", 401, 404, 403, 403, 409, 409, 409);
        // Who may is asked to whom it goes, or told that nothing was done yet.
        expect("post /cases/{id}/steps/{step}/taking", 401, 404, 403, 403, 403, 403, 200);
        expect("post /cases/{id}/steps/{step}/handover", 401, 404, 403, 403, 422, 403, 422);
        expect("post /cases/{id}/undoing", 401, 404, 403, 403, 409, 409, 409);
        // Who neither opened it nor does its open step withdraws nothing.
        expect("post /cases/{id}/withdraw", 401, 404, 403, 403, 200, 403, 200);
        // Who may see this case is told that it is no round.
        for (String round : List.of(
                "get /cases/{id}/round",
                "get /cases/{id}/round/entries",
                "get /cases/{id}/round/verification",
                "get /cases/{id}/applicants",
                "get /cases/{id}/applicants/{registration}",
                "get /cases/{id}/applicants/{registration}/proofs",
                "post /cases/{id}/applicants/preview",
                "post /cases/{id}/applicants",
                "post /cases/{id}/formations/preview",
                "post /cases/{id}/formations",
                "post /cases/{id}/decisions/preview",
                "post /cases/{id}/decisions",
                "post /cases/{id}/decisions/{entry}/counter-decision",
                "get /cases/{id}/applicants/imports",
                "get /cases/{id}/applicants/table",
                "get /cases/{id}/applicants/{registration}/calculation",
                "get /cases/{id}/applicants/{registration}/eligibility",
                "get /cases/{id}/applicants/{registration}/requirements",
                "get /cases/{id}/applicants/{registration}/scores",
                "get /cases/{id}/eligibility",
                "get /cases/{id}/formations",
                "get /cases/{id}/objections",
                "get /cases/{id}/objections/answers",
                "get /cases/{id}/objections/periods",
                "get /cases/{id}/objections/{number}",
                "get /cases/{id}/requests",
                "get /cases/{id}/requirements",
                "get /cases/{id}/results/{entry}/bundle",
                "get /cases/{id}/results/{entry}/proofs/{registration}",
                "get /cases/{id}/returned-applicants",
                "get /cases/{id}/rechecks",
                "post /cases/{id}/rechecks",
                "post /cases/{id}/rechecks/settlement",
                "get /cases/{id}/undelivered-mail",
                "post /cases/{id}/applicants/{registration}/scores",
                "post /cases/{id}/eligibility",
                "post /cases/{id}/eligibility/again",
                "post /cases/{id}/objections/corrections",
                "post /cases/{id}/objections/corrections/preview",
                "post /cases/{id}/objections/imports",
                "post /cases/{id}/objections/imports/preview",
                "post /cases/{id}/objections/referrals",
                "post /cases/{id}/requests",
                "post /cases/{id}/requests/preview",
                "post /cases/{id}/requests/withdrawal",
                "post /cases/{id}/requirements/{requirement}/due",
                "post /cases/{id}/results",
                "post /cases/{id}/results/preview",
                "post /cases/{id}/what-if",
                "post /cases/{id}/results/{entry}/decision",
                "post /cases/{id}/results/{entry}/decision/preview",
                "post /cases/{id}/results/{entry}/replacements",
                "post /cases/{id}/results/{entry}/replacements/preview",
                "post /cases/{id}/scores",
                "post /cases/{id}/scores/preview",
                "get /cases/{id}/sessions",
                "get /cases/{id}/sessions/{number}/participants",
                "post /cases/{id}/sessions",
                "post /cases/{id}/sessions/preview",
                "post /cases/{id}/sessions/table",
                "post /cases/{id}/sessions/table/preview",
                "post /cases/{id}/sessions/participants",
                "post /cases/{id}/sessions/participants/preview",
                "post /cases/{id}/sessions/{number}/removal",
                "post /cases/{id}/sessions/{number}/move",
                "post /cases/{id}/sessions/{number}/move/preview",
                "post /cases/{id}/sessions/{number}/attendance",
                "post /cases/{id}/sessions/{number}/attendance/table",
                "post /cases/{id}/sessions/{number}/attendance/table/preview",
                "put /cases/{id}/formations/{formation}")) {
            expect(round, 401, 404, 409, 409, 409, 409, 409);
        }
        // Letters are of any case; what was not asked rightly is told before it is looked for.
        // Any case may announce; this one has no announcement.
        expect("get /cases/{id}/announcements", 401, 404, 200, 200, 200, 200, 200);
        expect("get /cases/{id}/announcements/verification", 401, 404, 200, 200, 200, 200, 200);
        expect("get /cases/{id}/announcements/{announcement}", 401, 404, 404, 404, 404, 404, 404);
        expect("post /cases/{id}/announcements", 401, 404, 403, 403, 403, 403, 422);
        for (String act : List.of("initial", "release", "return", "revision", "signature")) {
            expect("post /cases/{id}/announcements/{announcement}/" + act, 401, 404, 404, 404, 404, 404, 404);
        }
        expect("get /agencies/{agency}/announcements", 200, 200, 200, 200, 200, 200, 200);
        for (String each : List.of(
                "get /followed-rounds/{id}/objections",
                "post /agencies/{agency}/services/{service}/own-results",
                "post /agencies/{agency}/services/{service}/own-results/{announcement}/proof",
                "post /followed-rounds/{id}/objections",
                "post /followed-rounds/{id}/objections/{number}/withdrawal")) {
            expect(each, 400, 400, 400, 400, 400, 400, 400);
        }
        for (String each : List.of(
                "get /agencies/{agency}/requests",
                "post /cases/{id}/objections/answers",
                "post /cases/{id}/objections/answers/preview",
                "post /cases/{id}/requirements",
                "put /cases/{id}/applicants/imports/{number}")) {
            expect(each, 401, 400, 400, 400, 400, 400, 400);
        }
        for (String each : List.of(
                "get /cases/{id}/incoming-letters",
                "get /cases/{id}/letters",
                "get /cases/{id}/letters/verification")) {
            expect(each, 401, 404, 200, 200, 200, 200, 200);
        }
        for (String each : List.of(
                "get /cases/{id}/incoming-letters/{entry}/assessment",
                "get /cases/{id}/incoming-letters/{entry}/file",
                "get /cases/{id}/letters/{number}",
                "get /cases/{id}/letters/{number}/paper")) {
            expect(each, 401, 404, 404, 404, 404, 404, 404);
        }
        for (String each : List.of(
                "post /cases/{id}/incoming-letters",
                "post /cases/{id}/letters",
                "post /cases/{id}/letters/acts",
                "post /cases/{id}/letters/acts/preview",
                "post /cases/{id}/letters/preview")) {
            expect(each, 401, 404, 422, 422, 422, 422, 422);
        }
        expect("post /cases/{id}/corrections", 401, 422, 422, 422, 422, 422, 422);
        for (String each : List.of(
                "get /agencies/{agency}/announcements/{announcement}",
                "get /agencies/{agency}/announcements/{announcement}/paper",
                "get /agencies/{agency}/announcements/{announcement}/results")) {
            expect(each, 404, 404, 404, 404, 404, 404, 404);
        }
        expect("get /agencies/{agency}/definitions", 401, 403, 200, 200, 200, 200, 200);
        expect("get /agencies/{agency}/definitions/{version}", 401, 403, 200, 200, 200, 200, 200);
        expect("post /agencies/{agency}/definitions", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/plan", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/rehearsal", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/definitions/{version}/rehearsal", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/retire", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/freeze", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/thaw", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/resume", 401, 403, 403, 200, 200, 403, 403);
        // Who may is told that there is no other version.
        expect("post /agencies/{agency}/rollback", 401, 403, 403, 409, 409, 403, 403);
        expect("post /agencies/{agency}/migrations", 401, 403, 403, 409, 409, 403, 403);
        expect("get /agencies/{agency}/accounts", 401, 403, 403, 200, 200, 403, 403);
        // Who may is asked for a name, or told that there is no such account or substitute.
        expect("post /agencies/{agency}/accounts", 401, 403, 403, 422, 422, 403, 403);
        expect("put /agencies/{agency}/accounts/{account}", 401, 403, 403, 404, 404, 403, 403);
        expect("post /agencies/{agency}/accounts/{account}/password", 401, 403, 403, 404, 404, 403, 403);
        expect("get /agencies/{agency}/substitutions", 401, 403, 403, 200, 200, 403, 403);
        expect("post /agencies/{agency}/substitutions", 401, 403, 403, 422, 422, 403, 403);
        expect("post /agencies/{agency}/substitutions/{number}/end", 401, 403, 403, 404, 404, 403, 403);
        // That one person is enough is so already, and no agency's administrator says it.
        expect("put /agencies/{agency}/second-person", 401, 403, 403, 200, 403, 403, 403);
        expect("post /agencies/{agency}/definitions/{version}/approval", 401, 403, 403, 409, 409, 403, 403);
        expect("get /agencies/{agency}/assignments", 401, 403, 200, 200, 200, 403, 403);
        // Who may is told that the document names who does this step.
        expect("get /agencies/{agency}/services/{service}/steps/{step}/actors", 401, 403, 404, 404, 404, 403, 403);
        expect("put /agencies/{agency}/services/{service}/steps/{step}/actors", 401, 403, 403, 409, 409, 403, 403);
        // An empty judgement is none.
        expect("get " + SERVICE + "/judgements", 401, 403, 200, 200, 403, 403, 403);
        expect("post " + SERVICE + "/judgements", 401, 403, 422, 422, 403, 403, 403);
        // The calendar is of all agencies. Who may is told that this is none, and that none was there before.
        expect("get /calendar", 401, 403, 403, 200, 403, 403, 403);
        expect("post /calendar/preview", 401, 403, 403, 422, 403, 403, 403);
        expect("put /calendar", 401, 403, 403, 422, 403, 403, 403);
        expect("get /calendar/undo", 401, 403, 403, 409, 403, 403, 403);
        expect("post /calendar/undo", 401, 403, 403, 409, 403, 403, 403);
        expect("post /drafts", 401, 200, 200, 200, 200, 200, 200);
        expect("post /agencies/{agency}/complaints", 201, 201, 201, 201, 201, 201, 201);
        expect("post /agencies/{agency}/complaints/intake", 401, 403, 403, 403, 201, 201, 201);
        expect("get /agencies/{agency}/complaints/counts", 200, 200, 200, 200, 200, 200, 200);
        expect("get /complaints", 401, 200, 200, 200, 200, 200, 200);
        expect("get /complaints/{ticket}", 200, 200, 200, 200, 200, 200, 200);
        // Without the code there is no such ticket, for whomever.
        expect("post /complaints/{ticket}/replies", 404, 404, 404, 404, 404, 404, 404);
        expect("get /complaints/{ticket}/record", 401, 404, 200, 200, 200, 200, 200);
        expect("post /complaints/{ticket}/deeds", 401, 404, 403, 403, 200, 200, 200);
        // There is no such file for those who would be given one.
        expect("get /complaints/{ticket}/files/{number}", 401, 404, 403, 403, 404, 404, 404);
        expect("get /complaints/{ticket}/verification", 401, 404, 200, 200, 200, 200, 200);
        for (String open : List.of("services", "services/{code}", "requests", "requests/{id}", "tokens/{token}")) {
            expect("get /open311/v2/" + open + ".{format}", 200, 200, 200, 200, 200, 200, 200);
        }
        // It takes a form and no JSON, of whomever.
        expect("post /open311/v2/requests.{format}", 415, 415, 415, 415, 415, 415, 415);
        for (String figures : List.of("", "/{agency}", "/{agency}/{service}", "/{agency}/{service}/event-log")) {
            expect("get /figures" + figures, 401, 403, 200, 200, 403, 403, 403);
        }
        // Without the code nobody answers for a case.
        expect("post /followed-cases/{id}/survey", 400, 400, 400, 400, 400, 400, 400);
        expect("get /quarantine", 401, 403, 403, 200, 403, 403, 403);
        expect("get /me", 401, 200, 200, 200, 200, 200, 200);
    }

    private static RunningContainer container;
    private static Procedure procedure;
    private static String standing;
    private static Map<String, Person> people;
    private static Desk desk;

    private static void expect(String endpoint, Integer... statuses) {
        EXPECTED.put(endpoint, List.of(statuses));
    }

    @BeforeClass
    public static void start() throws IOException {
        container = Agencies.await(5, new RunningContainer("access").start());
        procedure = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        people = new LinkedHashMap<>();
        people.put("anonymous", Person.anonymous(container));
        people.put("stranger", Person.officer(container, "asing", "bangkalan", List.of("petugas")));
        people.put("central staff", Person.added(container, "pusat", "--role central-staff"));
        people.put("central administrator", Person.administrator(container));
        people.put(
                "agency administrator",
                Person.added(container, "pengelola", "--role agency-administrator --agency kanreg"));
        people.put("other actor", Person.officer(container, "pejabat", "kanreg", List.of("pejabat-penandatanganan")));
        people.put("right actor", Person.officer(container, "tim", "kanreg", List.of("tim-pemroses")));
        desk = new Desk.Api(Map.of(
                "tim-pemroses", people.get("right actor"), "pejabat-penandatanganan", people.get("other actor")));
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void everyEndpointThatIsDescribedHasItsRow() {
        assertThat(EXPECTED.keySet()).isEqualTo(described());
    }

    @Test
    public void everyEndpointAnswersEachPersonAsItMust() {
        Map<String, List<Integer>> answered = new TreeMap<>();
        for (String endpoint : described()) {
            List<Integer> statuses = new ArrayList<>();
            people.values().forEach(person -> statuses.add(ask(person, endpoint)));
            answered.put(endpoint, statuses);
        }
        assertThat(answered).containsExactlyEntriesOf(EXPECTED);
    }

    @Test
    public void whoIsRefusedIsToldHowToLogIn() {
        for (String password : List.of("", "salah")) {
            Person unknown = Person.of(container, "tim", password);
            JsonNode problem = unknown.get("/me").with(401);
            assertThat(problem.get("type").asText()).isEqualTo("urn:talaksana:problem:unauthenticated");
        }
        assertThat(container.get("/api/me").headers().firstValue("WWW-Authenticate"))
                .get()
                .asString()
                .startsWith("Basic realm=");
    }

    @Test
    public void aFloodOfWrongPasswordsStopsNobody() {
        Person right = people.get("right actor");
        right.get("/me").with(200);
        ExecutorService threads = Executors.newFixedThreadPool(FLOOD);
        try {
            List<Future<HttpResponse<String>>> flood = new ArrayList<>();
            for (int i = 0; i < FLOOD; i++) {
                String guess =
                        Base64.getEncoder().encodeToString(("siapa" + i + ":salah").getBytes(StandardCharsets.UTF_8));
                flood.add(threads.submit(() -> container.send(container
                        .request("/api/me")
                        .header("Authorization", "Basic " + guess)
                        .build())));
            }
            for (int i = 0; i < 30; i++) {
                assertThat(container.get("/kanreg").statusCode()).isEqualTo(200);
                assertThat(container.get("/api/health").statusCode()).isEqualTo(200);
                right.get("/me").with(200);
            }
            Set<Integer> statuses = new TreeSet<>();
            for (Future<HttpResponse<String>> guess : flood) {
                HttpResponse<String> answer = guess.get();
                statuses.add(answer.statusCode());
                assertThat(answer.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(answer.statusCode() == 503);
            }
            assertThat(statuses).contains(503).isSubsetOf(401, 503);
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void aWrongCodeLooksLikeACaseThatDoesNotExist() {
        String real = Run.begin(desk, procedure).id();
        String invented = real.substring(0, real.length() - 4) + "0000";
        Person anonymous = people.get("anonymous");
        String wrong = "0000-0000-0000-0000";
        assertThat(anonymous
                        .get("/followed-cases/" + real, "X-Case-Code", wrong)
                        .with(404))
                .isEqualTo(anonymous
                        .get("/followed-cases/" + invented, "X-Case-Code", wrong)
                        .with(404));
    }

    @Test
    public void anotherAgencysCaseLooksLikeOneThatDoesNotExist() {
        String real = Run.begin(desk, procedure).id();
        String invented = real.substring(0, real.length() - 4) + "0000";
        Person stranger = people.get("stranger");
        for (String path : List.of("", "/history", "/verification")) {
            assertThat(stranger.get("/cases/" + real + path)
                            .with(404)
                            .toString()
                            .replace(real, invented))
                    .isEqualTo(
                            stranger.get("/cases/" + invented + path).with(404).toString());
        }
        for (String path : List.of("/steps/verifikasi-dan-generate", "/steps/tidak-ada", "/withdraw")) {
            Map<String, String> body = Map.of("comment", "Uji");
            assertThat(stranger.post("/cases/" + real + path, body)
                            .with(404)
                            .toString()
                            .replace(real, invented))
                    .isEqualTo(stranger.post("/cases/" + invented + path, body)
                            .with(404)
                            .toString());
        }
    }

    @Test
    public void aListShowsNothingOfAnotherAgency() {
        String id = Run.begin(desk, procedure).id();
        Person stranger = people.get("stranger");
        for (String filter : List.of(
                "", "&agency=kanreg", "&actor=tim-pemroses", "&state=open", "&service=" + procedure.service())) {
            String path = "/cases?limit=200" + filter;
            assertThat(stranger.get(path).with(200).toString()).doesNotContain("kanreg-");
            assertThat(people.get("central staff").get(path).with(200).toString())
                    .contains(id);
            assertThat(people.get("agency administrator").get(path).with(200).toString())
                    .contains(id);
        }
    }

    @Test
    public void nothingThatWasRefusedLeavesATrace() {
        String id = Run.begin(desk, procedure).id();
        Person right = people.get("right actor");
        JsonNode before = right.get("/cases/" + id).with(200);
        people.forEach((who, person) -> {
            if (person != right) {
                person.post("/cases/" + id + "/steps/verifikasi-dan-generate", Map.of("outcome", "ms"));
            }
        });
        assertThat(right.get("/cases/" + id).with(200)).isEqualTo(before);
        assertThat(right.get("/cases/" + id + "/history").with(200).get("rows")).hasSize(1);
    }

    @Test
    public void everybodyIsToldWhoTheyAre() {
        assertThat(people.get("right actor").get("/me").with(200))
                .isEqualTo(me("tim", "officer").put("agency", "kanreg").set("actors", array("tim-pemroses")));
        assertThat(people.get("agency administrator").get("/me").with(200))
                .isEqualTo(me("pengelola", "agency-administrator")
                        .put("agency", "kanreg")
                        .set("actors", array()));
        assertThat(people.get("central staff").get("/me").with(200))
                .isEqualTo(me("pusat", "central-staff").set("actors", array()));
    }

    /** The endpoints of the description, each as its method and path. */
    private static Set<String> described() {
        Set<String> described = new TreeSet<>();
        people.get("anonymous")
                .get("/openapi.json")
                .with(200)
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (List.of("get", "post", "put", "patch", "delete", "head", "options")
                            .contains(method)) {
                        described.add(method + " " + path.getKey());
                    }
                }));
        return described;
    }

    /** What moves a case is asked of one of its own, so that no answer depends on the one before. */
    private static int ask(Person person, String endpoint) {
        String[] words = endpoint.split(" ");
        String path = words[1].replace("{agency}", "kanreg")
                .replace("{service}", procedure.service())
                .replace("{version}", "1.1.0")
                .replace("{form}", "lampiran-i")
                .replace("{account}", "tidak.ada")
                .replace("{number}", "1")
                .replace("{entry}", "1")
                .replace("{registration}", "A-1")
                .replace("{formation}", "F-1")
                .replace("{requirement}", "usia")
                .replace("{announcement}", "0JQ8ZK3V5T7XN")
                .replace("{step}", "verifikasi-dan-generate");
        if (path.startsWith("/open311/")) {
            path = path.replace("{format}", "json").replace("{code}", "umum").replaceAll("\\{id}|\\{token}", ticket())
                    + "?jurisdiction_id=kanreg";
        }
        if (path.contains("{id}")) {
            boolean moves = path.contains("/steps/") || path.endsWith("/withdraw");
            path = path.replace("{id}", moves ? Run.begin(desk, procedure).id() : standing());
        }
        if (path.contains("{ticket}")) {
            JsonNode filed = people.get("anonymous")
                    .post("/agencies/kanreg/complaints", complaint())
                    .with(201);
            path = path.replace("{ticket}", filed.at("/ticket/id").asText());
            if (endpoint.equals("get /complaints/{ticket}")) {
                return person.status(path, "X-Ticket-Code", filed.get("code").asText());
            }
        }
        if (endpoint.startsWith("get /followed-cases/") || endpoint.startsWith("get /own-cases/")) {
            String code = people.get("right actor")
                    .get("/cases/" + path.split("/")[2] + "/code")
                    .with(200)
                    .get("code")
                    .asText();
            return person.status(path, "X-Case-Code", code);
        }
        if (endpoint.startsWith("get /followed-rounds/")) {
            return person.status(path, "X-Registration-Number", "A-1");
        }
        if (path.endsWith("/alignment") || path.endsWith("/judgements")) {
            path += "?with=balikpapan/pengadaan-asn";
        }
        if (words[0].equals("get")) {
            return person.status(path);
        }
        if (path.endsWith("/definitions") || path.endsWith("/plan") || endpoint.endsWith("{agency}/rehearsal")) {
            return person.upload(path, AgencyJar.of("kanreg").zip()).status();
        }
        if (path.equals("/drafts")) {
            return person.draft(path, "1. Petugas memeriksa berkas").status();
        }
        if (path.equals("/calendar") || path.equals("/calendar/preview")) {
            return person.calendar(
                            words[0].toUpperCase(Locale.ROOT),
                            path.endsWith("preview") ? path : path + "?from=0",
                            "BEGIN:VCALENDAR")
                    .status();
        }
        if (words[1].matches(
                "/cases/\\{id}/(applicants|formations|scores|objections/imports|sessions/.*table)(/preview)?")) {
            String step = words[1].contains("/imports") ? "?step=verifikasi-dan-generate" : "";
            return person.table(path + step, "kode;jumlah\n").status();
        }
        if (words[0].equals("put")) {
            return person.put(path, put(words[1])).status();
        }
        int status = person.post(path, body(words[1])).status();
        if (path.endsWith("/retire")) {
            people.get("central administrator").post("/agencies/kanreg/resume", Map.of());
        } else if (path.endsWith("/freeze")) {
            people.get("central administrator").post("/agencies/kanreg/thaw", Map.of());
        }
        return status;
    }

    /** A case that nothing of what is asked of it moves. */
    private static String standing() {
        if (standing == null) {
            standing = Run.begin(desk, procedure).id();
        }
        return standing;
    }

    private static Map<String, ?> put(String path) {
        return switch (path) {
            case "/agencies/{agency}/accounts/{account}" -> Map.of("displayName", "Uji");
            case "/agencies/{agency}/second-person" -> Map.of("required", false, "reason", "Uji");
            case "/agencies/{agency}/services/{service}/steps/{step}/actors" ->
                Map.of("actors", List.of("tim-pemroses"));
            case "/cases/{id}/formations/{formation}" -> Map.of("seats", 1);
            default -> Map.of("reason", "Uji");
        };
    }

    private static Map<String, ?> body(String path) {
        return switch (path) {
            case SERVICE + "/cases" -> procedure.opening("Uji", Set.of());
            case "/cases/{id}/steps/{step}" -> Map.of("outcome", "ms");
            case "/cases/{id}/withdraw" -> Map.of("comment", "Uji");
            case "/agencies/{agency}/rollback",
                    "/agencies/{agency}/freeze",
                    "/agencies/{agency}/thaw",
                    "/agencies/{agency}/retire",
                    "/agencies/{agency}/resume",
                    "/agencies/{agency}/migrations" -> Map.of("reason", "Uji");
            case "/agencies/{agency}/complaints" -> complaint();
            case "/agencies/{agency}/complaints/intake" ->
                Map.of("title", "Uji", "chronology", "Uji", "eventDate", "2025-10-22", "channel", "visit");
            case "/followed-cases/{id}/survey" -> Map.of("answers", Map.of());
            case "/agencies/{agency}/definitions/{version}/approval" -> Map.of("decision", "approve");
            case "/calendar/undo" -> Map.of("from", 0);
            case "/complaints/{ticket}/replies" -> Map.of("text", "Uji");
            case "/complaints/{ticket}/deeds" -> Map.of("deed", "classify", "to", "permintaan-informasi");
            default -> Map.of();
        };
    }

    private static String ticket() {
        return people.get("anonymous")
                .post("/agencies/kanreg/complaints", complaint())
                .with(201)
                .at("/ticket/id")
                .asText();
    }

    private static Map<String, ?> complaint() {
        return Map.of("title", "Uji", "chronology", "Uji", "eventDate", "2025-10-22");
    }

    private static ObjectNode me(String name, String role) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("displayName", name)
                .put("role", role);
    }

    private static JsonNode array(String... words) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        List.of(words).forEach(array::add);
        return array;
    }
}
