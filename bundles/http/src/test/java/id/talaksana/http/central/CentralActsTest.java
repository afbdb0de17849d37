package id.talaksana.http.central;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A central administrator acts on an agency, makes its first administrator, and reads who did what. */
public class CentralActsTest {
    private static final String CONTOH = "/pusat/versi/contoh";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @Before
    public void login() {
        office.account("admin", "Pengelola Pusat", Role.CENTRAL_ADMINISTRATOR);
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        office.open("Izin belajar Sari");
        browser.login("admin");
    }

    @After
    public void close() {
        browser.close();
    }

    private State state() {
        return office.registry.agency("contoh").orElseThrow().state();
    }

    private void act(String act, String reason) {
        browser.send("form[action$=/" + act + "]", Map.of("alasan-" + act, reason));
    }

    @Test
    public void anAgencyRestsAndGoesOnForAReasonAndWhatItMeansIsSaidBefore() {
        browser.open(CONTOH);
        assertThat(browser.text()).contains("1 berkas dan putaran yang berjalan pun tidak dapat dikerjakan");
        act("bekukan", "");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Tulis alasannya.");
        assertThat(state()).isEqualTo(State.OPEN);
        act("bekukan", "Pemeriksaan");
        assertThat(browser.text()).contains("Tercatat.", "dibekukan");
        assertThat(state()).isEqualTo(State.FROZEN);
        act("cairkan", "Selesai diperiksa");
        act("tutup", "Pindah sistem");
        assertThat(state()).isEqualTo(State.RETIRED);
        act("buka", "Batal pindah");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click("Siapa berbuat apa");
        assertThat(browser.page.select("ol.peristiwa li").eachText()).hasSize(5).anySatisfy(line -> assertThat(line)
                .contains("Dibekukan", "contoh", "admin", "Pemeriksaan"));
    }

    @Test
    public void aSecondPersonIsAskedForAndTheCentreAloneSaysThatOneIsEnough() {
        browser.open(CONTOH);
        act("dua-orang", "Empat mata");
        assertThat(office.registry.needed("contoh")).isTrue();
        act("satu-orang", "Sudah lancar");
        assertThat(office.registry.needed("contoh")).isFalse();
        StaffBrowser agencys = new StaffBrowser(office.services());
        agencys.login("kelola").open("/kelola/versi");
        assertThat(agencys.page.select("form[action$=/satu-orang]")).isEmpty();
        agencys.close();
    }

    @Test
    public void theFirstAdministratorOfAnAgencyIsMadeHereAndLogsInWithTheShownPassword() {
        office.publish("baru");
        browser.open("/pusat/versi/baru").click("Pengelola instansi ini");
        assertThat(browser.text()).contains("Belum ada yang mengelola instansi ini");
        browser.send("form[action$=/tambah]", Map.of("nama-akun", "baru.rini", "nama", "Rini"));
        String password = browser.page.select("code").text();
        assertThat(password).hasSizeGreaterThan(11);
        assertThat(browser.text()).contains("Rini").doesNotContain("Belum ada yang mengelola");
        assertThat(office.accounts.authenticate("baru.rini", password.toCharArray(), null))
                .hasValueSatisfying(account -> {
                    assertThat(account.agency()).isEqualTo("baru");
                    assertThat(account.role()).isEqualTo(Role.AGENCY_ADMINISTRATOR);
                });
        browser.send("form[action$=/sandi]", Map.of());
        assertThat(browser.page.select("code").text()).isNotEqualTo(password);
        browser.send("form[action$=/tambah]", Map.of("nama-akun", "baru.rini", "nama", "Rini"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("baru.rini");
    }

    @Test
    public void whoDidWhatIsNarrowedAndComesInLeaves() {
        for (int i = 0; i < 30; i++) {
            office.clock.passes(Duration.ofHours(1));
            office.registry.retire("contoh", "kelola", "Uji " + i);
            office.registry.resume("contoh", "admin/kelola", "Uji");
        }
        // A login is over after an hour of rest.
        browser.login("admin");
        browser.open("/pusat/catatan");
        assertThat(browser.page.select("ol.peristiwa li")).hasSize(50);
        browser.click("Berikutnya →");
        assertThat(browser.page.select("ol.peristiwa li")).hasSize(11);
        browser.open("/pusat/catatan?tindakan=" + Act.RETIRED);
        assertThat(browser.page.select("ol.peristiwa li")).hasSize(30).first().satisfies(newest -> assertThat(
                        newest.text())
                .contains("Uji 29"));
        browser.open("/pusat/catatan?oleh=admin&instansi=contoh");
        assertThat(browser.page.select("ol.peristiwa li")).hasSize(30);
        browser.open("/pusat/catatan?dari=2026-04-12");
        assertThat(browser.page.select("ol.peristiwa li")).isEmpty();
        browser.open("/pusat/catatan?sampai=2026-04-10&tindakan=published");
        assertThat(browser.page.select("ol.peristiwa li")).hasSize(1);
        browser.open("/pusat/catatan?dari=kemarin");
        assertThat(browser.page.select("[role=alert]")).isNotEmpty();
    }

    @Test
    public void whatAVersionWouldChangeIsReadBeforeItIsTakenBack() {
        browser.open(CONTOH + "/rencana/1.0.0");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("1.0.0 → 1.0.0");
        browser.open(CONTOH + "/rencana/9.9.9");
        assertThat(browser.status()).isEqualTo(404);
    }

    @Test
    public void staffLookAndDecideNothing() {
        StaffBrowser staff = new StaffBrowser(office.services());
        staff.login("pusat").open(CONTOH);
        assertThat(staff.text()).contains("Versi 1.0.0");
        assertThat(staff.page.select("main form[action^=/pusat]")).isEmpty();
        assertThat(staff.text()).doesNotContain("Pengelola instansi ini");
        staff.close();
    }
}
