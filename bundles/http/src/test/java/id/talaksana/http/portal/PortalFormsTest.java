package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.GivenServices;
import id.talaksana.http.kit.CoreServices;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** Forms over HTTP: what is wrong is said at its field, and nothing typed is lost. */
public class PortalFormsTest {
    private static final String COMPLAINTS = "/balikpapan/pengaduan";

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeFollowing following = new FakeFollowing(Definitions.shipped("kanreg"));
    private final FakeComplaints complaints = new FakeComplaints();

    private final SecretStore secrets = new InMemorySecretStore();

    @Rule
    public final PortalServer portal = new PortalServer(node());

    @Rule
    public final PortalServer another = new PortalServer(node());

    private final Visitor visitor = new Visitor(portal);

    public PortalFormsTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    @Test
    public void aCaseIsFollowedAndTheAnswerIsNotKept() {
        visitor.open("/berkas");
        HttpResponse<String> page =
                visitor.send("/berkas", Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.body())
                .contains("Usul NI CPNS 2025", "20 November 2026 pukul 09.40 WIB", "Tim Pemroses", "terlampaui")
                .contains("dikembalikan atau ditolak", "Langkah 1 dari 2", "Berikutnya", "2. Menandatangani")
                .doesNotContain(FakeFollowing.CODE);
    }

    @Test
    public void whoHasToMendReadsTheReasonWhoseTurnItIsAndThatTheClockStands() {
        following.stopped = true;
        following.waitingFor = List.of(Sourced.stated("Instansi pengusul"));
        visitor.open("/berkas");
        Map<String, String> filled = Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE);
        assertThat(visitor.send("/berkas", filled).body())
                .containsSubsequence("Giliran: <strong>instansi lain", "Instansi pengusul", "Alasan: Ijazah buram")
                .contains("Waktu pengerjaan kami berhenti sampai")
                .doesNotContain("terlampaui");
    }

    private CoreServices node() {
        return new GivenServices(catalogue, following, new FakeOwnCases(following), complaints, secrets);
    }

    @Test
    public void aFormThatOneNodeShowedIsTakenByAnother() {
        visitor.open("/berkas");
        visitor.sentTo(another);
        HttpResponse<String> page =
                visitor.send("/berkas", Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Usul NI CPNS 2025");
    }

    @Test
    public void aWrongCodeIsToldOnTheFormWithWhatWasTyped() {
        visitor.open("/berkas");
        HttpResponse<String> page =
                visitor.send("/berkas", Map.of("nomor", FakeFollowing.CASE.toString(), "kode", "salah"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Nomor atau kode salah.", "value=\"" + FakeFollowing.CASE + "\"", "role=\"alert\"");
        HttpResponse<String> many =
                visitor.send("/berkas", Map.of("nomor", FakeFollowing.CASE.toString(), "kode", "BANYAK"));
        assertThat(many.statusCode()).isEqualTo(429);
        assertThat(many.headers().firstValue("Retry-After")).hasValue("90");
        assertThat(many.body()).contains("dalam 2 menit");
    }

    @Test
    public void aCaseThatWaitsForNobodyYetSaysSo() {
        following.waitingFor = List.of();
        visitor.open("/berkas");
        Map<String, String> filled = Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE);
        assertThat(visitor.send("/berkas", filled).body()).contains("Menunggu: belum ada pelaksana");
    }

    @Test
    public void aCodeInAnAddressIsNotTaken() {
        visitor.open("/berkas");
        HttpResponse<String> page =
                visitor.send("/berkas?kode=" + FakeFollowing.CODE, Map.of("nomor", FakeFollowing.CASE.toString()));
        assertThat(page.statusCode()).isEqualTo(422);
    }

    @Test
    public void aFormFromAnotherSiteIsRefused() {
        Map<String, String> filled = Map.of("nomor", FakeFollowing.CASE.toString(), "kode", FakeFollowing.CODE);
        visitor.open("/berkas");
        assertThat(visitor.send("/berkas", filled, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send("/berkas", filled, "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
        // Without the cookie of this browser, or with another's seal, it is shown once more.
        HttpResponse<String> unsealed = new Visitor(portal).send("/berkas", filled);
        assertThat(unsealed.statusCode()).isEqualTo(422);
        assertThat(unsealed.body()).contains("kirim sekali lagi").doesNotContain("Usul NI CPNS");
        visitor.open("/berkas");
        assertThat(visitor.send("/berkas", filled, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    public void aComplaintIsFiledAnsweredAndOpenedAgain() {
        visitor.open(COMPLAINTS + "?layanan=pengadaan-asn");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("judul", "Pengumuman terlambat");
        form.put("kronologi", "Tidak ada kabar\nsejak Oktober.");
        form.put("tanggal", "2025-10-22");
        form.put("layanan", "pengadaan-asn");
        form.put("anonim", "ya");
        HttpResponse<String> receipt =
                visitor.sendWithFile(COMPLAINTS, form, "bukti.txt", "isi".getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.statusCode()).isEqualTo(201);
        assertThat(receipt.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(receipt.body())
                .contains(
                        FakeComplaints.TICKET.toString(),
                        FakeComplaints.CODE,
                        "WITA",
                        "download=\"" + FakeComplaints.TICKET)
                .contains("1, keterangan tentang pembuat dihapus dari berkas");
        assertThat(complaints.last.title()).isEqualTo("Pengumuman terlambat");
        assertThat(complaints.last.anonymous()).isTrue();
        assertThat(complaints.last.confidential()).isFalse();
        assertThat(complaints.last.enclosures()).hasSize(1);
        assertThat(complaints.last.requestKey()).hasSize(32);

        complaints.answer("Sudah diumumkan.");
        visitor.open("/pengaduan");
        Map<String, String> ticket = Map.of("nomor", FakeComplaints.TICKET.toString(), "kode", FakeComplaints.CODE);
        assertThat(visitor.send("/pengaduan", ticket).body())
                .contains("sudah dijawab", "Sudah diumumkan.", "puas-belum", "Tidak ada kabar\nsejak Oktober.");
        HttpResponse<String> nothing = visitor.send("/pengaduan", Map.of("aksi", "balas", "puas", "belum"));
        assertThat(nothing.body()).contains("Tulis tanggapan Anda.");
        HttpResponse<String> again =
                visitor.send("/pengaduan", Map.of("aksi", "balas", "puas", "belum", "tanggapan", "Belum tampak."));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).hasValue("/pengaduan");
        assertThat(complaints.reply.requestKey()).hasSize(32);
        String replied = again.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(replied).contains("HttpOnly", "SameSite=Strict", "Max-Age=60");
        HttpResponse<String> shown = portal.send(portal.request("/pengaduan")
                .header("Cookie", replied.split(";")[0])
                .build());
        assertThat(shown.body()).contains("dibuka kembali", "Belum tampak.");
        assertThat(shown.headers().allValues("Set-Cookie")).anyMatch(c -> c.startsWith("ditanggapi=; "));
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(complaints.state).isEqualTo(TicketState.REOPENED);
    }

    @Test
    public void everythingWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        visitor.open(COMPLAINTS);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kronologi", "Cerita yang panjang");
        form.put("tanggal", "2999-01-01");
        form.put("layanan", "tidak-ada");
        form.put("nama", "N".repeat(201));
        form.put("rahasia", "ya");
        HttpResponse<String> page = visitor.sendWithFile(COMPLAINTS, form, "besar.bin", new byte[3 << 20]);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("id=\"galat-judul\"", "id=\"galat-tanggal\"", "id=\"galat-layanan\"", "id=\"galat-nama\"")
                .contains("id=\"galat-lampiran\"", "bersama-sama paling besar 2 MB")
                .contains("Cerita yang panjang</textarea>", "value=\"2999-01-01\"", "N".repeat(201))
                .containsPattern("name=\"rahasia\" value=\"ya\" checked");
        assertThat(complaints.last).isNull();
    }

    @Test
    public void aCaseNumberAndAFileThatDoNotFitAreToldAtTheirFields() {
        visitor.open(COMPLAINTS);
        Map<String, String> form =
                Map.of("judul", "Antre", "kronologi", "Dua jam.", "tanggal", "2025-10-22", "berkas", "bukan nomor");
        assertThat(visitor.sendWithFile(COMPLAINTS, form, "a.txt", new byte[] {'a'})
                        .body())
                .contains("id=\"galat-berkas\"", "Nomor berkas tertulis seperti");
        visitor.open(COMPLAINTS);
        complaints.refusal = new Refusal(
                Refusal.Kind.INVALID,
                new Text("Lampiran \"foto ü.exe\" harus PDF.", "The file must be PDF."),
                List.of("pdf", "jpg"));
        Map<String, String> sound = Map.of("judul", "Antre", "kronologi", "Dua jam.", "tanggal", "2025-10-22");
        assertThat(visitor.sendWithFile(COMPLAINTS, sound, "foto.exe", new byte[] {'a'})
                        .body())
                .contains("id=\"galat-lampiran\"", "foto ü.exe");
    }

    @Test
    public void aComplaintNeedsTheDayOfTheEvent() {
        visitor.open(COMPLAINTS);
        HttpResponse<String> page = visitor.send(COMPLAINTS, Map.of("judul", "Antre", "kronologi", "Dua jam."));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"galat-tanggal\"", "Isi tanggal kejadiannya");
        assertThat(complaints.last).isNull();
    }

    @Test
    public void whatIsMuchTooLargeOrNoFormGetsAPageOfItsOwn() {
        visitor.open(COMPLAINTS);
        HttpResponse<String> large = visitor.sendWithFile(COMPLAINTS, Map.of("judul", "x"), "b", new byte[9 << 20]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("Kiriman terlalu besar");
        HttpResponse<String> json = portal.send(portal.request(COMPLAINTS)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(json.statusCode()).isEqualTo(415);
        HttpResponse<String> onlyRead = portal.send(portal.request("/kanreg")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        assertThat(onlyRead.statusCode()).isEqualTo(405);
        assertThat(onlyRead.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
}
