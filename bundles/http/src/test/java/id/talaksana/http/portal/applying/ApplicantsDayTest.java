package id.talaksana.http.portal.applying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.text.Refusal;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.http.portal.PortalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** An applicant's day through the pages, against the real core, a database and a folder of files. */
public class ApplicantsDayTest {
    private static final String SERVICE = "/sanggar/cuti-besar";
    private static final byte[] PNG = PlantedFiles.picture("png");
    private static final byte[] PDF = PlantedFiles.letter(0);
    private static final byte[] PDF_AS_KEPT = kept(PDF);

    private final ApplicantOffice office = new ApplicantOffice();

    @Rule
    public final PortalServer portal = new PortalServer(office.services());

    private final ApplicantsPhone phone = new ApplicantsPhone(portal);

    @After
    public void close() {
        office.close();
    }

    private static byte[] kept(byte[] letter) {
        return ((Cleaning.Outcome.Clean) new CleanedFiles().harmless("application/pdf", letter)).content();
    }

    /** Begins, and answers up to the files. */
    private void begun(String rank) {
        phone.open(SERVICE);
        phone.open(phone.link("Ajukan").toString());
        assertThat(phone.page().text()).contains("Surat permintaan cuti", "SK pangkat terakhir", "30 hari");
        phone.send("Mulai", Map.of());
        answer(rank);
        answer("yes");
        answer("2026-06-01");
        answer("30");
        answer("");
        answer("Cuti besar Siti");
    }

    private void answer(String answer) {
        phone.send("Lanjut", Map.of("jawaban", answer));
        assertThat(phone.page().select(".galat").text()).isEmpty();
    }

    private void uploaded(String name, byte[] content) {
        phone.upload("Unggah dan periksa", Map.of(), name, content);
    }

    private CaseId sent() {
        uploaded("surat.pdf", PDF);
        phone.send("Terbaca", Map.of());
        assertThat(phone.page().text()).contains("Periksa dan kirim", "III/d", "1 Juni 2026", "surat.pdf");
        phone.send("Kirim permohonan", Map.of("benar", "ya"));
        return CaseId.parse(phone.page().select("#nomor-berkas").text()).orElseThrow();
    }

    @Test
    public void fromTheServicesPageToWhatWasMendedAndWithdrawn() {
        begun("III/d");
        assertThat(phone.page().text()).contains("Pertanyaan 7 dari 7", "Surat permintaan cuti");
        CaseId id = sent();
        String code = phone.page().select("#kode-berkas").text();
        assertThat(code).matches("(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}");
        assertThat(phone.page().select("svg.qr path").attr("d")).startsWith("M");
        assertThat(phone.page().text()).contains("/permohonan/" + id);

        phone.open("/permohonan/" + id);
        assertThat(phone.page().text()).contains("Giliran instansi", "Langkah 1 dari 2", "surat.pdf");
        CaseFile opened = office.cases.find(office.officer, id);
        assertThat(opened.attributes()).containsEntry("golongan", "III/d").containsEntry("lama", "30");
        assertThat(opened.presented()).containsExactly("masa-kerja", "surat");
        assertThat(office.files.list(office.officer, id))
                .extracting(SubmittedFile::requirement, SubmittedFile::name, SubmittedFile::mediaType)
                .containsExactly(tuple("surat", "surat.pdf", "application/pdf"));

        office.decides(id, "kurang", "Belum ditandatangani");
        phone.open("/permohonan/" + id);
        assertThat(phone.page().select("#giliran").text()).isEqualTo("Giliran Anda");
        assertThat(phone.page().text()).contains("Belum ditandatangani");
        phone.upload("Unggah dan periksa", Map.of("persyaratan", "surat"), "foto.png", PNG);
        assertThat(phone.page().select(".unggahan img")).hasSize(1);
        phone.send("Kirim perbaikan", Map.of("catatan", "Sudah ditandatangani"));
        assertThat(phone.page().text()).contains("Giliran instansi");
        assertThat(office.files.list(office.officer, id)).hasSize(2);
        assertThat(office.files.verify(office.officer, id).faults()).isEmpty();

        phone.send("Tarik", Map.of("alasan", "Tidak jadi cuti"));
        assertThat(office.cases.find(office.officer, id).state()).isEqualTo(CaseFile.State.WITHDRAWN);
        assertThat(phone.page().text()).contains("ditarik");
    }

    @Test
    public void whoMayNotApplyLearnsWhyAndMayChangeTheAnswer() {
        phone.open(SERVICE + "/ajukan");
        phone.send("Mulai", Map.of());
        answer("III/d");
        answer("no");
        assertThat(phone.page().text()).contains("Telah bekerja paling singkat 5 tahun", "Syarat ini harus dipenuhi");
        answer("yes");
        answer("2026-04-12");
        assertThat(phone.page().text()).contains("Tanggal mulai cuti", "paling lambat 2 minggu sebelumnya");
        phone.send("Lanjut", Map.of("jawaban", "besok"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select("input[name=jawaban]").val()).isEqualTo("besok");
        answer("2026-06-01");
        assertThat(phone.page().text()).contains("Lama cuti");
    }

    @Test
    public void onlyWhatCanBeShownComesInAndNotWithoutEnd() {
        begun("III/d");
        uploaded("surat.pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".galat").text()).contains("harus PDF, JPEG, atau PNG");
        uploaded("surat.txt", "Dengan hormat".getBytes(StandardCharsets.UTF_8));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".galat").text()).contains("harus PDF, JPEG, atau PNG");
        uploaded("surat.pdf", java.util.Arrays.copyOf(PDF, (5 << 20) + 1));
        assertThat(phone.page().select(".galat").text()).contains("5 MB");
        uploaded("surat.pdf", PDF);
        uploaded("surat-sekali-lagi.pdf", PDF);
        assertThat(phone.page().select(".unggahan li")).as("the same content").hasSize(1);
        for (int i = 0; i < 4; i++) {
            uploaded("halaman-" + i + ".pdf", PlantedFiles.letter(i + 1));
        }
        assertThat(phone.page().select(".unggahan li")).hasSize(5);
        uploaded("enam.png", PNG);
        assertThat(phone.page().select(".galat").text()).contains("Paling banyak 5 berkas");
        assertThat(office.contents()).hasSize(5);
    }

    @Test
    public void aPhotographThatIsFarTooLargeIsToldOnTheFormWithWhatToDo() {
        begun("III/d");
        uploaded("foto.jpg", new byte[9 << 20]);
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".galat").text()).contains("5 MB", "kamera");
        uploaded("foto.png", PNG);
        assertThat(phone.page().select(".unggahan img")).hasSize(1);
    }

    /** The public field for services takes the number of a case, too, and asks for its code. */
    @Test
    public void oneFieldFindsServicesAndWhatHasANumber() {
        begun("III/d");
        CaseId id = sent();
        assertThat(phone.page().select("a[href^=mailto:]").attr("href")).contains(id.toString());
        String code = phone.page().select("#kode-berkas").text();
        assertThat(phone.page().select("#bukti").text()).contains(id.toString(), code);
        ApplicantsPhone other = new ApplicantsPhone(portal);
        other.open("/?q=" + id.toString().toLowerCase(Locale.ROOT));
        assertThat(other.path()).isEqualTo("/permohonan");
        assertThat(other.page().select("input[name=nomor]").val()).isEqualToIgnoringCase(id.toString());
        other.send("Lihat berkas", Map.of("nomor", id.toString(), "kode", code));
        assertThat(other.page().text()).contains("Giliran instansi");
    }

    @Test
    public void filesThatComeAtOnceAreCountedOneByOne() throws Exception {
        begun("III/d");
        Holder holder = new Holder(
                CaseId.parse(phone.page().select("#draf").text()).orElseThrow(),
                phone.page().select("#kode-draf").text(),
                "127.0.0.1");
        Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 16; i++) {
            Enclosure file = new Enclosure("surat.pdf", null, PlantedFiles.letter(i));
            threads.execute(() -> {
                Refusal refusal = catchThrowableOfType(
                        () -> office.services().applications().attach(holder, "surat", file), Refusal.class);
                Stream.ofNullable(refusal).forEach(refused::add);
            });
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(office.services().applications().find(holder).files()).hasSize(5);
        assertThat(office.contents()).hasSize(5);
        assertThat(refused).hasSize(11).allSatisfy(refusal -> assertThat(refusal.getMessage())
                .contains("5"));
    }

    @Test
    public void whatAFileWouldDoAndWhatAPictureSaysOfItsPlaceIsShownToNobody() {
        begun("III/d");
        uploaded(
                "surat.pdf",
                PlantedFiles.pdfOf(
                        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>",
                        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"));
        uploaded("foto.jpg", PlantedFiles.jpeg());
        for (Element shown : phone.page().select(".unggahan a")) {
            phone.open(shown.attr("href"));
            assertThat(new String(phone.body(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("JavaScript", PlantedFiles.NAME);
        }
    }

    /** A few bytes that whoever looks at them unpacks to gigabytes. */
    @Test
    public void aPictureThatNobodyCanUnpackIsRefused() {
        begun("III/d");
        uploaded("peta.png", PlantedFiles.hugePicture("png"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".galat").text()).contains("peta.png", "terlalu banyak piksel");
        uploaded("foto.jpg", PlantedFiles.hugePicture("jpeg"));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(office.contents()).isEmpty();
    }

    @Test
    public void whatIsTakenBackDoesNotStayOnTheDisk() {
        begun("III/d");
        for (int i = 0; i < 3; i++) {
            uploaded("surat.pdf", PlantedFiles.letter(i + 1));
            assertThat(office.contents()).hasSize(1);
            phone.send("Hapus surat.pdf", Map.of());
            assertThat(office.contents()).isEmpty();
        }
        CaseId sent = sent();
        begun("III/d");
        uploaded("surat.pdf", PDF);
        phone.send("Hapus surat.pdf", Map.of());
        assertThat(office.files.file(office.officer, sent, 1).content())
                .as("what another one refers to")
                .isEqualTo(PDF_AS_KEPT);
    }

    /** What is chosen and not sent counts for where it was begun, whoever and however many were there. */
    @Test
    public void whatIsNotSentCountsForItsPlace() {
        begun("III/d");
        uploaded("surat.pdf", PDF);
        String place = office.place(phone.path());
        assertThat(office.submitted.chosenBytes(Scope.of("sanggar"), place)).isEqualTo(PDF_AS_KEPT.length);
        assertThat(office.submitted.chosenBytes(Scope.of("sanggar"), "elsewhere"))
                .isZero();
        assertThat(office.submitted.chosenBytes(Scope.of("tetangga"), place)).isZero();
        sent();
        assertThat(office.submitted.chosenBytes(Scope.of("sanggar"), place)).isZero();
    }

    @Test
    public void aTurnIsNotGoneWithNothingMended() {
        begun("III/d");
        CaseId id = sent();
        office.decides(id, "kurang", "Belum ditandatangani");
        phone.open("/permohonan/" + id);
        phone.send("Kirim perbaikan", Map.of("catatan", " "));
        assertThat(phone.status()).isEqualTo(422);
        assertThat(phone.page().select(".galat").text()).contains("Belum ada yang diperbaiki");
        assertThat(phone.page().select("#giliran").text()).isEqualTo("Giliran Anda");
        phone.upload("Unggah dan periksa", Map.of("persyaratan", "surat"), "foto.png", PNG);
        phone.send("Kirim perbaikan", Map.of());
        assertThat(phone.page().text()).contains("Giliran instansi");
    }

    @Test
    public void aFileIsShownBackSafelyAndToNobodyElse() {
        begun("IV/a");
        uploaded("surat.pdf", PDF);
        String address = phone.page().select(".unggahan a").attr("href");
        phone.open(address);
        assertThat(phone.body()).isEqualTo(PDF_AS_KEPT);
        assertThat(phone.header("Content-Disposition")).isEqualTo("inline; filename=\"surat.pdf\"");
        assertThat(phone.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(phone.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(phone.header("Cache-Control")).isEqualTo("no-store");

        ApplicantsPhone other = new ApplicantsPhone(portal);
        other.open(address);
        assertThat(other.page().select("input[name=kode]"))
                .as("asked for the code")
                .hasSize(1);
        phone.open(address.replace("/sanggar/", "/tetangga/").replace("sanggar-", "tetangga-"));
        assertThat(phone.page().select("input[name=kode]")).hasSize(1);
    }

    @Test
    public void aDraftIsFoundAgainWithNumberAndCodeUntilItEnds() {
        begun("III/d");
        String number = phone.page().select("#draf").text();
        String code = phone.page().select("#kode-draf").text();
        ApplicantsPhone other = new ApplicantsPhone(portal);
        other.open("/permohonan");
        other.send("Lihat berkas", Map.of("nomor", number, "kode", "0000-0000-0000-0000"));
        assertThat(other.status()).isEqualTo(422);
        other.send("Lihat berkas", Map.of("nomor", number, "kode", code));
        assertThat(other.page().text()).contains("Surat permintaan cuti");
        office.clock.passes(Duration.ofDays(31));
        office.sweeps();
        other.open("/permohonan");
        other.send("Lihat berkas", Map.of("nomor", number, "kode", code));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    public void whatIsSentTwiceIsOneCase() {
        begun("III/d");
        uploaded("surat.pdf", PDF);
        phone.send("Terbaca", Map.of());
        String review = phone.path();
        phone.send("Kirim permohonan", Map.of("benar", "ya"));
        String number = phone.page().select("#nomor-berkas").text();
        CaseId id = CaseId.parse(number).orElseThrow();
        assertThat(review).endsWith("/periksa");
        assertThat(office.files.list(office.officer, id)).hasSize(1);
        assertThat(office.cases
                        .list(office.officer, new CaseQuery(null, null, null, (String) null, null, null, 10))
                        .cases())
                .hasSize(1);
    }

    @Test
    public void whereApplyingIsAStepOfItsOwnSendingDoesItAndMendingDoesItAgain() {
        phone.open("/sanggar/cuti-tahunan/ajukan");
        phone.send("Mulai", Map.of());
        answer("Cuti tahunan Siti");
        phone.send("Kirim permohonan", Map.of("benar", "ya"));
        CaseId id = CaseId.parse(phone.page().select("#nomor-berkas").text()).orElseThrow();
        assertThat(office.cases.find(office.officer, id).open())
                .extracting(StepRow::step)
                .containsExactly("periksa");
        office.decides(id, "kurang", "Tanggalnya belum ada");
        phone.open("/permohonan/" + id);
        assertThat(phone.page().text()).contains("Giliran Anda", "Tanggalnya belum ada");
        phone.send("Kirim perbaikan", Map.of("catatan", "1 sampai 5 Juni"));
        assertThat(office.cases.find(office.officer, id).open())
                .extracting(StepRow::step)
                .containsExactly("periksa");
    }

    @Test
    public void filesAreForWhoHandlesTheCase() {
        begun("III/d");
        CaseId id = sent();
        Account neighbour =
                new Account("tetangga.ani", "Ani", Role.OFFICER, "tetangga", java.util.Set.of("pengelola"), true);
        Account central = ApplicantOffice.account("pusat", Role.CENTRAL_STAFF);
        for (Account who : List.of(neighbour, central)) {
            assertThat(catchThrowableOfType(() -> office.files.list(who, id), Refusal.class))
                    .isNotNull();
            assertThat(catchThrowableOfType(() -> office.files.file(who, id, 1), Refusal.class))
                    .isNotNull();
        }
        assertThat(office.files.file(office.head, id, 1).content()).isEqualTo(PDF_AS_KEPT);
    }

    @Test
    public void whatIsMissingOrWasChangedIsTold() throws Exception {
        begun("III/d");
        CaseId id = sent();
        Files.writeString(office.contents().get(0), "lain");
        assertThat(office.files.verify(office.officer, id).faults().toString()).contains("bukan lagi yang tercatat");
        assertThat(catchThrowableOfType(() -> office.files.file(office.officer, id, 1), Refusal.class)
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        Files.delete(office.contents().get(0));
        assertThat(office.files.verify(office.officer, id).faults().toString()).contains("tidak ada di penyimpanan");
    }

    @Test
    public void whatNothingRefersToIsSweptAndWhatIsOnTheRecordStays() {
        begun("III/d");
        sent();
        ApplicantsPhone other = new ApplicantsPhone(portal);
        other.open(SERVICE + "/ajukan");
        begun("III/d");
        uploaded("lain.png", PNG);
        assertThat(office.contents()).hasSize(2);
        office.clock.passes(Duration.ofDays(32));
        office.sweeps();
        assertThat(office.contents()).hasSize(1);
    }
}
