package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** The procedure changes while cases are under way, and each goes where its rule or its administrator says. */
public class TransitionsIT {
    private static final String AGENCY_FILE = "agency.yaml";
    private static final String SERVICE = "persetujuan-teknis-ni-casn";
    private static final String SERVICE_FILE = SERVICE + ".yaml";

    private static RunningContainer container;
    private static Person central;

    @BeforeClass
    public static void start() throws IOException {
        container = RunningContainer.shared();
        central = Person.administrator(container);
    }

    /** An agency of its own for each test: what one does to its cases is nothing to another. */
    private static Procedure agency(String id) {
        upload(id, AgencyJar.of("kanreg").as(id));
        return Procedure.of(container, id, SERVICE);
    }

    private static Desk desk(String id, Procedure procedure) {
        return new Desk.Api(Map.of("", Person.officer(container, "petugas-" + id, id, procedure.crew())));
    }

    @Test
    public void anAdministratorMovesCasesAllOrNoneOnTheRecord() {
        Procedure old = agency("satu");
        Desk desk = desk("satu", old);
        Run first = Run.begin(desk, old);
        Run second = Run.begin(desk, old).step();
        upload("satu", renamed("satu", "2.0.0", ""));

        String refused = container.console("case:migrate --as admin --from 1.1.0 --reason 'SK 12' satu");
        assertThat(refused).contains("tidak ada yang dipindahkan", second.id(), "tanda-tangan-digital");
        assertThat(version(first)).isEqualTo("1.1.0");

        String forecast = container.console(
                "case:migrate --as admin --dry-run --map tanda-tangan-digital=pengesahan --reason 'SK 12' satu");
        assertThat(forecast).contains(first.id(), second.id(), "pengesahan", "pindah sendiri", "Ramalan saja");
        assertThat(version(second)).isEqualTo("1.1.0");

        String done = container.console("case:migrate --as admin --reason 'SK 12' satu " + first.id());
        assertThat(done)
                .contains(first.id(), "Tenggat", "Dipindahkan: 1 berkas.")
                .doesNotContain(second.id());
        assertThat(history(first).get(0).get("channel").asText()).isEqualTo("console");
        assertThat(version(second)).as("nobody moved it").isEqualTo("1.1.0");

        JsonNode moved = central.post(
                        "/agencies/satu/migrations",
                        Map.of("steps", Map.of("tanda-tangan-digital", "pengesahan"), "reason", "SK 12"))
                .with(200);
        assertThat(moved.get("done").asBoolean()).isTrue();
        assertThat(moved.get("fates").get("moves").asInt()).isEqualTo(1);
        assertThat(moved.at("/cases/0/dueAt")).isEqualTo(standing(second).at("/open/0/dueAt"));
        assertThat(version(first)).isEqualTo("2.0.0");
        assertThat(standing(second).at("/open/0/step").asText()).isEqualTo("pengesahan");
        JsonNode row = history(second).get(1);
        assertThat(row.get("outcome").asText()).isEqualTo("moved");
        assertThat(row.get("closedBy").asText()).isEqualTo("admin");
        assertThat(row.get("comment").asText()).isEqualTo("SK 12");
        assertThat(row.at("/move/fromVersion").asText()).isEqualTo("1.1.0");
        assertThat(container.console("case:verify " + second.id())).startsWith("Utuh: 2 langkah");
        desk.close(Procedure.of(container, "satu", SERVICE), second.id(), "pengesahan", "ditandatangani", null);
        assertThat(standing(second).get("state").asText()).isEqualTo("completed");
        assertThat(container.console("case:verify " + second.id())).startsWith("Utuh: 3 langkah");
    }

    @Test
    public void casesFollowTheTransitionRulesOfTheNewVersionAndThePlanSaidSo() {
        Procedure old = agency("dua");
        Desk desk = desk("dua", old);
        Run early = Run.begin(desk, old);
        AgencyJar next = renamed(
                "dua",
                "2.0.0",
                "transition:\n  - filedBefore: 2999-01-01\n    cases: move-at-step\n    step: pengesahan\n"
                        + "    steps: {tanda-tangan-digital: pengesahan}\n    basis: Keputusan Kepala Nomor 12\n");
        JsonNode plan = central.upload("/agencies/dua/plan", next.zip()).with(200);
        assertThat(plan.get("fates").get("moves").asInt()).isEqualTo(1);
        assertThat(plan.at("/cases/0/toStep").asText()).isEqualTo("pengesahan");
        upload("dua", next);
        assertThat(version(early)).isEqualTo("1.1.0");
        desk.close(old, early.id(), "verifikasi-dan-generate", "ms", null);
        assertThat(version(early)).isEqualTo("2.0.0");
        assertThat(standing(early).at("/open/0/step").asText()).isEqualTo("pengesahan");

        Run late = Run.begin(desk, Procedure.of(container, "dua", SERVICE));
        upload(
                "dua",
                renamed(
                        "dua",
                        "3.0.0",
                        "transition:\n  - filedBefore: 2999-01-01\n    cases: move\n    basis: Keputusan Kepala Nomor 13\n"));
        RunningContainer.await(
                "the cases to follow",
                () -> version(late).equals("3.0.0") && version(early).equals("3.0.0"));
        for (Run run : List.of(early, late)) {
            assertThat(container.console("case:verify " + run.id())).startsWith("Utuh");
        }
        assertThat(history(late).get(0).get("comment").asText()).isEqualTo("Keputusan Kepala Nomor 13");
    }

    /** The second step goes by another name and other words. */
    private static AgencyJar renamed(String id, String version, String transition) {
        return AgencyJar.of("kanreg")
                .as(id)
                .with(AGENCY_FILE, "version: 1.1.0\n", "version: " + version + "\n" + transition)
                .with(SERVICE_FILE, "  - id: tanda-tangan-digital", "  - id: pengesahan")
                .with(SERVICE_FILE, "next: tanda-tangan-digital", "next: pengesahan")
                .with(SERVICE_FILE, "text: Menandatangani secara digital Persetujuan", "text: Mengesahkan Persetujuan");
    }

    private static void upload(String id, AgencyJar definition) {
        JsonNode answer = central.upload("/agencies/" + id + "/definitions", definition.zip())
                .with(201);
        assertThat(answer.get("standing").asText()).isEqualTo("in-use");
    }

    private static JsonNode standing(Run run) {
        return central.get("/cases/" + run.id()).with(200);
    }

    private static String version(Run run) {
        return standing(run).get("definitionVersion").asText();
    }

    private static JsonNode history(Run run) {
        return central.get("/cases/" + run.id() + "/history").with(200).get("rows");
    }
}
