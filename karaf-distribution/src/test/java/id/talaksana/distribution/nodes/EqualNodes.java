package id.talaksana.distribution.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Two nodes of an installation: what is done at one is in force at the other, and one goes on without the other. */
final class EqualNodes {
    private static final String CASES = "/agencies/contoh-dua/services/persetujuan-teknis-ni-casn/cases";

    private final Installation installation;
    private final Node first;
    private final RunningContainer one;
    private final RunningContainer other;
    private final Person atOne;
    private final Person atOther;

    EqualNodes(Installation installation) {
        this.installation = installation;
        first = installation.nodes().get(0);
        Node second = installation.nodes().get(1);
        one = first.container();
        other = second.container();
        atOne = installation.administrator(first);
        atOther = installation.administrator(second);
    }

    void check() throws IOException {
        aNodeWithoutTheInstallationsSecretsIsRefusedInOneLine();
        whatIsDoneAtOneIsInForceAtTheOtherAndOneGoesOnWithoutTheOther();
    }

    private void aNodeWithoutTheInstallationsSecretsIsRefusedInOneLine() {
        try (RunningContainer third = new RunningContainer("node-third").untouched()) {
            third.with("TALAKSANA_DB", installation.database()).launch();
            assertThat(third.exitCode()).isNotZero();
            assertThat(third.printed())
                    .contains(third.data().resolve("etc/secrets") + " tidak ada")
                    .contains("is missing")
                    .hasLineCount(1);
        }
    }

    private void whatIsDoneAtOneIsInForceAtTheOtherAndOneGoesOnWithoutTheOther() throws IOException {
        atOne.upload("/agencies/contoh-dua/definitions", agency("1.0.0").zip()).with(201);
        hears(other, atOther, "version", "1.0.0");
        assertThat(other.get("/contoh-dua").statusCode()).isEqualTo(200);

        String actor = "--role officer --agency contoh-dua --actor tim-pemroses --actor pejabat-penandatanganan";
        Person officer = Person.added(one, "petugas-dua", actor);
        Person sameOfficer = officer.at(other);
        JsonNode opened = sameOfficer
                .post(CASES, Map.of("subject", "Di simpul lain"), "Idempotency-Key", "k-1")
                .with(201);
        assertThat(officer.post(CASES, Map.of("subject", "Di simpul lain"), "Idempotency-Key", "k-1")
                        .with(201)
                        .get("id"))
                .as("a request that is repeated at another node")
                .isEqualTo(opened.get("id"));

        atOther.upload("/agencies/contoh-dua/definitions", agency("2.0.0").zip())
                .with(201);
        JsonNode next =
                officer.post(CASES, Map.of("subject", "Sesudah versi dua")).with(201);
        assertThat(next.get("definitionVersion").asText()).isEqualTo("2.0.0");
        atOne.post("/agencies/contoh-dua/rollback", Map.of("version", "1.0.0", "reason", "Uji"))
                .with(200);
        assertThat(sameOfficer
                        .post(CASES, Map.of("subject", "Sesudah kembali"))
                        .with(201)
                        .get("definitionVersion")
                        .asText())
                .as("no case begins under what was withdrawn before")
                .isEqualTo("1.0.0");

        atOther.post("/agencies/contoh-dua/freeze", Map.of("reason", "Uji")).with(200);
        String step = "/cases/" + opened.get("id").asText() + "/steps/verifikasi-dan-generate";
        assertThat(officer.post(step, Map.of("outcome", "ms")).status()).isEqualTo(409);
        atOne.post("/agencies/contoh-dua/thaw", Map.of("reason", "Uji")).with(200);
        assertThat(sameOfficer.post(step, Map.of("outcome", "ms")).status()).isEqualTo(200);

        first.kill();
        JsonNode history = atOther.get("/cases/" + opened.get("id").asText() + "/verification")
                .with(200);
        assertThat(history.get("intact").asBoolean()).isTrue();
        sameOfficer.post(CASES, Map.of("subject", "Sendirian")).with(201);
        first.start();
        one.awaitAgencies(6);
        assertThat(atOne.get("/agencies/contoh-dua").with(200).get("version").asText())
                .isEqualTo("1.0.0");

        atOther.upload(
                        "/agencies/contoh-dua/definitions",
                        agency("3.0.0\ntransition:\n  - {filedBefore: 2999-01-01, cases: move, basis: Keputusan 13}")
                                .zip())
                .with(201);
        for (JsonNode each : List.of(opened, next)) {
            String file = "/cases/" + each.get("id").asText();
            RunningContainer.await("the case to follow", () -> atOne.get(file)
                    .with(200)
                    .get("definitionVersion")
                    .asText()
                    .equals("3.0.0"));
            assertThat(atOther.get(file + "/history").with(200).get("rows").findValuesAsText("comment"))
                    .as("what is due is done by one of the nodes, once")
                    .containsOnlyOnce("Keputusan 13");
            assertThat(atOther.get(file + "/verification")
                            .with(200)
                            .get("intact")
                            .asBoolean())
                    .isTrue();
        }
        RunningContainer.await(
                "an agenda that is not behind",
                () -> atOne.get("/health").with(200).at("/agenda/late").asInt(-1) == 0);
    }

    private static void hears(RunningContainer node, Person person, String member, String value) {
        RunningContainer.await("what was done at the other node", () -> {
            Person.Answer answer = person.get("/agencies/contoh-dua");
            return answer.status() == 200 && answer.body().path(member).asText().equals(value);
        });
        assertThat(node.printed()).doesNotContain("ERROR");
    }

    private static AgencyJar agency(String version) throws IOException {
        return AgencyJar.of("kanreg")
                .with("agency.yaml", "agency: kanreg", "agency: contoh-dua")
                .version(version);
    }
}
