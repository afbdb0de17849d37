package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** A container that is stopped or killed goes on where it was. */
public class RestartIT {
    /** Came as a file, then by an upload, and went back to the file. */
    private static final String BACK_AND_FORTH = "uji-asal";

    /** Nothing of it but an upload ever came. */
    private static final String UPLOADED = "uji-unggah";

    private static final String FROZEN = "uji-beku";

    private static final List<String> AGENCIES =
            List.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan", BACK_AND_FORTH, UPLOADED, FROZEN);

    private static RunningContainer container;
    private static Person central;
    private static Person officer;
    private static Procedure procedure;

    @BeforeClass
    public static void start() throws IOException {
        container = Agencies.await(5, new RunningContainer("restart").start());
        central = Person.administrator(container);
        goBackAndForth();
        changeStandings();
        upload(UPLOADED, AgencyJar.of("bangkalan").as(UPLOADED));
        upload(FROZEN, AgencyJar.of("kanreg").as(FROZEN));
        procedure = Procedure.of(container, "bangkalan", "asesmen-job-target-jpt-pratama");
        officer = Person.officer(container, "asesmen", "bangkalan", procedure.crew());
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    /** What is frozen rests over the same restart, and an update that was refused is refused after it. */
    @Test
    public void aCaseGoesOnWhereItWasAfterTheContainerWasStopped() throws IOException {
        Procedure resting = Procedure.of(container, FROZEN, "persetujuan-teknis-ni-casn");
        Person clerk = Person.officer(container, "petugas-beku", FROZEN, resting.crew());
        Run frozen = Run.begin(new Desk.Api(Map.of("", clerk)), resting);
        assertThat(container.console("agency:freeze --reason 'Pemeriksaan' " + FROZEN))
                .contains("agency:thaw " + FROZEN);
        Procedure kanreg = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        Desk desk = new Desk.Api(Map.of("", Person.officer(container, "tim", "kanreg", kanreg.crew())));
        try {
            updateKanregInVain();
            Run.begin(desk, kanreg).toTheEnd();
            survives(() -> assertThat(container.stop()).isZero());
            restsUntilItIsThawed(frozen, resting, clerk);
            servesAsBeforeItsRefusedUpdate(desk, kanreg);
        } finally {
            container.console("bundle:update id.talaksana.agency-kanreg "
                    + AgencyJar.installed("kanreg").toUri());
            RunningContainer.await("the good definition", () -> !kanregIsRefused());
        }
    }

    @Test
    public void aCaseGoesOnWhereItWasAfterTheContainerWasKilled() throws IOException {
        survives(container::kill);
        Procedure uploaded = Procedure.of(container, UPLOADED, "asesmen-job-target-jpt-pratama");
        Person clerk = Person.officer(container, "petugas-unggah", UPLOADED, uploaded.crew());
        Run.begin(new Desk.Api(Map.of("", clerk)), uploaded).toTheEnd().check(clerk);
    }

    private static void restsUntilItIsThawed(Run run, Procedure resting, Person clerk) {
        JsonNode problem = clerk.post("/cases/" + run.id() + "/steps/verifikasi-dan-generate", Map.of("outcome", "ms"))
                .with(409);
        assertThat(problem.get("detail").asText()).contains("frozen");
        clerk.post(
                        "/agencies/" + FROZEN + "/services/" + resting.service() + "/cases",
                        resting.opening("Baru", Set.of()))
                .with(409);
        assertThat(clerk.get("/cases/" + run.id()).with(200).get("state").asText())
                .isEqualTo("open");
        assertThat(container.console("agency:diag")).contains(FROZEN, "Dibekukan");
        assertThat(container.console("agency:thaw " + FROZEN)).contains("berjalan lagi");
        run.toTheEnd().check(clerk);
    }

    private static void updateKanregInVain() {
        String jar = AgencyJar.of("kanreg")
                .version("2.0.0")
                .with("persetujuan-teknis-ni-casn.yaml", "next: tanda-tangan-digital", "next: tanda-tangan-basah")
                .writeTo(container.data().resolve("kanreg-broken.jar"));
        container.console("bundle:update id.talaksana.agency-kanreg " + jar);
        RunningContainer.await("the refusal", RestartIT::kanregIsRefused);
    }

    /** The definition that was refused is not what decides whether new cases are taken; the last good one is. */
    private static void servesAsBeforeItsRefusedUpdate(Desk desk, Procedure kanreg) {
        RunningContainer.await("the refusal", RestartIT::kanregIsRefused);
        assertThat(registry().get("kanreg").get("state").asText()).isEqualTo("open");
        Run.begin(desk, kanreg).toTheEnd();
        assertThat(container.console("agency:diag kanreg")).contains("yang berlaku tetap 1.1.0");
    }

    private static void upload(String agency, AgencyJar definition) {
        central.upload("/agencies/" + agency + "/definitions", definition.zip()).with(201);
    }

    /** Its bundle's version is in use again after an upload, and it took no new cases for a while. */
    private static void changeStandings() {
        upload("balikpapan", AgencyJar.of("balikpapan").version("2.0.0"));
        for (String act : List.of("rollback", "retire")) {
            central.post("/agencies/balikpapan/" + act, Map.of("reason", "Uji")).with(200);
        }
        central.post("/agencies/balikpapan/resume", Map.of()).with(200);
    }

    private static void goBackAndForth() {
        AgencyJar definition = AgencyJar.of("bangkalan").as(BACK_AND_FORTH).version("1.0.0");
        String path = "/agencies/" + BACK_AND_FORTH;
        DroppedForm.ZIP.drop(definition, container.data().resolve("deploy"), BACK_AND_FORTH);
        RunningContainer.await("the file", () -> central.get(path).status() == 200);
        definition.version("2.0.0");
        central.upload(path + "/definitions", definition.zip()).with(201);
        central.post(path + "/rollback", Map.of("reason", "Langkah 3 keliru")).with(200);
        assertThat(Procedure.stream(central.get(path + "/definitions").with(200).get("versions"))
                        .map(version -> version.at("/version").asText() + " "
                                + version.at("/standing").asText() + ", from "
                                + version.at("/origin/kind").asText() + " "
                                + version.at("/origin/name").asText()))
                .containsExactly("1.0.0 in-use, from file uji-asal.zip", "2.0.0 superseded, from upload admin");
    }

    private static boolean kanregIsRefused() {
        return container.get("/api/agencies/kanreg/lint").body().contains("\"error\"");
    }

    private void survives(Runnable end) throws IOException {
        Run early = Run.begin(new Desk.Api(Map.of("", officer)), procedure);
        Run late = Run.begin(new Desk.Api(Map.of("", officer)), procedure)
                .through("pemeriksaan-kabid", "masih-ada-kesalahan")
                .steps(15);
        JsonNode earlyFile = officer.get("/cases/" + early.id()).with(200);
        JsonNode lateFile = officer.get("/cases/" + late.id()).with(200);
        JsonNode lateRecord = officer.get("/cases/" + late.id() + "/history").with(200);
        Map<String, JsonNode> registry = registry();
        Map<String, String> bundles = Bundles.installed(container);
        String features = features();

        end.run();
        Agencies.await(5, container.start());

        assertThat(officer.get("/cases/" + early.id()).with(200)).isEqualTo(earlyFile);
        assertThat(officer.get("/cases/" + late.id()).with(200)).isEqualTo(lateFile);
        assertThat(officer.get("/cases/" + late.id() + "/history").with(200)).isEqualTo(lateRecord);
        assertThat(registry()).isEqualTo(registry);
        assertThat(Procedure.of(container, "bangkalan", procedure.service())).isEqualTo(procedure);
        // Features that are resolved anew are deployed: bundles are installed or updated and the outcome is written
        // down.
        assertThat(Bundles.installed(container)).isEqualTo(bundles);
        assertThat(features()).isEqualTo(features);
        early.toTheEnd().check(officer);
        late.toTheEnd().check(officer);
        Run.begin(new Desk.Api(Map.of("", officer)), procedure).toTheEnd().check(officer);
    }

    /** Each agency as it is published, with the definition in use and when it came into use, and all its versions. */
    private static Map<String, JsonNode> registry() {
        Map<String, JsonNode> registry = new HashMap<>();
        for (String agency : AGENCIES) {
            registry.put(
                    agency,
                    Person.anonymous(container).get("/agencies/" + agency).with(200));
            registry.put(
                    agency + ", versions",
                    central.get("/agencies/" + agency + "/definitions").with(200));
        }
        return registry;
    }

    /** When the features service last wrote down what it had resolved and deployed. */
    private static String features() throws IOException {
        try (Stream<Path> files = Files.walk(container.data().resolve("karaf/cache"))) {
            Path state = files.filter(file -> file.endsWith("data/state.json"))
                    .findFirst()
                    .orElseThrow();
            return Files.getLastModifiedTime(state) + " " + Files.readString(state);
        }
    }
}
