package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Nobody outside learns of a result, or that there is one, before it is released: each face is tried; after it all of them show it. */
public class EmbargoIT {
    private static final String TITLE = "Hasil rahasia sampai terbit";
    private static final String REASON = "Ijazah belum dilegalisasi";
    private static final Map<String, String> OWN = Map.of("registration", "B-2", "nik", "6471014101900002");
    private static final String OWN_RESULTS = "/agencies/balikpapan/services/pengadaan-asn/own-results";

    private static RunningContainer container;
    private static Person nobody;
    private static Person first;
    private static Person second;
    private static Person applicant;
    private static Person outside;
    private static Person neighbour;

    private String round;
    private String announcement;
    private String code;

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("embargo").start());
        nobody = Person.anonymous(container);
        first = Person.officer(container, "ani.panselda", "balikpapan", List.of("panselda", "bkpsdm"));
        second = Person.officer(container, "budi.panselda", "balikpapan", List.of("panselda"));
        applicant = Person.officer(container, "cici.pelamar", "balikpapan", List.of("pelamar"));
        outside = Person.officer(container, "dodi.bkn", "balikpapan", List.of("bkn"));
        neighbour = Person.officer(container, "eka.tim", "batanghari", List.of("tim"));
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void nothingIsSeenFromOutsideBeforeTheReleaseAndEverythingAfterIt() {
        LogSince log = new LogSince(container);
        Person all = everybodysWork();
        Procedure procedure =
                Procedure.of(container, "balikpapan", "pengadaan-asn").assignedIn(container);
        Run run = Run.begin(new Desk.Api(Map.of("", all)), procedure);
        while (!"verifikasi-administrasi".equals(run.open())) {
            run.step();
        }
        round = "/cases/" + run.id();
        code = all.get(round + "/code").with(200).get("code").asText();
        decide(all);
        run.step();
        prepare();
        List<String> before = outsideFaces();
        assertThat(before).noneMatch(face -> tells(face));
        assertThat(log.says(TITLE)).isFalse();
        assertThat(log.says(REASON)).isFalse();
        assertThat(log.says(announcement)).isFalse();

        second.post(round + "/announcements/" + announcement + "/release", Map.of())
                .with(200);
        assertThat(second.get(round + "/announcements/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
        JsonNode released =
                nobody.get("/agencies/balikpapan/announcements").with(200).at("/announcements/0");
        assertThat(released.get("title").asText()).isEqualTo(TITLE);
        assertThat(released.get("number").asText()).matches("800/\\d{3}/BKPSDM/\\d{4}");
        assertThat(page("/balikpapan/pengumuman/" + announcement))
                .contains(TITLE, "B-1", "P*** S***")
                .doesNotContain("Pelamar Satu", REASON);
        assertThat(nobody.text("/agencies/balikpapan/announcements/" + announcement + "/results?format=csv"))
                .startsWith("nomor peserta,nama,formasi,hasil,peringkat,nilai\r\nB-1,P*** S***,,lulus,,\r\n");
        JsonNode own = nobody.post(OWN_RESULTS, OWN).with(200);
        assertThat(own.at("/results/0/reason").asText()).isEqualTo(REASON);
        assertThat(nobody.post(OWN_RESULTS + "/" + announcement + "/proof", OWN)
                        .with(200)
                        .get("root"))
                .isEqualTo(released.get("root"));
        assertThat(log.says(REASON)).isFalse();
    }

    private static Person everybodysWork() {
        return Person.officer(
                container,
                "semua.panitia",
                "balikpapan",
                Procedure.of(container, "balikpapan", "pengadaan-asn")
                        .assignedIn(container)
                        .crew());
    }

    private void decide(Person all) {
        all.table(
                        round + "/applicants",
                        "nomor peserta,nama,nik\nB-1,Pelamar Satu,6471010101900001\nB-2,Pelamar Dua,6471014101900002\n")
                .with(200);
        all.post(
                        round + "/decisions",
                        Map.of(
                                "step",
                                "verifikasi-administrasi",
                                "outcome",
                                "tidak-lulus",
                                "reason",
                                REASON,
                                "registrations",
                                List.of("B-2")))
                .with(200);
        all.post(round + "/decisions", Map.of("step", "verifikasi-administrasi", "outcome", "lulus"))
                .with(200);
    }

    /** Signed, and one of two has agreed. */
    private void prepare() {
        announcement = first.post(
                        round + "/announcements", Map.of("step", "pengumuman-seleksi-administrasi", "title", TITLE))
                .with(200)
                .get("id")
                .asText();
        String its = round + "/announcements/" + announcement;
        first.post(its + "/initial", Map.of()).with(200);
        second.post(its + "/signature", Map.of()).with(200);
        first.post(its + "/release", Map.of()).with(200);
        first.post(its + "/release", Map.of()).with(403);
    }

    private boolean tells(String face) {
        return Stream.of(TITLE, REASON, announcement, "800/001/").anyMatch(face::contains);
    }

    /** What is answered to who may not know, wherever it could be asked. */
    private List<String> outsideFaces() {
        Stream<String> pages = Stream.of(
                        "/",
                        "/?q=rahasia",
                        "/balikpapan",
                        "/balikpapan/pengumuman",
                        "/balikpapan/pengumuman/" + announcement,
                        "/balikpapan/pengadaan-asn/hasil",
                        "/katalog.jsonld")
                .map(EmbargoIT::page);
        Stream<String> api = Stream.of(nobody, applicant, outside, neighbour).flatMap(person -> Stream.of(
                        "/health",
                        "/services?q=rahasia",
                        "/agencies/balikpapan/announcements",
                        "/agencies/balikpapan/announcements/" + announcement,
                        "/agencies/balikpapan/announcements/" + announcement + "/results",
                        "/agencies/balikpapan/announcements/" + announcement + "/results?format=csv",
                        round + "/announcements",
                        round + "/announcements/" + announcement,
                        round + "/applicants",
                        round + "/round/entries")
                .map(person::text));
        List<String> asked = List.of(
                nobody.get("/followed-cases/" + round.substring("/cases/".length()), "X-Case-Code", code)
                        .with(200)
                        .toString(),
                nobody.post(OWN_RESULTS, OWN).with(200).toString());
        assertThat(asked.get(1)).contains("\"results\":[]");
        assertThat(nobody.status("/agencies/balikpapan/announcements/" + announcement))
                .isEqualTo(nobody.status("/agencies/balikpapan/announcements/0000000000000"))
                .isEqualTo(404);
        // Who asks for one by its id reads that id again: "there is no announcement …".
        return Stream.concat(Stream.concat(pages, api).map(this::withoutTheQuestion), asked.stream())
                .toList();
    }

    private String withoutTheQuestion(String answer) {
        return answer.contains("404") ? answer.replace(announcement, "") : answer;
    }

    private static String page(String path) {
        HttpResponse<String> answer = container.get(path);
        return answer.body();
    }
}
