package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Every agency's services run from their first step to their last, as their documents have it. */
public class ProceduresIT {
    private static final String MISTAKE = "masih-ada-kesalahan";

    private static RunningContainer container;
    private static Person reader;
    private static Procedure batanghari;
    private static Procedure balikpapan;
    private static Procedure kanreg;
    private static Procedure selection;
    private static Procedure career;
    private static Procedure bangkalan;
    /** One officer for each agency with all of its actors. */
    private static final Map<String, Person> ALL_ROUND = new HashMap<>();

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("procedures").start());
        batanghari = Procedure.of(container, "batanghari", "pengadaan-casn").assignedIn(container);
        balikpapan = Procedure.of(container, "balikpapan", "pengadaan-asn").assignedIn(container);
        kanreg = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        selection = Procedure.of(container, "singkawang", "seleksi-terbuka-sekda-2025")
                .assignedIn(container);
        career = Procedure.of(container, "singkawang", "alur-asn-karier-jpt-pratama")
                .assignedIn(container);
        bangkalan = Procedure.of(container, "bangkalan", "asesmen-job-target-jpt-pratama");
        for (Procedure procedure : List.of(batanghari, balikpapan, kanreg, selection, bangkalan)) {
            Set<String> actors = new TreeSet<>(procedure.crew());
            if (procedure == selection) {
                actors.addAll(career.crew());
            }
            ALL_ROUND.put(
                    procedure.agency(),
                    Person.officer(container, "semua." + procedure.agency(), procedure.agency(), actors));
        }
        reader = Person.added(container, "pusat", "--role central-staff");
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void theServicesAreThoseOfTheFiveDocuments() {
        assertThat(batanghari.order(Set.of())).hasSize(30);
        assertThat(balikpapan.order(Set.of())).hasSize(24);
        assertThat(kanreg.order(Set.of())).hasSize(2);
        assertThat(selection.order(Set.of())).hasSize(9);
        assertThat(career.order(Set.of())).hasSize(11);
        assertThat(bangkalan.order(Set.of())).hasSize(16);
    }

    @Test
    public void batangHariRunsInTheOrderOfItsDocument() {
        runsInOrder(api("batanghari"), batanghari);
    }

    @Test
    public void balikpapanRunsInTheOrderOfItsDocument() {
        runsInOrder(api("balikpapan"), balikpapan);
    }

    @Test
    public void singkawangsSelectionRunsInTheOrderOfItsDocument() {
        runsInOrder(api("singkawang"), selection);
    }

    @Test
    public void singkawangsCareerFlowRunsInTheOrderOfItsDocument() {
        runsInOrder(api("singkawang"), career);
    }

    @Test
    public void aTrackLeavesOutTheStepsOfTheOther() {
        for (Procedure procedure : List.of(batanghari, balikpapan)) {
            for (String track : List.of("cpns", "pppk")) {
                List<String> own = runsInOrder(api(procedure.agency()), procedure, track);
                assertThat(own.size())
                        .isLessThan(procedure.order(Set.of()).size())
                        .isGreaterThan(procedure.order(Set.of()).size() / 2);
            }
        }
    }

    @Test
    public void fiveHundredApplicantsAreDecidedOnInARoundAndItsStepWaitsForThem() {
        Run run = Run.begin(api("balikpapan"), balikpapan);
        while (!"verifikasi-administrasi".equals(run.open())) {
            run.step();
        }
        Person officer = ALL_ROUND.get("balikpapan");
        String round = "/cases/" + run.id();
        officer.table(round + "/formations", "kode,jumlah\nF1,100\nF2,50\n").with(200);
        StringBuilder table = new StringBuilder("nomor peserta,nama,formasi,jalur\n");
        for (int i = 1; i <= 500; i++) {
            table.append("B-%03d,Pelamar Uji %d,F%d,cpns\n".formatted(i, i, i % 2 + 1));
        }
        assertThat(officer.table(round + "/applicants/preview", table + "B-001,Pelamar Lain,F1,cpns\n")
                        .with(200)
                        .at("/leftOut/0/line")
                        .asInt())
                .isEqualTo(502);
        assertThat(officer.table(round + "/applicants", table.toString())
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(500);
        assertThat(officer.post(
                                round + "/steps/verifikasi-administrasi",
                                Desk.Api.decision(null, null, balikpapan.facts("verifikasi-administrasi")))
                        .with(409)
                        .get("detail")
                        .asText())
                .contains("500 applicants");
        Map<String, Object> turnedDown = Map.of(
                "step", "verifikasi-administrasi",
                "outcome", "tidak-lulus",
                "reason", "Ijazah tidak sesuai",
                "registrations", List.of("B-001", "B-002", "B-777"));
        JsonNode decided = officer.post(round + "/decisions", turnedDown).with(200);
        assertThat(decided.get("count").asInt()).isEqualTo(2);
        assertThat(decided.at("/leftOut/0/registration").asText()).isEqualTo("B-777");
        Map<String, Object> passed = Map.of("step", "verifikasi-administrasi", "outcome", "lulus");
        assertThat(officer.post(round + "/decisions", passed)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(498);
        assertThat(officer.get(round + "/applicants/B-001/proofs").with(200).at("/proofs/0/root"))
                .isEqualTo(decided.at("/entry/root"));
        assertThat(reader.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
        run.step();
        assertThat(reader.get(round + "/round")
                        .with(200)
                        .at("/steps/0/undecided")
                        .asInt())
                .isZero();
    }

    /** One account for each actor: each step takes its own and refuses every other. */
    @Test
    public void bangkalanComesBackFromStepsFifteenAndSixteenAndEachStepTakesItsOwnActorOnly() {
        Map<String, Person> officers = oneForEachActor(bangkalan);
        Run run = Run.begin(new Desk.Api(officers), bangkalan)
                .through("pemeriksaan-kabid", MISTAKE)
                .through("pemeriksaan-kepala", MISTAKE);
        while (run.open() != null) {
            refusesOthers(run, bangkalan, officers);
            run.step();
        }
        run.check(reader);
        assertThat(run.closed().stream()
                        .map(step -> bangkalan.step(step).get("number").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 14, 15, 16, 14, 15, 16);
    }

    @Test
    public void kanregComesBackOnceForEachReasonAndEachStepTakesItsOwnActorOnly() {
        Map<String, Person> officers = oneForEachActor(kanreg);
        Run run = Run.begin(new Desk.Api(officers), kanreg)
                .through("verifikasi-dan-generate", "bts")
                .through("tanda-tangan-digital", "ketidaksesuaian");
        while (run.open() != null) {
            refusesOthers(run, kanreg, officers);
            run.step();
        }
        run.check(reader);
        assertThat(run.closed().stream()
                        .map(step -> kanreg.step(step).get("number").asInt()))
                .containsExactly(1, 1, 2, 1, 2);
        assertThat(Procedure.words(reader.get("/cases/" + run.id()).with(200).get("products")))
                .containsExactly("persetujuan-teknis");
    }

    @Test
    public void kanregEndsWithoutProductWhenTheProposalDoesNotQualify() {
        Run run = Run.begin(api("kanreg"), kanreg)
                .through("verifikasi-dan-generate", "tms")
                .toTheEnd();
        run.check(reader);
        JsonNode file = reader.get("/cases/" + run.id()).with(200);
        assertThat(file.get("state").asText()).isEqualTo("rejected");
        assertThat(file.get("products")).isEmpty();
        Person officer = ALL_ROUND.get("kanreg");
        officer.post("/cases/" + run.id() + "/steps/tanda-tangan-digital", Map.of("outcome", "ditandatangani"))
                .with(409);
    }

    @Test
    public void nothingIsSentBackWithoutAReason() {
        for (Map.Entry<Procedure, List<String>> turningDown : Map.of(
                        kanreg, List.of("verifikasi-dan-generate", "bts", "tms"),
                        bangkalan, List.of("pemeriksaan-kabid", MISTAKE))
                .entrySet()) {
            Procedure procedure = turningDown.getKey();
            String step = turningDown.getValue().get(0);
            Run run = Run.begin(api(procedure.agency()), procedure);
            run.steps(procedure.order(Set.of()).indexOf(step));
            for (String outcome :
                    turningDown.getValue().subList(1, turningDown.getValue().size())) {
                Person officer = ALL_ROUND.get(procedure.agency());
                String path = "/cases/" + run.id() + "/steps/" + step;
                officer.post(path, Map.of("outcome", outcome)).with(422);
                officer.post(path, Map.of("outcome", outcome, "comment", " ")).with(422);
            }
            run.check(reader);
        }
    }

    @Test
    public void everyServiceRunsAtTheConsoleToo() {
        for (Procedure procedure : List.of(batanghari, balikpapan, kanreg, selection, career, bangkalan)) {
            Run run = Run.begin(console(procedure), procedure)
                    .through("pemeriksaan-kabid", MISTAKE)
                    .through("pemeriksaan-kepala", MISTAKE)
                    .through("verifikasi-dan-generate", "bts")
                    .through("tanda-tangan-digital", "ketidaksesuaian");
            run.step();
            assertThat(container.console("case:info " + run.id()))
                    .contains("berjalan", run.open(), procedure.service());
            run.toTheEnd().check(reader);
            assertThat(run.closed()).containsAll(procedure.order(Set.of()));
            List<String> told = new ArrayList<>(List.of("selesai", "Ditutup", "semua." + procedure.agency()));
            told.addAll(procedure.products(run.closed()));
            assertThat(container.console("case:info " + run.id()))
                    .contains(told)
                    .doesNotContain("Langkah terbuka");
            assertThat(container.console("case:verify " + run.id()))
                    .startsWith("Utuh: "
                            + reader.get("/cases/" + run.id() + "/history")
                                    .with(200)
                                    .get("rows")
                                    .size()
                            + " langkah");
            assertThat(Procedure.stream(reader.get("/cases/" + run.id() + "/history")
                                    .with(200)
                                    .get("rows"))
                            .map(row -> row.get("channel").asText()))
                    .containsOnly("console");
        }
    }

    /** A session without a terminal, as a command over SSH has it, has nothing to turn pages on. */
    @Test
    public void theConsoleNamesItsCommandsWithoutATerminal() {
        assertThat(container.console("help")).contains("agency:list", "case:open", "complaint:do");
    }

    @Test
    public void theConsoleRefusesWhatTheProcedureDoesNotAllow() {
        Run run = Run.begin(console(batanghari), batanghari);
        String account = "semua.batanghari";
        String later = batanghari.order(Set.of()).get(5);
        assertThat(container.console("case:complete --as " + account + " " + run.id() + " " + later))
                .contains("tidak sedang terbuka", run.open());
        assertThat(container.console("case:return --as " + account + " --comment x " + run.id() + " " + run.open()))
                .contains("tidak mengenal pengembalian");
        assertThat(container.console("case:complete --as semua.kanreg " + run.id() + " " + run.open()))
                .contains("tidak ada");
        assertThat(container.console("case:complete --as pusat " + run.id() + " " + run.open()))
                .contains("Hanya petugas instansi ini");
        run.check(reader);
    }

    private static List<String> runsInOrder(Desk desk, Procedure procedure, String... tracks) {
        Run run = Run.begin(desk, procedure, tracks).toTheEnd();
        run.check(reader);
        assertThat(run.closed()).isEqualTo(procedure.order(Set.of(tracks)));
        assertThat(reader.get("/cases/" + run.id()).with(200).get("state").asText())
                .isEqualTo("completed");
        return run.closed();
    }

    private static void refusesOthers(Run run, Procedure procedure, Map<String, Person> officers) {
        List<String> right = procedure.actors(run.open());
        JsonNode before = reader.get("/cases/" + run.id()).with(200);
        officers.forEach((actor, officer) -> {
            if (!right.contains(actor)) {
                JsonNode problem = officer.post(
                                "/cases/" + run.id() + "/steps/" + run.open(),
                                Desk.Api.decision(procedure.goingOn(run.open()), null, Map.of()))
                        .with(403);
                assertThat(Procedure.words(problem.get("allowed"))).isEqualTo(right);
            }
        });
        assertThat(reader.get("/cases/" + run.id()).with(200)).isEqualTo(before);
    }

    private static Map<String, Person> oneForEachActor(Procedure procedure) {
        Map<String, Person> officers = new HashMap<>();
        procedure
                .crew()
                .forEach(actor -> officers.put(
                        actor,
                        Person.officer(
                                container, procedure.agency() + "." + actor, procedure.agency(), List.of(actor))));
        return officers;
    }

    private static Desk api(String agency) {
        return new Desk.Api(Map.of("", ALL_ROUND.get(agency)));
    }

    private static Desk console(Procedure procedure) {
        return new Desk.Console(container, ALL_ROUND.get(procedure.agency()).name());
    }
}
