package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Balikpapan asks the regional office for a number for each chosen applicant, and the office is away for a while. */
public class RequestsIT {
    private static final String STEP = "usul-penetapan-nip";
    private static final int ALL = 20;

    private static RunningContainer container;
    private static Procedure balikpapan;
    private static Person officer;
    private static Person team;
    private static Person signatory;

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("requests").start());
        balikpapan = Procedure.of(container, "balikpapan", "pengadaan-asn").assignedIn(container);
        officer = Person.officer(container, "semua.balikpapan", "balikpapan", balikpapan.crew());
        team = Person.officer(container, "tim.kanreg", "kanreg", Set.of("tim-pemroses"));
        signatory = Person.officer(container, "pejabat.kanreg", "kanreg", Set.of("pejabat-penandatanganan"));
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void eachChosenApplicantIsAskedAboutAndAnsweredThoughTheOfficeIsAwayForAWhile() {
        Run run = Run.begin(new Desk.Api(Map.of("", officer)), balikpapan);
        String round = "/cases/" + run.id();
        before(run, "verifikasi-administrasi");
        applicants(round);
        run.announcedBy(new Announcers(
                officer, Person.officer(container, "kedua.balikpapan", "balikpapan", balikpapan.crew())));
        before(run, "sanggah-administrasi");
        objected(round);
        for (String step : List.of("seleksi-kompetensi", "seleksi-skb")) {
            before(run, step);
            officer.post(round + "/decisions", Map.of("step", step, "outcome", "lulus"))
                    .with(200);
        }
        before(run, STEP);

        container.console("feature:uninstall talaksana-agency-kanreg");
        RunningContainer.await("the office to be away", () -> state("kanreg").equals("closed"));
        Map<String, Object> all = Map.of("step", STEP);
        assertThat(officer.post(round + "/requests/preview", all)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(ALL);
        JsonNode sent = officer.post(round + "/requests", all, "Idempotency-Key", "kirim")
                .with(200);
        assertThat(sent.at("/entry/kind").asText()).isEqualTo("requests");
        assertThat(officer.post(round + "/requests", all, "Idempotency-Key", "kirim")
                        .with(200)
                        .get("entry"))
                .isEqualTo(sent.get("entry"));
        JsonNode waiting = requests(round).get("requests").get(0);
        assertThat(waiting.get("state").asText()).isEqualTo("waiting");
        assertThat(waiting.at("/waits/english").asText()).contains("kanreg", "no new cases");
        container.console("feature:install talaksana-agency-kanreg");
        RunningContainer.await("all to have come there", () -> tallies(round).equals(Map.of("asked", ALL)));

        Map<String, String> there = new HashMap<>();
        requests(round)
                .get("requests")
                .forEach(request -> there.put(
                        request.get("registration").asText(),
                        request.get("receipt").asText()));
        JsonNode asked = team.get("/agencies/kanreg/requests?asking=balikpapan&limit=200")
                .with(200);
        assertThat(asked.get("cases")).hasSize(ALL);
        assertThat(asked.at("/cases/0/openedBy").asText()).isEqualTo("@balikpapan");
        assertThat(asked.at("/cases/0/subject").asText()).startsWith("B-");
        officer.get("/cases/" + there.get("B-001")).with(404);
        team.get(round + "/requests").with(404);

        for (int i = 1; i <= ALL - 2; i++) {
            approve(there.get(registration(i)), i);
        }
        turnDown(there.get(registration(19)), "bts", "Ijazah tidak terbaca");
        turnDown(there.get(registration(20)), "tms", "Usia melampaui batas");
        RunningContainer.await(
                "the answers", () -> tallies(round).equals(Map.of("approved", ALL - 2, "returned", 1, "rejected", 1)));
        officer.post(round + "/steps/" + STEP, Desk.Api.decision(null, null, Map.of()))
                .with(409);
        Map<String, Object> again = Map.of(
                "step", STEP, "reason", "Ijazah dipindai ulang", "registrations", List.of(registration(19), "B-001"));
        JsonNode resent = officer.post(round + "/requests", again).with(200);
        assertThat(resent.get("count").asInt()).isEqualTo(1);
        assertThat(resent.at("/leftOut/0/registration").asText()).isEqualTo("B-001");
        RunningContainer.await(
                "it to have come there again", () -> tallies(round).containsKey("asked"));
        approve(there.get(registration(19)), 19);
        RunningContainer.await(
                "the last answer", () -> tallies(round).equals(Map.of("approved", ALL - 1, "rejected", 1)));

        JsonNode approved = requests(round).get("requests").get(6);
        assertThat(approved.get("employeeNumber").asText()).isEqualTo("199901022026121007");
        assertThat(approved.get("document").asText()).contains("PT/7");
        run.step();
        assertThat(run.open()).isEqualTo("penetapan-nip");
        letters(run, round);
        toldAtTheConsole(run.id());
        assertThat(officer.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
        assertThat(team.get("/cases/" + there.get(registration(19)) + "/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** The office's letter comes in, and each who was approved gets one that is signed. */
    private static void letters(Run run, String round) {
        Map<String, Object> received =
                Map.of("about", "penetapan-nip", "sender", "BKN", "number", "NP/1/2026", "date", "2026-01-05");
        officer.post(round + "/incoming-letters", received).with(200);
        before(run, "penyerahan-sk-pengangkatan-cpns");
        decrees(round);
        before(run, "pembuatan-spmt");
        assertThat(officer.get(round + "/incoming-letters")
                        .with(200)
                        .at("/letters/0/number")
                        .asText())
                .isEqualTo("NP/1/2026");
        assertThat(officer.post(round + "/letters", Map.of("template", "spmt"))
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(ALL - 1);
        Map<String, Object> number =
                Map.of("template", "spmt", "act", "number", "number", "800/1/BK", "registrations", List.of("B-001"));
        officer.post(round + "/letters/acts", number).with(200);
        Map<String, Object> sign = Map.of("template", "spmt", "act", "sign");
        assertThat(officer.post(round + "/letters/acts", sign)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        JsonNode letter = officer.get(round + "/letters/" + ALL).with(200);
        assertThat(letter.get("content").asText()).contains("800/1/BK", "199901022026121001");
        assertThat(letter.at("/letter/state").asText()).isEqualTo("signed");
        assertThat(new String(
                        officer.download(round + "/letters/" + ALL + "/paper"), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        team.get(round + "/letters").with(404);
    }

    /** Of each who was approved, or the step in which they are handed over is not done. */
    private static void decrees(String round) {
        Map<String, Object> decree = Map.of("template", "sk-pengangkatan-cpns");
        officer.post(round + "/letters", decree).with(200);
        officer.post(round + "/letters/acts", with(decree, "initial")).with(200);
        assertThat(officer.post(
                                round + "/steps/penyerahan-sk-pengangkatan-cpns",
                                Desk.Api.decision(null, null, Map.of()))
                        .with(409)
                        .get("detail")
                        .asText())
                .contains("sk-pengangkatan-cpns", (ALL - 1) + " waiting", "number");
        for (int i = 1; i < ALL; i++) {
            Map<String, Object> number = with(decree, "number");
            number.putAll(Map.of("number", "821/" + i, "registrations", List.of(registration(i))));
            officer.post(round + "/letters/acts", number).with(200);
        }
        signatoryOfTheCity().post(round + "/letters/acts", with(decree, "sign")).with(200);
    }

    private static Person signatoryOfTheCity() {
        return Person.officer(container, "wali.balikpapan", "balikpapan", Set.of("wali-kota"));
    }

    private static Map<String, Object> with(Map<String, Object> letter, String act) {
        Map<String, Object> body = new HashMap<>(letter);
        body.put("act", act);
        return body;
    }

    private static void toldAtTheConsole(String id) {
        assertThat(container.console("round:info " + id))
                .contains((ALL + 1) + " pelamar", "verifikasi-administrasi", "sidik digital akhir");
        assertThat(container.console("round:verify " + id)).startsWith("Utuh");
        assertThat(container.console("applicant:info " + id + " B-001")).contains("seleksi-skb", "lulus");
        assertThat(container.console("request:list " + id))
                .contains("disetujui " + (ALL - 1), "TMS 1", "199901022026121001");
        assertThat(container.console("letter:list " + id)).contains("spmt", "800/1/BK", "ditandatangani");
    }

    private static String state(String agency) {
        return officer.get("/agencies/" + agency).with(200).get("state").asText();
    }

    private static void before(Run run, String step) {
        while (!step.equals(run.open())) {
            run.step();
        }
    }

    private static String registration(int i) {
        return "B-%03d".formatted(i);
    }

    /** One more than are chosen. */
    private static void applicants(String round) {
        StringBuilder table = new StringBuilder("nomor peserta,nama,jalur\n");
        for (int i = 1; i <= ALL + 1; i++) {
            table.append(registration(i)).append(",Pelamar Uji ").append(i).append(",cpns\n");
        }
        officer.table(round + "/applicants", table.toString()).with(200);
        String step = "verifikasi-administrasi";
        Map<String, Object> failed = Map.of(
                "step",
                step,
                "outcome",
                "tidak-lulus",
                "reason",
                "Ijazah tidak sesuai",
                "registrations",
                List.of(registration(ALL + 1)));
        officer.post(round + "/decisions", failed).with(200);
        officer.post(round + "/decisions", Map.of("step", step, "outcome", "lulus"))
                .with(200);
    }

    /** Who was turned down objects in vain, so that nobody is left who could. */
    private static void objected(String round) {
        String table = "nomor peserta,sanggahan\n" + registration(ALL + 1) + ",Ijazah saya sesuai\n";
        officer.table(round + "/objections/imports?step=sanggah-administrasi", table)
                .with(200);
        Map<String, Object> answer = Map.of(
                "step", "sanggah-administrasi", "accepted", false, "reason", "Ijazah tidak sesuai dengan formasi");
        officer.post(round + "/objections/answers", answer).with(200);
    }

    private static void approve(String id, int serial) {
        team.post("/cases/" + id + "/steps/verifikasi-dan-generate", Map.of("outcome", "ms"))
                .with(200);
        String step = "/cases/" + id + "/steps/tanda-tangan-digital";
        signatory.post(step, Map.of("outcome", "ditandatangani")).with(422);
        Map<String, String> facts = Map.of(
                "nomor-induk", "199901022026121%03d".formatted(serial), "nomor-persetujuan-teknis", "PT/" + serial);
        signatory
                .post(step, Map.of("outcome", "ditandatangani", "facts", facts))
                .with(200);
    }

    private static void turnDown(String id, String outcome, String reason) {
        team.post("/cases/" + id + "/steps/verifikasi-dan-generate", Map.of("outcome", outcome, "comment", reason))
                .with(200);
    }

    private static JsonNode requests(String round) {
        return officer.get(round + "/requests?limit=200").with(200);
    }

    private static Map<String, Integer> tallies(String round) {
        Map<String, Integer> tallies = new TreeMap<>();
        requests(round)
                .get("tallies")
                .forEach(tally -> tallies.put(
                        tally.get("state").asText(), tally.get("count").asInt()));
        return tallies;
    }
}
