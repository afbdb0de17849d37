package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** An applicant objects on the page of the own result, by the calls that the API makes. */
public class OwnObjectionPageTest {
    private static final String OWN = "/balikpapan/pengadaan-asn/hasil";
    private static final Map<String, String> B2 = Map.of("nomor", "B-2", "nik", "6471014101900002");

    private final FakeOwnObjections objections = new FakeOwnObjections();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(
            new FakeCatalogue().publish(Definitions.shipped("balikpapan")),
            new FakeReleases(),
            objections,
            new InMemorySecretStore()));

    private final Visitor visitor = new Visitor(portal);

    private HttpResponse<String> sent(String... further) {
        Map<String, String> fields = new LinkedHashMap<>(B2);
        for (int i = 0; i < further.length; i += 2) {
            fields.put(further[i], further[i + 1]);
        }
        return visitor.send(OWN, fields);
    }

    @Test
    public void thePeriodIsShownWithItsLastDayAndEachReason() {
        visitor.open(OWN);
        String page = sent().body();
        assertThat(page)
                .contains("Masa sanggah dimulai", "20 November 2026", "Hari terakhir", "23 November 2026")
                .contains("Ijazah &lt;buram&gt;", "Usia lewat batas", "satu kali pada setiap tahap", "Ajukan sanggah")
                .contains("Perlu Anda perbaiki", "Foto pudar");
        assertThat(page).doesNotContain("<buram>");
    }

    @Test
    public void anObjectionIsFiledOnceWithAllThatWasTypedKeptWhenItIsRefused() {
        visitor.open(OWN);
        sent();
        HttpResponse<String> empty = sent("aksi", "sanggah", "butir.1", "ya");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Tulis mengapa hasil itu keliru.", "name=\"butir.1\" value=\"ya\" checked");
        HttpResponse<String> some = sent("aksi", "sanggah", "butir.1", "ya", "sanggahan", "Ijazah saya sesuai.");
        assertThat(some.statusCode()).isEqualTo(422);
        assertThat(some.body()).contains("Sanggah juga alasan 2.", "Ijazah saya sesuai.");
        assertThat(objections.filed).isEmpty();
        HttpResponse<String> done =
                sent("aksi", "sanggah", "butir.1", "ya", "butir.2", "ya", "sanggahan", "Ijazah saya sesuai.");
        assertThat(done.statusCode()).isEqualTo(201);
        assertThat(done.body())
                .contains("menunggu jawaban", "Dijawab paling lambat", "Cabut sanggah")
                .doesNotContain("Ajukan sanggah");
        assertThat(objections.filed).singleElement().satisfies(filing -> {
            assertThat(filing.requestKey()).isNotBlank();
            assertThat(filing.text()).isEqualTo("Ijazah saya sesuai.");
        });
        assertThat(sent("aksi", "cabut", "sanggahan-nomor", "1").body()).contains("dicabut");
        assertThat(objections.withdrawn).isTrue();
    }

    @Test
    public void theAnswerStandsBelowTheObjection() {
        visitor.open(OWN);
        sent();
        sent("aksi", "sanggah", "butir.1", "ya", "butir.2", "ya", "sanggahan", "Sesuai.");
        objections.isOpen = false;
        objections.answer = "Ijazah <tetap> tidak terbaca.";
        assertThat(sent().body()).contains("ditolak", "Jawaban: Ijazah &lt;tetap&gt; tidak terbaca.");
    }

    @Test
    public void whereOneObjectsElsewhereOrNotAtAllIsSaid() {
        objections.place = "SSCASN, https://sscasn.bkn.go.id";
        visitor.open(OWN);
        assertThat(sent().body())
                .contains("tidak diajukan di sini, tetapi lewat SSCASN", "23 November 2026")
                .doesNotContain("Ajukan sanggah");
        objections.contestable = false;
        assertThat(sent().body()).contains("Keputusan panitia mutlak").doesNotContain("Ajukan sanggah");
    }
}
