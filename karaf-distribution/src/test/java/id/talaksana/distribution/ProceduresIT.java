package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        container = RunningContainer.shared();
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

    private static Desk api(String agency) {
        return new Desk.Api(Map.of("", ALL_ROUND.get(agency)));
    }

    private static Desk console(Procedure procedure) {
        return new Desk.Console(container, ALL_ROUND.get(procedure.agency()).name());
    }
}
