package id.talaksana.http.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.api.administration.AccountRequest;
import id.talaksana.http.api.administration.AccountResource;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import id.talaksana.http.kit.access.Caller;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** A day of an agency's administrator, through the pages, on the real core in memory. */
public class AdministratorsDayTest {
    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    private StaffBrowser in() {
        return browser.login("kelola").open("/kelola");
    }

    private void prepare() {
        in();
        browser.open("/kelola/rancangan").send("form[action$=/mulai]", Map.of());
    }

    /** What stands in the editor: a browser leaves out the line break that begins it. */
    private String written() {
        return browser.page.selectFirst("textarea[name=isi]").wholeText().replaceFirst("^\\n", "");
    }

    private String version() {
        return office.registry
                .agency("contoh")
                .orElseThrow()
                .current()
                .orElseThrow()
                .version();
    }

    @Test
    public void theOverviewSaysWhatIsInForceWhatIsUnderWayAndWhatWaits() {
        office.open("Izin belajar Sari");
        in();
        assertThat(browser.text())
                .contains("Status: buka, Versi 1.0.0")
                .contains("Izin Belajar, 5 langkah")
                .contains("Versi 1.0.0: 1 berkas dan putaran berjalan")
                .contains("langkah tanpa pelaksana");
    }

    @Test
    public void anEditedFileIsKeptHoweverWrongItIsAndTellsEachErrorWithLineAndRemedy() {
        prepare();
        assertThat(browser.text()).contains("Tidak ada kesalahan");
        browser.click("izin-belajar.yaml");
        String text = written();
        String wrong = text.replace("title: Izin Belajar", "judul: Izin Belajar");
        browser.send("form[action$=/simpan]", Map.of("isi", wrong.replace("\n", "\r\n")));

        assertThat(browser.text())
                .contains("Tersimpan dalam rancangan. Yang berlaku belum berubah.")
                .contains("izin-belajar.yaml, baris 3:")
                .contains("judul: Izin Belajar")
                .contains("Perbaikan:");
        assertThat(written()).isEqualTo(wrong);
        assertThat(browser.page.select("li[data-baris=3]").attr("data-pesan"))
                .as("what the editor puts beside the line")
                .isNotEmpty();
        assertThat(browser.page.select("script:not([src])"))
                .as("scripts in the page")
                .isEmpty();
        assertThat(browser.page.select("script[src^=/aset/skema-service.], script[src^=/aset/penyunting.]"))
                .hasSize(2);
        assertThat(browser.open("/kelola/rencana/rancangan").text()).contains("Perbaiki dahulu kesalahannya");
        assertThat(version()).isEqualTo("1.0.0");
    }

    @Test
    public void whatAColleagueWroteMeanwhileIsToldAndNothingTypedIsLost() {
        prepare();
        browser.open("/kelola/rancangan/berkas/izin-belajar.yaml");
        String text = written();
        String seen = browser.page.selectFirst("input[name=sidik]").val();
        browser.send("form[action$=/simpan]", Map.of("isi", text + "# dari rekan\n"));
        browser.send("form[action$=/simpan]", Map.of("isi", text + "# dari saya\n", "sidik", seen));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text())
                .contains("kelola mengubah berkas ini sejak Anda membukanya")
                .contains("# dari rekan");
        assertThat(written()).contains("# dari saya");
        browser.send("form[action$=/simpan]", Map.of());
        assertThat(written()).contains("# dari saya");
    }

    @Test
    public void aVersionIsPlannedLookedAtAndPublishedWithItsDecreeThenCancelledBeforeItsDay() {
        CaseFile underWay = office.open("Izin belajar Sari");
        prepare();
        browser.send("form[action$=/rancangan/versi]", Map.of("versi", "1.1.0", "berlaku", "2026-05-01"));
        browser.open("/kelola/rancangan/berkas/izin-belajar.yaml");
        String text = written();
        browser.send("form[action$=/simpan]", Map.of("isi", text.replace("Berkas diarsipkan", "Berkas disimpan")));

        browser.open("/kelola/rencana/rancangan");
        assertThat(browser.text())
                .contains("1.0.0 → 1.1.0, mulai 1 Mei 2026")
                .contains("Tetap: 1")
                .contains(underWay.id().toString())
                .contains("Berkas disimpan");
        assertThat(browser.open("/kelola/pratinjau/rancangan/izin-belajar").page.text())
                .contains("Berkas disimpan");
        assertThat(browser.open("/kelola/pratinjau/rancangan/izin-belajar/meja").text())
                .contains("Kepala Badan 1 langkah");
        browser.open("/kelola/rencana/rancangan").send("form[action$=/terbitkan]", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        browser.send("form[action$=/terbitkan]", Map.of("keputusan", "Keputusan Nomor 7 Tahun 2026"));

        assertThat(browser.text())
                .contains("Versi 1.1.0: akan berlaku, mulai 1 Mei 2026")
                .contains("Dasar: Keputusan Nomor 7 Tahun 2026");
        assertThat(version()).isEqualTo("1.0.0");
        browser.send("form[action$=/batalkan]", Map.of("alasan-batalkan-1.1.0", "Ditunda"));
        assertThat(browser.page.select("ul.pekerjaan").text()).doesNotContain("1.1.0");
        assertThat(browser.text()).contains("Versi 1.1.0: dibatalkan sebelum harinya");
    }

    @Test
    public void theDeskIsPreviewedAsEachActorWillHaveIt() {
        prepare();
        browser.open("/kelola/pratinjau/rancangan/izin-belajar/meja");
        assertThat(browser.page.select("section[aria-label=Petugas] li a")).hasSize(2);
        browser.open(
                browser.page.selectFirst("section[aria-label=Petugas] li a").attr("href"));
        assertThat(browser.text())
                .contains("Beginilah meja Petugas", "Langkah 1 dari 5", "2 hari kerja")
                .contains("Dikembalikan kepada Pemohon untuk diperbaiki", "Selesaikan");
        assertThat(browser.page.select("fieldset[disabled] form.meja input[name=putusan]"))
                .as("the desk's own form, which cannot be sent")
                .hasSize(3);
        browser.open("/kelola/pratinjau/rancangan/izin-belajar/meja?pelaksana=kampus&langkah=konfirmasi");
        assertThat(browser.page.select("fieldset[disabled] input[name^=fakta.]"))
                .as("an officer records what somebody outside did")
                .isNotEmpty();
        assertThat(browser.open("/kelola/pratinjau/rancangan/izin-belajar/meja?pelaksana=kepala&langkah=periksa")
                        .status())
                .isEqualTo(404);
    }

    @Test
    public void whereASecondPersonIsAskedForWhoProposesCannotApprove() {
        office.account("kelola2", "Wati", Role.AGENCY_ADMINISTRATOR);
        in();
        browser.open("/kelola/versi").send("form[action$=/dua-orang]", Map.of("alasan-dua-orang", "Empat mata"));
        browser.open("/kelola/rancangan").send("form[action$=/mulai]", Map.of());
        browser.open("/kelola/rencana/rancangan")
                .send("form[action$=/terbitkan]", Map.of("keputusan", "Keputusan Nomor 8"));
        assertThat(browser.text()).contains("Versi 1.1.0: menunggu persetujuan");
        browser.send("form[action$=/setujui]", Map.of());
        assertThat(browser.text()).contains("Yang menyetujui harus orang lain");
        assertThat(version()).isEqualTo("1.0.0");

        browser.cookies.clear();
        browser.login("kelola2").open("/kelola/versi").send("form[action$=/setujui]", Map.of());
        assertThat(version()).isEqualTo("1.1.0");
        browser.open("/kelola/versi")
                .send("form[action$=/kembalikan]", Map.of("alasan-kembalikan-1.0.0", "Ada yang keliru"));
        assertThat(version()).isEqualTo("1.0.0");
        assertThat(office.registry.versions("contoh"))
                .extracting(VersionEntry::version, VersionEntry::by)
                .contains(org.assertj.core.api.Assertions.tuple("1.0.0", "kelola2"));
        assertThat(browser.page.select("#riwayat + ol > li").eachText())
                .as("who did what, when and why")
                .hasSize(5)
                .allMatch(act -> act.startsWith("10 April 2026"))
                .satisfies(acts -> {
                    assertThat(acts.get(0)).contains("Versi 1.0.0: dikembalikan", "kelola2: Ada yang keliru");
                    assertThat(acts.get(1)).contains("Versi 1.1.0: disetujui", "kelola2");
                    assertThat(acts.get(2)).contains("Versi 1.1.0: diusulkan", "kelola: Keputusan Nomor 8");
                    assertThat(acts.get(3)).contains("orang kedua", "kelola: Empat mata");
                    assertThat(acts.get(4)).contains("Versi 1.0.0: diterbitkan", "kelola");
                });
    }

    @Test
    public void aNewServiceBeginsWithAListAndFilesAreUploaded() {
        prepare();
        browser.post(
                "/kelola/rancangan/layanan",
                Map.of(
                        "segel", browser.page.selectFirst("input[name=segel]").val(),
                        "layanan", "cuti",
                        "sumber",
                                "Halaman 3\n1. Pemohon mengajukan cuti\n2. Petugas memeriksa berkas\n3. Kepala Badan menandatangani"));
        assertThat(browser.text())
                .as("each line of the source")
                .contains("Konsep cuti.yaml dibuat", "bagian diambil", "Halaman 3")
                .contains("Pemohon mengajukan cuti", "Petugas memeriksa berkas", "Kepala Badan menandatangani");
        browser.click("Buka cuti.yaml");
        assertThat(written()).contains("service: cuti");
        browser.send("form[action$=/hapus]", Map.of());
        assertThat(browser.text()).doesNotContain("cuti.yaml");
        browser.send("form[action$=/buang]", Map.of());
        assertThat(browser.text()).contains("Mulai dari versi 1.0.0");
    }

    @Test
    public void anAccountIsMadeChangedClosedAndGivenANewPassword() {
        in();
        browser.open("/kelola/orang");
        browser.send(
                "form[action$=/tambah]",
                Map.of("nama-akun", "contoh.dewi", "nama", "Dewi Lestari", "pelaksana.petugas", "ya"));
        String first = browser.page.selectFirst(".pemberitahuan code").text();
        assertThat(office.accounts.authenticate("contoh.dewi", first.toCharArray(), "a"))
                .map(Account::actors)
                .contains(java.util.Set.of("petugas"));
        browser.send("form[action$=/tambah]", Map.of("nama-akun", "contoh.dewi", "nama", "Dewi"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("sudah dipakai");
        assertThat(browser.page.selectFirst("input[name=nama-akun]").val()).isEqualTo("contoh.dewi");

        browser.open("/kelola/orang/akun/contoh.dewi");
        browser.send("form[action$=/ubah]", Map.of("pelaksana.pemohon", "ya"));
        assertThat(browser.text()).contains("Pemohon tidak pernah menjadi petugas");
        browser.open("/kelola/orang/akun/contoh.dewi").send("form[action$=/sandi]", Map.of());
        assertThat(browser.page.selectFirst(".pemberitahuan code").text()).isNotEqualTo(first);
        browser.send("form[action$=/tutup]", Map.of());
        assertThat(office.accounts.find("contoh.dewi").orElseThrow().active()).isFalse();
    }

    @Test
    public void anAccountIsNamedAfterTheAgencyAndASecondPersonIsNobodysOwn() {
        in();
        browser.open("/kelola/orang")
                .send("form[action$=/tambah]", Map.of("nama-akun", "kanreg.palsu", "nama", "Dewi Lestari"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Nama akun instansi ini diawali \"contoh.\"");
        assertThat(office.accounts.find("kanreg.palsu")).isEmpty();

        browser.open("/kelola/versi").send("form[action$=/dua-orang]", Map.of("alasan-dua-orang", "Empat mata"));
        browser.open("/kelola/orang")
                .send(
                        "form[action$=/tambah]",
                        Map.of("nama-akun", "contoh.dua", "nama", "Dua", "peran", "agency-administrator"));
        assertThat(browser.text()).contains("hanya dibuat, diangkat, dibuka kembali");
        assertThat(office.accounts.find("contoh.dua")).isEmpty();
    }

    @Test
    public void whatARequestOnAnAccountLeavesOutStaysAndOfARefusedOneNothingIsDone() {
        AccountResource accounts = new AccountResource(office.services());
        Caller kelola = new Caller(office.administrator, true);
        office.accounts.setActive("budi", false);
        accounts.change("contoh", "budi", new AccountRequest(null, "Budi S.", null, null, null), kelola);
        assertThat(office.accounts.find("budi"))
                .contains(new Account("budi", "Budi S.", Role.OFFICER, "contoh", java.util.Set.of("petugas"), false));

        AccountRequest closing = new AccountRequest(null, "Lain", "agency-administrator", null, false);
        assertThatThrownBy(() -> accounts.change("contoh", "kelola", closing, kelola))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(office.accounts.find("kelola")).contains(office.administrator);
    }

    @Test
    public void aSubstituteActsUnderBothNamesFromTheOwnLogin() {
        CaseFile file = office.open("Izin belajar Sari");
        in();
        browser.open("/kelola/pengganti")
                .send(
                        "form[action$=/tunjuk]",
                        Map.of("berhalangan", "budi", "pengganti", "kepala", "sampai", "2026-04-10", "alasan", "Cuti"));
        assertThat(browser.text()).contains("kepala bertindak untuk budi").contains("berlaku sekarang");

        browser.cookies.clear();
        browser.login("kepala").open("/meja/akun").send("form[action$=/untuk]", Map.of());
        assertThat(browser.page.text()).contains("Bertindak untuk Budi Santoso");
        browser.open("/meja/berkas/" + file.id()).send("form[action$=/selesai]", Map.of("putusan", "lengkap"));
        assertThat(office.cases.history(office.officer, file.id()).get(0).closedBy())
                .isEqualTo("budi/kepala");
        browser.open("/meja").send("form[action$=/sendiri]", Map.of());
        assertThat(browser.page.text()).doesNotContain("Bertindak untuk Budi Santoso");
    }

    @Test
    public void aDayThatNoDatabaseKeepsIsSaidAtItsField() {
        in();
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "1899-12-31")) {
            browser.open("/kelola/pengganti")
                    .send(
                            "form[action$=/tunjuk]",
                            Map.of("berhalangan", "budi", "pengganti", "kepala", "sampai", day, "alasan", "Cuti"));
            assertThat(browser.status()).as(day).isEqualTo(422);
            assertThat(browser.text()).contains("Tulis tanggalnya seperti");
        }
    }

    @Test
    public void stepsForWhichNobodyIsNamedAreAssignedInOneForm() {
        in();
        browser.open("/kelola/pelaksana");
        List<String> ticked = browser.page
                .select("form:has(input[value=izin-belajar]) input[name^=langkah][checked]")
                .eachAttr("name");
        assertThat(ticked).containsExactly("langkah.izin-belajar.arsip");
        browser.send(
                "form:has(input[value=izin-belajar])",
                Map.of("pelaksana.izin-belajar.petugas", "ya", "alasan.izin-belajar", "Surat tugas 7"));
        assertThat(browser.text()).contains("Tercatat").contains("Berkas diarsipkan Petugas");
    }
}
