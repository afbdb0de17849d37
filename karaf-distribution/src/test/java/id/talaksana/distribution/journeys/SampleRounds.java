package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Procedure;
import id.talaksana.distribution.RunningContainer;
import java.util.List;

/** The rounds and cases that the demonstration leaves half-way. */
record SampleRounds(Offices offices) {

    void standHalfWay() {
        JsonNode objections = sample("batanghari", "masa-sanggah");
        assertThat(open(objections)).containsExactly("jawaban-sanggah-administrasi");
        assertThat(at(objections, "/round").get("applicants").asInt()).isEqualTo(300);
        assertThat(at(objections, "/objections/periods").at("/periods/0/state").asText())
                .isEqualTo("open");
        assertThat(at(objections, "/announcements/verification").get("intact").asBoolean())
                .isTrue();

        JsonNode requests = sample("balikpapan", "usul");
        assertThat(open(requests)).containsExactly("usul-penetapan-nip");
        RunningContainer.await(
                "the regional office to be asked",
                () -> at(requests, "/requests?state=asked").get("requests").size() > 0);
        assertThat(at(requests, "/round/verification").get("intact").asBoolean())
                .isTrue();

        JsonNode envelopes = sample("singkawang", "pendaftaran");
        assertThat(open(envelopes)).contains("pendaftaran");
        assertThat(at(envelopes, "/round").get("applicants").asInt()).isEqualTo(6);

        assertThat(open(sample("bangkalan", "dikembalikan"))).containsExactly("pembuatan-naskah-asesmen");
        assertThat(open(sample("kanreg", "dikembalikan"))).containsExactly("verifikasi-dan-generate");
    }

    private JsonNode sample(String agency, String name) {
        return Procedure.stream(offices.reader()
                        .get("/cases?limit=200&agency=" + agency)
                        .with(200)
                        .get("cases"))
                .filter(file -> file.get("subject").asText().startsWith("Contoh " + name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode at(JsonNode file, String path) {
        return offices.reader().get("/cases/" + file.get("id").asText() + path).with(200);
    }

    private static List<String> open(JsonNode file) {
        return Procedure.stream(file.get("open"))
                .map(row -> row.get("step").asText())
                .toList();
    }
}
