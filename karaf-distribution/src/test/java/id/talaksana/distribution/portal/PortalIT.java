package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The portal in a browser, as its visitors use it: with script and without, with a mouse and with keys alone. */
public class PortalIT {
    private static final int FIRST_VISIT = 150_000;
    private static final int LATER = 30_000;
    /** What a page brings besides itself on a first visit is more than this. */
    private static final int STYLE = 10_000;

    private static final String SEND = "main form button";

    private static RunningContainer container;
    private static Browser scripted;
    private static Person officer;
    private static Followed followedCase;

    @BeforeClass
    public static void start() throws IOException {
        container = new RunningContainer("portal")
                // Nothing stands before it here: all visitors have this machine's address.
                .with("TALAKSANA_TRUSTED_PROXIES", "none")
                .start()
                .awaitAgencies(5);
        Person.administrator(container)
                .upload("/agencies/bangkalan/definitions", secondVersion())
                .with(201);
        followedCase = Followed.newCase(container);
        officer = Person.added(container, "balikpapan.aduan", "--role agency-administrator --agency balikpapan");
        scripted = Browser.of(container.port());
    }

    private static byte[] secondVersion() {
        return AgencyJar.of("bangkalan")
                .version("2.0.0")
                .with(PageTypes.SERVICES.get("bangkalan") + ".yaml", "text: SK Pangkat Terakhir;", "text: SK Terakhir;")
                .with(PageTypes.SERVICES.get("bangkalan") + ".yaml", "text: \"WA: 0817399487\"", "text: \"WA: 0800\"")
                .zip();
    }

    @AfterClass
    public static void stop() {
        if (scripted != null) {
            assertThat(scripted.hosts())
                    .as("hosts of all pages together")
                    .containsExactly("127.0.0.1:" + container.port());
            scripted.close();
        }
        container.close();
    }

    // ---- every page -----------------------------------------------------------------------------------------------

    @Test
    public void everyPageIsOpenToEverybodyAndLight() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.despitePolicy(false);
        PageTypes.all().forEach((name, path) -> {
            weigh(path, visitor.forget().width(360).open(path), visitor.open(path), all);
            visitor.look(name, all);
            if (PageTypes.ALSO_DARK.contains(name)) {
                visitor.lookInTheDark(name, all);
            }
        });
        all.assertAll();
    }

    @Test
    public void everyPaperThatIsAPageIsOpenToEverybodyAndLight() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.despitePolicy(true);
        try {
            PageTypes.papers().forEach((name, path) -> {
                weigh(path, visitor.forget().width(360).open(path), visitor.open(path), 0, all);
                visitor.look(name, all);
            });
        } finally {
            visitor.despitePolicy(false);
        }
        all.assertAll();
    }

    private static void weigh(String page, long first, long later, SoftAssertions all) {
        weigh(page, first, later, STYLE, all);
    }

    /** @param besides what comes at least besides the page itself, and on a first visit alone */
    private static void weigh(String page, long first, long later, int besides, SoftAssertions all) {
        System.out.println("bytes " + page + " " + first + " " + later);
        all.assertThat(first).as("first visit to %s", page).isLessThan(FIRST_VISIT);
        all.assertThat(later).as("later visit to %s", page).isPositive().isLessThan(LATER);
        all.assertThat(first).as("first and later visit to %s", page).isGreaterThan(later + besides);
    }

    @Test
    public void whatIsNotAcceptedIsSaidOnPagesThatEverybodyCanRead() throws IOException {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.forget().width(360);
        for (String[] form : new String[][] {
            {"/berkas", "berkas-galat"}, {"/pengaduan", "ikuti-galat"}, {"/balikpapan/pengaduan", "pengaduan-galat"}
        }) {
            visitor.open(form[0]);
            weigh(form[1], visitor.forgetFiles().submit(SEND), visitor.submit(SEND), all);
            visitor.expect("Ada yang perlu diperbaiki");
            visitor.look(form[1], all);
            visitor.lookInTheDark(form[1], all);
        }
        visitor.submitFromElsewhere("/berkas");
        visitor.expect("Formulir ini tidak diterima", "HTTP 403");
        visitor.look("galat-403", all);
        visitor.submitFromElsewhere("/");
        visitor.expect("HTTP 405");
        visitor.look("galat-405", all);
        tooLarge(visitor);
        visitor.look("galat-413", all);
        tooOften(visitor);
        visitor.look("galat-429", all);
        visitor.open("/nirwana?lang=en");
        visitor.expect("Page not found");
        visitor.look("galat-404-inggris", all);
        visitor.forget();
        all.assertAll();
    }

    private static void tooLarge(Browser visitor) throws IOException {
        Path file = Files.write(container.data().resolve("besar.pdf"), new byte[9 << 20]);
        visitor.open("/balikpapan/pengaduan");
        visitor.find("input[type=file]").sendKeys(file.toString());
        visitor.submit(SEND);
        visitor.expect("Kiriman terlalu besar", "HTTP 413");
    }

    private static void tooOften(Browser visitor) {
        Map<String, String> guess = Map.of("nomor", "kanreg-0JQ8ZK3V5T7XN", "kode", "AAAA-AAAA-AAAA-AAAA");
        SealedForm form = SealedForm.open(container, "/berkas");
        for (int i = 0; i < 10; i++) {
            assertThat(form.send(guess).statusCode()).isEqualTo(422);
        }
        visitor.open("/berkas");
        visitor.type("nomor", guess.get("nomor"));
        visitor.type("kode", guess.get("kode"));
        visitor.submit(SEND);
        visitor.expect("Terlalu banyak percobaan. Coba lagi dalam 1 menit.");
    }

    @Test
    public void aChecklistIsPrintedWithoutWhatIsOnlyForTheScreen() {
        Browser visitor = scripted.forget().width(1280);
        visitor.open(PageTypes.SELECTION + "/persyaratan?asal=singkawang");
        visitor.expect("Keadaan Anda", "Cetak daftar ini");
        assertThat(visitor.print("daftar-periksa"))
                .contains("Daftar periksa persyaratan", "36 dari 38", "Versi 1.", "Pemerintah Kota Singkawang")
                .doesNotContain("Keadaan Anda", "Cetak daftar ini", "Lacak permohonan", "Katalog terbuka");
        visitor.open(PageTypes.SELECTION);
        assertThat(visitor.print("layanan")).contains("1. Persyaratan").doesNotContain("Lacak permohonan");
    }

    // ---- with keys alone ------------------------------------------------------------------------------------------

    @Test
    public void aVisitorReadsAndComparesByKeysAlone() {
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/");
        visitor.press(Keys.TAB);
        visitor.press(Keys.ENTER);
        assertThat(visitor.address()).endsWith("#isi");
        visitor.tabTo("#q");
        visitor.press("PENGADAAN");
        visitor.press(Keys.ENTER);
        visitor.expect("layanan cocok");
        visitor.tabTo("a[href='/balikpapan/pengadaan-asn']");
        visitor.press(Keys.ENTER);
        visitor.expect("800 / 056 / BKPSDM");
        visitor.tabTo("a[href$='/banding']");
        visitor.press(Keys.ENTER);
        visitor.expect("Layanan serupa");
        visitor.tabTo("#dengan");
        visitor.tabTo("form button");
        visitor.press(Keys.ENTER);
        visitor.expect("Langkah demi langkah", "Pemerintah Kab. Batang Hari");
        visitor.tabTo(".gulir");
    }

    @Test
    public void aChecklistIsNarrowedAndTickedOffByKeysAlone() {
        Browser visitor = scripted.forget().width(1280);
        visitor.open(PageTypes.SELECTION + "/persyaratan");
        visitor.expect("38 dari 38");
        visitor.tabTo("#a-asal");
        visitor.press(Keys.ARROW_DOWN);
        visitor.tabTo("form button");
        visitor.press(Keys.ENTER);
        visitor.expect("36 dari 38", "Terpenuhi: 0 dari 15.", "Sudah siap: 0 dari 21.");
        visitor.tabTo("input[name^='siap.']");
        visitor.press(" ");
        visitor.expect("Terpenuhi: 1 dari 15.", "Sudah siap: 0 dari 21.");
    }

    @Test
    public void aCaseIsFollowedByKeysAlone() {
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/");
        visitor.tabTo("a[href='/berkas']");
        visitor.press(Keys.ENTER);
        visitor.expect("Nomor berkas");
        visitor.tabTo("#nomor");
        visitor.press(followedCase.number());
        visitor.tabTo("#kode");
        visitor.press(followedCase.code());
        visitor.tabTo(SEND);
        visitor.press(Keys.ENTER);
        visitor.expect("Usul NI CPNS 2025", "Tim Pemroses");
    }

    @Test
    public void aTicketIsFollowedAndRepliedToByKeysAlone() {
        Followed ticket = Followed.answeredTicket(container, officer, "Sudah diumumkan.");
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/");
        visitor.tabTo("a[href='/pengaduan']");
        visitor.press(Keys.ENTER);
        visitor.expect("Nomor tiket");
        visitor.tabTo("#nomor");
        visitor.press(ticket.number());
        visitor.tabTo("#kode");
        visitor.press(ticket.code());
        visitor.press(Keys.ENTER);
        visitor.expect("sudah dijawab", "Tanggapan Anda");
        visitor.tabTo("#puas-ya");
        visitor.press(Keys.ARROW_DOWN);
        visitor.tabTo("#tanggapan");
        visitor.press("Belum saya terima.");
        visitor.tabTo(SEND);
        visitor.press(Keys.ENTER);
        visitor.expect("dibuka kembali", "Belum saya terima.");
    }

    // ---- cases and complaints -------------------------------------------------------------------------------------

    @Test
    public void anApplicantFollowsACaseAndTheCodeIsInNoAddress() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.forget().width(360);
        visitor.open("/berkas");
        visitor.type("nomor", "kanreg");
        visitor.submit(SEND);
        visitor.expect("Ada yang perlu diperbaiki", "Isi kode berkas.");
        assertThat(visitor.find("#nomor").getDomProperty("value")).isEqualTo("kanreg");
        assertThat(visitor.find("#nomor").getDomAttribute("aria-invalid")).isEqualTo("true");
        followedCase.enter(visitor, "/berkas");
        long first = visitor.forgetFiles().submit(SEND);
        followedCase.enter(visitor, "/berkas");
        weigh("berkas yang diikuti", first, visitor.submit(SEND), all);
        visitor.expect("Usul NI CPNS 2025", "berjalan", "Tim Pemroses", "WIB");
        assertThat(visitor.text()).doesNotContain("kanreg.pemroses");
        assertThat(visitor.address()).isEqualTo("/berkas");
        visitor.look("berkas-diikuti", all);
        visitor.lookInTheDark("berkas-diikuti", all);
        all.assertAll();
    }

    @Test
    public void complaintsOfEachClassAreFiledAnsweredOpenedAgainAndClosed() {
        String[][] kinds = {
            {"permintaan-informasi", ""},
            {"aspirasi", "anonim"},
            {"tidak-berkadar-pengawasan", "rahasia"},
            {"berkadar-pengawasan", "anonim rahasia"}
        };
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.forget().width(360);
        long first = 0;
        for (String[] kind : kinds) {
            long later = complain(visitor, kind[0], List.of(kind[1].split(" ")), all);
            if (first == 0) {
                first = later;
            } else {
                weigh("tanda terima " + kind[0], first, later, all);
            }
        }
        all.assertAll();
    }

    /** Gives the bytes of the receipt. */
    private static long complain(Browser visitor, String complaintClass, List<String> protections, SoftAssertions all) {
        visitor.width(360).open("/balikpapan/pengaduan?layanan=pengadaan-asn");
        visitor.type("judul", "Pengumuman " + complaintClass);
        visitor.submit(SEND);
        visitor.expect("Ceritakan apa yang terjadi.");
        assertThat(visitor.find("#judul").getDomProperty("value")).isEqualTo("Pengumuman " + complaintClass);
        visitor.type("kronologi", "Tidak ada kabar sejak Oktober.");
        // The same in each order of day and month.
        visitor.find("#tanggal").sendKeys("10102025");
        visitor.type("nama", "Budi Contoh");
        protections.stream().filter(p -> !p.isEmpty()).forEach(protection -> visitor.click("#" + protection));
        if (complaintClass.equals("permintaan-informasi")) {
            visitor.forgetFiles();
        }
        final long receipt = visitor.submit(SEND);
        visitor.expect("Pengaduan Anda diterima");
        visitor.look("tanda-terima-" + complaintClass, all);
        Followed ticket = new Followed(
                visitor.find("#tiket").getText(), visitor.find("#kode-tiket").getText());
        ticket.deed(officer, Map.of("deed", "classify", "to", complaintClass));
        ticket.answered(officer, "Sudah diumumkan.");
        JsonNode record =
                officer.get("/complaints/" + ticket.number() + "/record").with(200);
        assertThat(record.toString().contains("Budi Contoh")).isEqualTo(!protections.contains("anonim"));

        follow(visitor, ticket, false);
        visitor.expect("sudah dijawab", "Tanggapan Anda");
        assertThat(visitor.text()).doesNotContain("Budi Contoh");
        assertThat(visitor.address()).isEqualTo("/pengaduan");
        visitor.click("#puas-belum");
        visitor.type("tanggapan", "Belum saya terima.");
        visitor.submit(SEND);
        visitor.expect("dibuka kembali");
        ticket.answered(officer, "Kini sudah.");
        weigh("tiket " + complaintClass, follow(visitor, ticket, true), follow(visitor, ticket, false), all);
        visitor.expect("sudah dijawab", "Tanggapan Anda");
        visitor.look("tiket-" + complaintClass, all);
        visitor.click("#puas-ya");
        visitor.submit(SEND);
        visitor.expect("ditutup");
        return receipt;
    }

    /** Gives the bytes of the ticket's page. */
    private static long follow(Browser visitor, Followed ticket, boolean fresh) {
        ticket.enter(visitor, "/pengaduan");
        if (fresh) {
            visitor.forgetFiles();
        }
        return visitor.submit(SEND);
    }
}
