package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is told of an announcement to who may not know before its release: without an account, to an applicant, a party outside
 * and a neighbour's officer, wherever it could be asked.
 *
 * @param own what an applicant shows to be told the own result
 */
record OutsideFaces(Journey round, String announcement, Map<String, String> own) {
    static final String TITLE = "Hasil rahasia sampai terbit";

    private Offices offices() {
        return round.offices();
    }

    private String ownResults() {
        return "/agencies/" + round.agency() + "/services/" + round.procedure().service() + "/own-results";
    }

    /** Neither the title nor a reason, a number, an id: nor that there is one. */
    void tellNothing(String reason, String number) {
        assertThat(all()).noneMatch(face -> Stream.of(TITLE, reason, announcement, number)
                .anyMatch(face::contains));
        for (String secret : List.of(TITLE, reason, announcement)) {
            assertThat(offices().log().says(secret)).isFalse();
        }
    }

    private List<String> all() {
        String agency = "/" + round.agency();
        Stream<String> pages = Stream.of(
                        "/",
                        "/?q=rahasia",
                        agency,
                        agency + "/pengumuman",
                        agency + "/pengumuman/" + announcement,
                        agency + "/" + round.procedure().service() + "/hasil",
                        "/katalog.jsonld")
                .map(this::page);
        String announcements = "/agencies" + agency + "/announcements";
        Stream<String> api = Stream.of(
                        offices().anybody(),
                        offices().of("balikpapan.pelamar"),
                        offices().of("balikpapan.bkn"),
                        offices().of("batanghari.tim"))
                .flatMap(person -> Stream.of(
                                "/health",
                                "/services?q=rahasia",
                                announcements,
                                announcements + "/" + announcement,
                                announcements + "/" + announcement + "/paper",
                                announcements + "/" + announcement + "/results",
                                announcements + "/" + announcement + "/results?format=csv",
                                round.path() + "/announcements",
                                round.path() + "/announcements/" + announcement,
                                round.path() + "/applicants",
                                round.path() + "/round/entries")
                        .map(person::text));
        Person nobody = offices().anybody();
        assertThat(nobody.status(announcements + "/" + announcement))
                .isEqualTo(nobody.status(announcements + "/0000000000000"))
                .isEqualTo(404);
        return Stream.concat(Stream.concat(pages, api).map(this::withoutTheQuestion), asked())
                .toList();
    }

    /** The followed case, and the own results with number and NIK. */
    private Stream<String> asked() {
        Person nobody = offices().anybody();
        String code = round.officer("bkpsdm").gets("/code").get("code").asText();
        JsonNode results = nobody.post(ownResults(), own).with(200);
        assertThat(results.get("results")).isEmpty();
        return Stream.of(
                nobody.get("/followed-cases/" + round.id(), "X-Case-Code", code)
                        .with(200)
                        .toString(),
                results.toString());
    }

    /** Who asks for one by its id reads that id again: "there is no announcement …". */
    private String withoutTheQuestion(String answer) {
        return answer.contains("404") ? answer.replace(announcement, "") : answer;
    }

    private String page(String path) {
        return offices().container().get(path).body();
    }

    /** After the release everybody reads it with names masked, and the applicant the own result with its reason and its proof. */
    void tellEverything(String reason) {
        String released = "/agencies/" + round.agency() + "/announcements/" + announcement;
        Person nobody = offices().anybody();
        JsonNode seen = nobody.get(released).with(200);
        assertThat(seen.get("title").asText()).isEqualTo(TITLE);
        assertThat(page("/" + round.agency() + "/pengumuman/" + announcement))
                .contains(TITLE, "BPN-001", "P*** U***")
                .doesNotContain("Pelamar Uji", reason);
        assertThat(nobody.text(released + "/results?format=csv"))
                .startsWith("nomor peserta,nama,formasi,hasil,peringkat,nilai\r\nBPN-001,P*** U***")
                .doesNotContain(reason);
        assertThat(nobody.text(released + "/paper")).startsWith("%PDF-");
        JsonNode result = nobody.post(ownResults(), own).with(200);
        assertThat(result.at("/results/0/reason").asText()).isEqualTo(reason);
        assertThat(nobody.post(ownResults() + "/" + announcement + "/proof", own)
                        .with(200)
                        .get("root"))
                .isEqualTo(seen.get("root"));
        assertThat(round.officer("panselda")
                        .gets("/announcements/verification")
                        .get("intact")
                        .asBoolean())
                .isTrue();
        assertThat(offices().log().says(reason)).isFalse();
    }
}
