package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Released announcements as pages, drawn once for everybody, and the own result behind number and NIK. */
public class AnnouncementPagesTest {
    private static final String LIST = "/balikpapan/pengumuman";
    private static final String ONE = LIST + "/" + FakeReleases.ID;
    private static final String OWN = "/balikpapan/pengadaan-asn/hasil";

    private final FakeCatalogue catalogue = new FakeCatalogue().publish(Definitions.shipped("balikpapan"));
    private final FakeReleases releases = new FakeReleases();
    private final FakeOwnObjections objections = new FakeOwnObjections();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(catalogue, releases, objections, new InMemorySecretStore()));

    private final Visitor visitor = new Visitor(portal);

    @Test
    public void theListAndEachAnnouncementAreReadInBothLanguages() {
        assertThat(portal.get(LIST).body())
                .contains(
                        "<h1>Pengumuman</h1>",
                        "Pengumuman hasil seleksi &lt;administrasi&gt;",
                        "250 pelamar",
                        "800/001/");
        assertThat(portal.get(LIST + "?lang=en").body()).contains("<h1>Announcements</h1>", "250 applicants");
        HttpResponse<String> page = portal.get(ONE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("B-1</th>", "B-100</th>", "P*** U***", "Nama disamarkan", "halaman=2", "5f5f5f")
                .contains("href=\"/balikpapan/pengadaan-asn/hasil\"", "format=csv")
                .doesNotContain("B-101</th>", "<administrasi>");
        assertThat(portal.get(ONE + "?halaman=3").body()).contains("B-250</th>").doesNotContain("halaman=4");
        assertThat(portal.get("/balikpapan").body()).contains("href=\"/balikpapan/pengumuman\"");
    }

    @Test
    public void aRegistrationNumberIsFoundOnTheList() {
        assertThat(portal.get(ONE + "?nomor=B-2").body())
                .contains("Nomor B-2 ada pada daftar ini.", "tidak lulus")
                .doesNotContain("B-3</th>");
        assertThat(portal.get(ONE + "?nomor=%3Cb%3E").body()).contains("Nomor &lt;b&gt; tidak ada pada daftar ini.");
    }

    @Test
    public void aPageIsDrawnOnceForEverybodyAndAnotherStateIsAnotherPage() {
        String tag = null;
        for (int i = 0; i < 20; i++) {
            HttpResponse<String> page = portal.get(ONE);
            assertThat(page.statusCode()).isEqualTo(200);
            tag = page.headers().firstValue("ETag").orElseThrow();
        }
        assertThat(releases.drawnFrom).isEqualTo(1);
        assertThat(portal.send(portal.request(ONE).header("If-None-Match", tag).build())
                        .statusCode())
                .isEqualTo(304);
        releases.released = false;
        assertThat(portal.get(ONE).statusCode()).isEqualTo(404);
        assertThat(portal.get(LIST).body()).contains("Belum ada pengumuman.");
    }

    @Test
    public void theOwnResultIsShownToWhoKnowsBothAndIsNotKept() {
        visitor.open(OWN);
        assertThat(visitor.send(OWN, Map.of("nomor", "B-2")).statusCode()).isEqualTo(422);
        String wrongNik = visitor.send(OWN, Map.of("nomor", "B-2", "nik", "1")).body();
        String wrongNumber = visitor.send(OWN, Map.of("nomor", "B-9", "nik", "6471014101900002"))
                .body();
        assertThat(wrongNik).contains("Tidak dikenal bersama.");
        assertThat(wrongNumber).contains("Tidak dikenal bersama.");
        HttpResponse<String> page = visitor.send(OWN, Map.of("nomor", "B-2", "nik", "6471014101900002"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("Pelamar Dua", "tidak lulus", "Ijazah &lt;buram&gt;", "800/001/BKPSDM/2026", "Peringkat: 3")
                .contains("Sesi Anda", "30 November 2026, 07:30–09:00", "Aula &lt;timur&gt;", "Aula dipakai")
                .contains("href=\"" + ONE + "\"");
        HttpResponse<String> proof =
                visitor.send(OWN, Map.of("nomor", "B-2", "nik", "6471014101900002", "bukti", FakeReleases.ID));
        assertThat(proof.headers().firstValue("Content-Type").orElseThrow()).contains("json");
        assertThat(proof.body()).contains("5f5f");
    }

    @Test
    public void whoIsInTwoRoundsChoosesAndStaysThere() {
        visitor.open(OWN);
        Map<String, String> both = Map.of("nomor", "B-2", "nik", "6471014101900002");
        String older = FakeReleases.OLDER.toString();
        assertThat(visitor.send(OWN, both).body())
                .contains("terdaftar juga pada putaran lain", "value=\"" + older + "\"", "CASN &lt;2024&gt;")
                .doesNotContain("<input type=\"hidden\" name=\"putaran\"");
        Map<String, String> chosen = new java.util.HashMap<>(both);
        chosen.put("putaran", older);
        assertThat(visitor.send(OWN, chosen).body())
                .contains("CASN 2024", "<input type=\"hidden\" name=\"putaran\" value=\"" + older + "\">");
    }

    @Test
    public void whoIsRightBeforeTheReleaseReadsThatNothingIsAnnounced() {
        releases.released = false;
        objections.isOpen = false;
        visitor.open(OWN);
        assertThat(visitor.send(OWN, Map.of("nomor", "B-2", "nik", "6471014101900002"))
                        .body())
                .contains("Belum ada yang diumumkan tentang Anda")
                .doesNotContain("tidak lulus", "Ijazah");
    }
}
