package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.archive.DefinitionArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.Test;

/** Definitions that come in over HTTP, into the running container. */
public class DefinitionsIT {
    private static RunningContainer container;
    private static Person central;
    private static Person administrator;

    @BeforeClass
    public static void start() throws IOException {
        container = RunningContainer.shared();
        central = Person.administrator(container);
        administrator = Person.added(container, "pengelola", "--role agency-administrator --agency kanreg");
    }

    @Test
    public void anAgencyGetsItsNextVersionAndGoesBack() throws IOException {
        Procedure old = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        Desk desk = new Desk.Api(Map.of("", Person.officer(container, "tim.definisi", "kanreg", old.crew())));
        Run running = Run.begin(desk, old).step();
        AgencyJar next = AgencyJar.of("kanreg")
                .version("2.0.0")
                .with("persetujuan-teknis-ni-casn.yaml", "value: [pejabat-penandatanganan]", "value: [tim-pemroses]");
        Map<String, String> bundles = Bundles.of(container);
        JsonNode before = central.get("/agencies/kanreg").with(200);

        JsonNode plan =
                administrator.upload("/agencies/kanreg/plan", next.zip()).with(200);
        assertThat(plan.get("candidateVersion").asText()).isEqualTo("2.0.0");
        assertThat(plan.get("differences")).isNotEmpty();
        assertThat(plan.get("cases")).hasSize(1);
        assertThat(plan.at("/cases/0/dueAt").asText()).isEqualTo(due(running)).isNotEmpty();
        consoleSaysThe(plan, next);
        assertThat(central.get("/agencies/kanreg").with(200)).isEqualTo(before);
        assertThat(versions("kanreg")).hasSize(1);

        JsonNode upload = upload(administrator, "kanreg", next).with(201);
        assertThat(upload.get("standing").asText()).isEqualTo("in-use");
        assertThat(upload(administrator, "kanreg", next).with(200).get("digest"))
                .isEqualTo(upload.get("digest"));
        assertThat(version("kanreg")).isEqualTo("2.0.0");
        assertThat(central.get("/agencies/kanreg").with(200).get("origin").asText())
                .isEqualTo("upload pengelola");
        running.toTheEnd();
        assertThat(DefinitionArchive.read("x", administrator.download("/agencies/kanreg/definitions/2.0.0"))
                        .files())
                .containsExactlyInAnyOrderEntriesOf(next.files());
        assertThat(DefinitionArchive.read("x", administrator.download("/agencies/kanreg/definitions/1.1.0"))
                        .files())
                .containsExactlyInAnyOrderEntriesOf(AgencyJar.of("kanreg").files());

        assertThat(upload(administrator, "kanreg", next.with("agency.yaml", "version: 2.0.0", "version: 2.0.0 "))
                        .with(409)
                        .get("diagnostics")
                        .get(0)
                        .get("rule")
                        .asText())
                .isEqualTo("version-taken");

        administrator
                .post("/agencies/kanreg/rollback", Map.of("reason", "Langkah 2 keliru"))
                .with(200);
        assertThat(version("kanreg")).isEqualTo("1.1.0");
        administrator
                .post("/agencies/kanreg/retire", Map.of("reason", "Digabung"))
                .with(200);
        assertThat(state("kanreg")).isEqualTo("retired");
        administrator.post("/agencies/kanreg/resume", Map.of()).with(200);
        assertThat(state("kanreg")).isEqualTo("open");
        assertThat(Bundles.changes(bundles, Bundles.of(container), "kanreg")).isEmpty();

        String versions = container.console("agency:versions kanreg");
        assertThat(versions.lines().filter(line -> line.startsWith("2.0.0")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("digantikan", "upload pengelola"));
        assertThat(versions.lines().filter(line -> line.startsWith("1.1.0")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("berlaku", "bundle id.talaksana.agency-kanreg"));
    }

    /** As a folder and as a ZIP. */
    private static void consoleSaysThe(JsonNode plan, AgencyJar next) throws IOException {
        Path folder = Files.createTempDirectory("calon");
        for (Map.Entry<String, byte[]> file : next.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Path zip = Files.write(Files.createTempDirectory("calon").resolve("calon.zip"), next.zip());
        String printed = container.console("agency:plan kanreg " + folder);
        assertThat(printed)
                .contains("2.0.0 " + plan.get("candidateDigest").asText(), "Perbedaan makna", "pelaksana", "Tenggat")
                .contains(plan.at("/cases/0/id").asText());
        assertThat(printed.lines()
                        .filter(line -> line.startsWith(plan.at("/cases/0/id").asText())))
                .singleElement()
                .asString()
                .contains("tanda-tangan-digital", "tetap", moment(plan.at("/cases/0/dueAt")));
        assertThat(container.console("agency:plan kanreg " + zip)).isEqualTo(printed);
    }

    @Test
    public void aNewAgencyIsBornOfItsFirstUploadByACentralAdministrator() {
        AgencyJar born = AgencyJar.of("bangkalan").as("contoh");
        assertThat(upload(administrator, "contoh", born).status()).isEqualTo(403);
        upload(central, "contoh", born).with(201);
        Procedure procedure = Procedure.of(container, "contoh", "asesmen-job-target-jpt-pratama");
        Person officer = Person.officer(container, "contoh", "contoh", procedure.crew());
        Run.begin(new Desk.Api(Map.of("", officer)), procedure).toTheEnd().check(officer);
    }

    @Test
    public void whatIsRefusedIsToldCompletelyAndLeavesNothing() {
        AgencyJar broken = AgencyJar.of("bangkalan")
                .as("rusak")
                .version("satu")
                .with("asesmen-job-target-jpt-pratama.yaml", "\ntitle:", "\ntitel:");
        JsonNode problem = upload(central, "rusak", broken).with(422);
        assertThat(Procedure.stream(problem.get("diagnostics"))
                        .map(d -> d.get("file").asText())
                        .distinct())
                .containsExactlyInAnyOrder("agency.yaml", "asesmen-job-target-jpt-pratama.yaml");
        assertThat(Procedure.stream(problem.get("diagnostics")))
                .allMatch(d -> d.get("line").asInt() > 0);
        assertThat(upload(central, "lain", AgencyJar.of("bangkalan")).status()).isEqualTo(422);
        assertThat(central.upload("/agencies/rusak/definitions", new byte[] {'P', 'K', 3, 4})
                        .status())
                .isEqualTo(422);
        for (String agency : List.of("rusak", "lain")) {
            assertThat(central.get("/agencies/" + agency).status()).isEqualTo(404);
        }
    }

    private static Person.Answer upload(Person person, String agency, AgencyJar definition) {
        return person.upload("/agencies/" + agency + "/definitions", definition.zip());
    }

    private static JsonNode versions(String agency) {
        return central.get("/agencies/" + agency + "/definitions").with(200).get("versions");
    }

    /** As the console says it. */
    private static String moment(JsonNode instant) {
        return DateTimeFormatter.ofPattern("d MMM yyyy HH.mm z", Locale.forLanguageTag("id"))
                .format(Instant.parse(instant.asText()).atZone(ZoneId.of("Asia/Jakarta")));
    }

    private static String due(Run run) {
        return central.get("/cases/" + run.id()).with(200).at("/open/0/dueAt").asText();
    }

    private static String version(String agency) {
        return central.get("/agencies/" + agency).with(200).get("version").asText();
    }

    private static String state(String agency) {
        return central.get("/agencies/" + agency).with(200).get("state").asText();
    }
}
