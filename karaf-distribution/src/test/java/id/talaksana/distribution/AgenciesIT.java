package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Agencies come, go and change while cases run, and nobody else notices. */
public class AgenciesIT {
    private static RunningContainer container;
    private static Person anonymous;

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("agencies").start());
        anonymous = Person.anonymous(container);
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void anAgencyThatGoesFinishesItsCasesAndComesBackAsItWas() {
        Procedure procedure = Procedure.of(container, "singkawang", "alur-asn-karier-jpt-pratama")
                .assignedIn(container);
        Person officer = Person.officer(container, "karier", "singkawang", procedure.crew());
        Desk desk = new Desk.Api(Map.of("", officer));
        Run early = Run.begin(desk, procedure);
        Run late = Run.begin(desk, procedure).steps(6);
        JsonNode before = agency("singkawang");
        Map<String, String> bundles = Bundles.of(container);

        watchAll(officer).during(() -> {
            assertThat(container.console("feature:uninstall talaksana-agency-singkawang"))
                    .isEmpty();
            RunningContainer.await(
                    "the agency's closing", () -> state("singkawang").equals("closed"));
            assertThat(Bundles.changes(bundles, Bundles.of(container), "singkawang"))
                    .isEmpty();

            JsonNode problem = officer.post(openings(procedure), procedure.opening("Baru", Set.of()))
                    .with(409);
            assertThat(problem.get("type").asText()).isEqualTo("urn:talaksana:problem:conflict");
            assertThat(problem.get("detail").asText()).isEqualTo("This agency takes no new cases at present.");
            late.toTheEnd().check(officer);
            early.steps(2).check(officer);
            assertThat(Procedure.of(container, "singkawang", procedure.service()))
                    .isEqualTo(procedure);
            assertThat(container.console("standard:info singkawang " + procedure.service()))
                    .contains("ASN KARIER");
            assertThat(container.console("agency:list").lines().filter(line -> line.startsWith("singkawang")))
                    .singleElement()
                    .asString()
                    .contains("1.6.0", "tutup");
            assertThat(container.console("agency:diag"))
                    .contains("singkawang", "berkas baru tidak diterima", "Pasang atau jalankan bundelnya");

            assertThat(container.console("feature:install talaksana-agency-singkawang"))
                    .isEmpty();
            RunningContainer.await(
                    "the agency's return", () -> state("singkawang").equals("open"));
        });
        assertThat(without(agency("singkawang"), "since")).isEqualTo(without(before, "since"));
        assertThat(Procedure.of(container, "singkawang", procedure.service())).isEqualTo(procedure);
        early.toTheEnd().check(officer);
        Run.begin(desk, procedure).toTheEnd().check(officer);
        assertThat(Bundles.changes(bundles, Bundles.of(container), "singkawang"))
                .isEmpty();
    }

    @Test
    public void anUpdatedAgencyRunsNewCasesByTheNewDefinitionAndOldOnesByTheOld() {
        Procedure old = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        Person team = Person.officer(container, "tim", "kanreg", List.of("tim-pemroses"));
        Person signatory = Person.officer(container, "pejabat", "kanreg", List.of("pejabat-penandatanganan"));
        Desk oldDesk = new Desk.Api(Map.of("tim-pemroses", team, "pejabat-penandatanganan", signatory));
        Run oldCase = Run.begin(oldDesk, old).step();
        Map<String, String> bundles = Bundles.of(container);
        String jar = AgencyJar.of("kanreg")
                .version("2.0.0")
                .with("persetujuan-teknis-ni-casn.yaml", "value: [pejabat-penandatanganan]", "value: [tim-pemroses]")
                .writeTo(container.data().resolve("kanreg-2.jar"));

        watchAll(team).during(() -> {
            update("kanreg", jar);
            RunningContainer.await("version 2.0.0", () -> version("kanreg").equals("2.0.0"));
        });

        Procedure changed = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        assertThat(changed.actors("tanda-tangan-digital")).containsExactly("tim-pemroses");
        assertThat(changed.digest()).isNotEqualTo(old.digest());
        assertThat(state("kanreg")).isEqualTo("open");
        Run newCase = Run.begin(new Desk.Api(Map.of("", team)), changed).toTheEnd();
        newCase.check(team);
        team.post("/cases/" + oldCase.id() + "/steps/tanda-tangan-digital", Map.of("outcome", "ditandatangani"))
                .with(403);
        oldCase.through("tanda-tangan-digital", "ketidaksesuaian").toTheEnd().check(team);
        assertThat(anonymous
                        .get("/agencies/kanreg/services/" + old.service() + "?version=1.1.0")
                        .with(200))
                .isEqualTo(old.document());
        assertThat(Bundles.changes(bundles, Bundles.of(container), "kanreg")).isEmpty();
    }

    @Test
    public void anInvalidUpdateLeavesTheLastGoodDefinitionAndSaysWhatIsWrong() throws IOException {
        Procedure procedure = Procedure.of(container, "bangkalan", "asesmen-job-target-jpt-pratama");
        Person officer = Person.officer(container, "asesmen", "bangkalan", procedure.crew());
        Desk desk = new Desk.Api(Map.of("", officer));
        Run under = Run.begin(desk, procedure).steps(14);
        JsonNode before = agency("bangkalan");
        Map<String, String> bundles = Bundles.of(container);
        String file = "asesmen-job-target-jpt-pratama.yaml";
        AgencyJar broken = AgencyJar.of("bangkalan")
                .version("2.0.0")
                .with(file, "next: pemeriksaan-kepala", "next: pemeriksaan-bupati");
        int line = broken.line(file, "next: pemeriksaan-bupati");

        watchAll(officer).during(() -> {
            update("bangkalan", broken.writeTo(container.data().resolve("bangkalan-broken.jar")));
            RunningContainer.await("the refusal", () -> !errors("bangkalan").isEmpty());
        });

        JsonNode error = errors("bangkalan").get(0);
        assertThat(errors("bangkalan")).hasSize(1);
        assertThat(error.get("file").asText()).isEqualTo(file);
        assertThat(error.get("line").asInt()).isEqualTo(line);
        String rule = error.get("rule").asText();
        assertThat(rule).isEqualTo("dangling-name");
        assertThat(error.get("message").get("english").asText()).contains("pemeriksaan-bupati");
        assertThat(anonymous
                        .get("/agencies/bangkalan/services/" + procedure.service() + "/lint")
                        .with(200)
                        .get("diagnostics"))
                .contains(error);
        String place = file + ":" + line + ":" + error.get("column").asInt() + "  GALAT  " + rule;
        assertThat(container.console("agency:diag")).contains("bangkalan", "yang berlaku tetap 1.2.0", place);
        assertThat(container.console("agency:lint bangkalan")).contains(place, "definisi ini ditolak");
        assertThat(container.console("agency:list").lines().filter(l -> l.startsWith("bangkalan")))
                .singleElement()
                .asString()
                .contains("1.2.0", "buka", "1 kesalahan");

        assertThat(agency("bangkalan")).isEqualTo(before);
        under.through("pemeriksaan-kabid", "masih-ada-kesalahan").toTheEnd().check(officer);
        Run.begin(desk, procedure).toTheEnd().check(officer);
        assertThat(Bundles.changes(bundles, Bundles.of(container), "bangkalan")).isEmpty();

        update("bangkalan", AgencyJar.installed("bangkalan").toUri().toString());
        RunningContainer.await("the good definition", () -> errors("bangkalan").isEmpty());
        assertThat(without(agency("bangkalan"), "since")).isEqualTo(without(before, "since"));
    }

    /** The features service looks after the bundles that it installed; what an administrator updated is not its business. */
    @Test
    public void anUpdateStaysWhenAnotherAgencyComesOrGoes() {
        String jar = AgencyJar.of("balikpapan")
                .version("2.0.0")
                .writeTo(container.data().resolve("balikpapan-2.jar"));
        update("balikpapan", jar);
        RunningContainer.await("version 2.0.0", () -> version("balikpapan").equals("2.0.0"));
        Map<String, String> bundles = Bundles.of(container);

        watchAll(anonymous).during(() -> {
            container.console("feature:uninstall talaksana-agency-batanghari");
            RunningContainer.await(
                    "the agency's closing", () -> state("batanghari").equals("closed"));
            container.console("feature:install talaksana-agency-batanghari");
            RunningContainer.await(
                    "the agency's return", () -> state("batanghari").equals("open"));
        });

        assertThat(version("balikpapan")).isEqualTo("2.0.0");
        assertThat(state("balikpapan")).isEqualTo("open");
        assertThat(Bundles.changes(bundles, Bundles.of(container), "batanghari"))
                .isEmpty();
    }

    /** Everything that a visitor sees of the five agencies, and what this person may ask beside. */
    private static Watch watchAll(Person person) {
        Stream<String> agencies = Stream.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan")
                .flatMap(agency -> Stream.concat(
                        Stream.of("/agencies/" + agency, "/agencies/" + agency + "/lint"),
                        Procedure.stream(anonymous
                                        .get("/agencies/" + agency + "/services")
                                        .with(200)
                                        .get("services"))
                                .map(service -> "/agencies/" + agency + "/services/"
                                        + service.get("id").asText())));
        Stream<String> own = person == anonymous ? Stream.of() : Stream.of("/cases", "/me");
        return new Watch(
                person,
                Stream.concat(Stream.of("/health", "/agencies"), Stream.concat(agencies, own))
                        .toList());
    }

    private static void update(String agency, String jar) {
        assertThat(container.console("bundle:update id.talaksana.agency-" + agency + " " + jar))
                .isEmpty();
    }

    private static String openings(Procedure procedure) {
        return "/agencies/" + procedure.agency() + "/services/" + procedure.service() + "/cases";
    }

    private static JsonNode agency(String id) {
        return anonymous.get("/agencies/" + id).with(200);
    }

    private static String state(String agency) {
        return agency(agency).get("state").asText();
    }

    private static String version(String agency) {
        return agency(agency).get("version").asText();
    }

    private static List<JsonNode> errors(String agency) {
        return Procedure.stream(
                        anonymous.get("/agencies/" + agency + "/lint").with(200).get("diagnostics"))
                .filter(diagnostic -> diagnostic.get("severity").asText().equals("error"))
                .toList();
    }

    private static JsonNode without(JsonNode document, String member) {
        ObjectNode rest = document.deepCopy();
        rest.remove(member);
        return rest;
    }
}
