package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What is done in a round besides decisions: requests to other agencies, letters, objections. */
public class RoundWorkTest {
    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());
    private String here;

    @Before
    public void open() {
        CaseFile round = office.openRound("Seleksi 2026");
        here = "/meja/putaran/" + round.id();
        browser.login("budi");
    }

    @After
    public void close() {
        browser.close();
    }

    private void preview(String of, Map<String, String> fields) {
        browser.send("form[action$=/" + of + "/pratinjau]", fields);
    }

    @Test
    public void aRequestThatCameBackIsSentAgainWithWhatWasCompleted() {
        browser.open(here + "/permintaan");
        assertThat(browser.text()).contains("Ijazah tidak terbaca");
        assertThat(browser.page.select("input[name=pilih.A-2]")).isEmpty();
        preview("permintaan", Map.of("untuk", "kirim", "pilih.A-1", "ya"));
        assertThat(browser.status()).isEqualTo(422);
        preview("permintaan", Map.of("untuk", "kirim", "pilih.A-1", "ya", "alasan", "Ijazah dipindai ulang"));
        assertThat(browser.text()).contains("1 permintaan akan dikirim.", "Ijazah dipindai ulang");
        assertThat(office.requests.deeds).isEmpty();
        browser.send("form[action$=/permintaan/kirim]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.requests.deeds).singleElement().isInstanceOfSatisfying(RequestDeed.Send.class, deed -> {
            assertThat(deed.set().registrations()).containsExactly("A-1");
            assertThat(deed.reason()).isEqualTo("Ijazah dipindai ulang");
        });
    }

    @Test
    public void whoLooksASecondTimeIsNotShownTheFirstVerdictAndAnotherSettles() {
        browser.open(here).click("Buka pemeriksaan kedua");
        assertThat(browser.text())
                .contains("2 dari 12 pelamar diundi", "A-1", "kedua putusan berbeda", "Ijazah <buram>");
        assertThat(browser.page.select("input[name=pilih.A-2]")).isEmpty();
        browser.send("form[action$=/periksa]", Map.of("pilih.A-1", "ya"));
        assertThat(browser.status()).isEqualTo(422);
        browser.send("form[action$=/periksa]", Map.of("pilih.A-1", "ya", "putusan", "lulus"));
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.rechecks.looked).singleElement().satisfies(deed -> {
            assertThat(deed.registrations()).containsExactly("A-1");
            assertThat(deed.outcome()).isEqualTo("lulus");
        });
        browser.cookies.clear();
        browser.login("kepala").open(here + "/periksa-ulang");
        assertThat(browser.page.select("input[name=pilih.A-1]")).isEmpty();
        assertThat(browser.page.select("input[name=pilih.A-2]")).hasSize(1);
        assertThat(browser.page.select("button[formaction$=/putuskan]")).hasSize(1);
    }

    @Test
    public void severalLettersAreInitialledAtOnceAndEachCanBeLookedAt() {
        browser.open(here).click("Buka surat satu per satu");
        assertThat(browser.text()).contains("A-1", "Sari", "A-2", "Surat Panggilan");
        preview("surat", Map.of("untuk", "paraf"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#pilihan");
        preview("surat", Map.of("untuk", "paraf", "pilih.A-1", "ya", "pilih.A-2", "ya"));
        assertThat(browser.text()).contains("2 surat.", "Surat Panggilan: Paraf.", "Belum ada yang berubah.");
        browser.send("form[action$=/surat/paraf]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.letters.deeds).singleElement().isInstanceOfSatisfying(LetterDeed.Act.class, deed -> {
            assertThat(deed.kind()).isEqualTo(LetterTemplate.Kind.INITIAL);
            assertThat(deed.registrations()).containsExactly("A-1", "A-2");
        });
        browser.open(here + "/surat/1");
        assertThat(browser.status()).isEqualTo(200);
    }

    @Test
    public void lettersAreSentBackWithAReason() {
        browser.open(here + "/surat");
        preview("surat", Map.of("untuk", "kembalikan", "semua", "ya"));
        assertThat(browser.text()).contains("Tulis alasannya.");
        preview("surat", Map.of("untuk", "kembalikan", "semua", "ya", "alasan", "Salah ketik"));
        browser.send("form[action$=/surat/kembalikan]", Map.of());
        assertThat(office.letters.deeds)
                .singleElement()
                .isInstanceOfSatisfying(LetterDeed.Return.class, deed -> assertThat(deed.reason())
                        .isEqualTo("Salah ketik"));
    }

    @Test
    public void anObjectionIsAnsweredWithAReasonThatTheApplicantReads() {
        browser.open(here).click("3. Masa sanggah");
        assertThat(browser.text()).contains("Ijazah saya terlampir.", "Ijazah tidak sesuai", "menunggu jawaban");
        assertThat(browser.page.select("input[name=pilih.2]"))
                .as("was answered")
                .isEmpty();
        preview("sanggah", Map.of("untuk", "tolak", "pilih.1", "ya"));
        assertThat(browser.text()).contains("Tulis jawabannya");
        preview("sanggah", Map.of("untuk", "tolak", "pilih.1", "ya", "alasan", "Terbit sesudah batas waktu"));
        assertThat(browser.text()).contains("1 sanggah akan ditolak.");
        browser.send("form[action$=/sanggah/tolak]", Map.of());
        assertThat(office.objections.deeds).singleElement().isInstanceOfSatisfying(ObjectionDeed.Answer.class, deed -> {
            assertThat(deed.accepted()).isFalse();
            assertThat(deed.set().numbers()).containsExactly(1);
            assertThat(deed.reason()).isEqualTo("Terbit sesudah batas waktu");
        });
    }

    @Test
    public void anObjectionGoesToAnotherBodyWithALetterAndIsAnsweredWithTheirs() {
        browser.open(here + "/sanggah");
        assertThat(browser.page.select(".tenggat strong").text())
                .as("how long until it is due")
                .isNotEmpty();
        preview("sanggah", Map.of("untuk", "teruskan", "pilih.1", "ya"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#nomor-surat");
        preview("sanggah", Map.of("untuk", "teruskan", "pilih.1", "ya", "nomor-surat", "800/7/BK"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#tanggal-surat");
        CitedLetter letter = new CitedLetter("800/7/BK", LocalDate.of(2026, 4, 10));
        Map<String, String> cited = Map.of("nomor-surat", letter.number(), "tanggal-surat", "2026-04-10");
        preview("sanggah", with(cited, Map.of("untuk", "teruskan", "pilih.1", "ya")));
        assertThat(browser.text()).contains("1 sanggah akan diteruskan.");
        browser.send("form[action$=/sanggah/teruskan]", Map.of());
        office.objections.first = ObjectionState.REFERRED;
        browser.open(here + "/sanggah");
        preview("sanggah", with(cited, Map.of("untuk", "tolak", "pilih.1", "ya", "alasan", "Tetap")));
        browser.send("form[action$=/sanggah/tolak]", Map.of());
        assertThat(((ObjectionDeed.Refer) office.objections.deeds.get(0)).letter())
                .isEqualTo(letter);
        assertThat(((ObjectionDeed.Answer) office.objections.deeds.get(1)).letter())
                .isEqualTo(letter);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    @Test
    public void whatAnAcceptedObjectionChangesIsShownBeforeItIsChanged() {
        browser.open(here + "/sanggah");
        preview("sanggah", Map.of("untuk", "perbaiki"));
        assertThat(browser.text()).contains("1 hasil akan diperbaiki.", "A-2: Lulus, semula Tidak lulus");
        assertThat(office.objections.deeds).isEmpty();
        browser.send("form[action$=/sanggah/perbaiki]", Map.of());
        assertThat(office.objections.deeds).hasExactlyElementsOfTypes(ObjectionDeed.Correct.class);
    }

    @Test
    public void aTableIsTakenInAfterItsBadRowsWereShown() {
        browser.open(here).click("Tabel");
        assertThat(browser.text()).contains("5 dari 20 baris", "belum utuh");
        preview("tabel", Map.of("untuk", "pelamar"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#berkas");
        preview("tabel", Map.of("untuk", "pelamar", "isi", "bm9tb3I"));
        assertThat(browser.text())
                .contains(
                        "1 pelamar akan masuk.", "baris 3, A-9: NIK bukan 16 angka.", "Kolom yang tidak dibaca: hobi.");
        browser.send("form[action$=/tabel/pelamar]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.tables.done).containsExactly("taken ab12 nomor");
    }

    @Test
    public void eachRequirementOfAnApplicantIsThereOrNotRightWithWhatIsWrong() {
        browser.open(here + "/pelamar").click("A-1");
        assertThat(browser.text()).contains("A-1 · Sari", "1. Ijazah", "paling lambat pada langkah 2. Hasil diumumkan");
        String form = "form[action$=/catat]";
        browser.send(form, Map.of("tanda.ijazah", "present", "tanda.skck", "not-right"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#sebab.skck");
        browser.send(form, Map.of("sebab.skck", "Sudah lewat masa berlakunya"));
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(browser.page.selectFirst("#sebab.skck".replace(".", "\\.")).val())
                .isEqualTo("Sudah lewat masa berlakunya");
        assertThat(office.checklists.marks.get("ijazah").state()).isEqualTo(State.PRESENT);
        assertThat(office.checklists.marks.get("skck").state()).isEqualTo(State.NOT_RIGHT);
        assertThat(office.checklists.keys).doesNotHaveDuplicates().hasSize(2);
        browser.send(form, Map.of());
        assertThat(office.checklists.keys).as("what stands is not noted again").hasSize(2);
    }

    @Test
    public void scoresAreHeldAgainstWhoLacksThem() {
        browser.open(here + "/tabel");
        preview("tabel", Map.of("untuk", "nilai", "isi", "bm9tb3I", "sumber", "Surat 12"));
        assertThat(browser.text()).contains("2 pelamar akan mendapat nilai.", "1 pelamar masih kurang nilai: A-7");
        browser.send("form[action$=/tabel/nilai]", Map.of());
        assertThat(office.tables.done).containsExactly("scored Surat 12");
    }

    @Test
    public void aRankingSaysWhetherBothAgreeAndWhichTiesPeopleDecide() {
        browser.open(here + "/peringkat");
        browser.send("form[action$=/pratinjau]", Map.of("untuk", "catat", "langkah", "administrasi"));
        assertThat(browser.text())
                .contains("4 diperingkat; 1 lanjut atau mendapat tempat; 2 menunggu keputusan.")
                .contains(
                        "Kedua pemeringkat sepakat", "Seri pada F-1, peringkat 2, nilai 83.091: A-1, A-2", "tersisa 1");
        browser.send("form[action$=/catat]", Map.of());
        browser.send("form[action$=/pratinjau]", Map.of("untuk", "putuskan"));
        browser.send("form[action$=/putuskan]", Map.of());
        assertThat(office.tables.done).containsExactly("entered", "decided by 4");
    }

    @Test
    public void whoLeavesIsFollowedByWhoIsNextInTheReserve() {
        browser.open(here + "/peringkat");
        String form = "form[action$=/pratinjau]:has(input[name=nomor-peserta])";
        browser.send(form, Map.of("untuk", "gantikan"));
        assertThat(browser.status()).isEqualTo(422);
        browser.send(form, Map.of("untuk", "gantikan", "nomor-peserta", "a-1", "alasan", "Mengundurkan diri"));
        assertThat(browser.text()).contains("A-1 mundur atau gugur.", "A-2 mendapat F-1 (L)");
        browser.send("form[action$=/gantikan]", Map.of());
        assertThat(office.tables.done).containsExactly("replaced A-1");
    }
}
