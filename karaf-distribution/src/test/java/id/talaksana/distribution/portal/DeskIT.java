package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** An officer's day at the desk, on a phone and on a screen, and a step by keys alone without script. */
public class DeskIT {
    private static final int FIRST_VISIT = 60_000;
    private static final String LOG_IN = "form[action='/masuk'] button";
    private static final String COMPLETE = "form[action$='/selesai'] .aksi button";

    private static RunningContainer container;
    private static Browser scripted;
    private static Browser plain;
    private static String password;

    @BeforeClass
    public static void start() {
        container = new RunningContainer("desk").start().awaitAgencies(5);
        password = account("kanreg.tim", "tim-pemroses");
        account("kanreg.rekan", "tim-pemroses");
        for (String subject : new String[] {"Usul NI CPNS Sari", "Usul NI CPNS Tono", "Usul NI PPPK Wati"}) {
            opened(subject);
        }
        scripted = Browser.of(container.port());
        plain = Browser.withoutScript(container.port());
    }

    private static String opened(String subject) {
        String printed =
                container.console("case:open --as kanreg.tim kanreg persetujuan-teknis-ni-casn \"" + subject + "\"");
        return printed.split("\\s")[0];
    }

    private static String account(String name, String actor) {
        String printed = container
                .console("account:add --role officer --agency kanreg --actor " + actor + " " + name)
                .strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }

    @AfterClass
    public static void stop() {
        for (Browser visitor : new Browser[] {scripted, plain}) {
            if (visitor != null) {
                assertThat(visitor.hosts()).containsExactly("127.0.0.1:" + container.port());
                visitor.close();
            }
        }
        container.close();
    }

    @Test
    public void anOfficersDay() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.forget().width(1280);
        weigh("masuk", visitor.open("/meja"), all);
        visitor.look("meja-masuk", all);
        login(visitor);
        visitor.expect("Menunggu saya", "hari ini", "Usul NI CPNS Sari", "Langkah 1 dari 2");
        visitor.look("meja-daftar", all);
        visitor.lookInTheDark("meja-daftar", all);
        weigh("daftar", visitor.forgetFiles().open("/meja"), all);

        visitor.width(1280).click(".pekerjaan a");
        visitor.expect("Langkah 1 dari 2", "Dokumen kelengkapan (soft copy)");
        visitor.look("meja-berkas", all);
        visitor.lookInTheDark("meja-berkas", all);
        visitor.width(1280).submit(COMPLETE);
        visitor.expect("Pilih satu putusan.");
        visitor.click("input[value=bts]");
        visitor.submit(COMPLETE);
        visitor.expect("Tulis alasannya.");
        visitor.look("meja-berkas-galat", all);
        visitor.width(1280).type("alasan", "Ijazah belum dilegalisasi.");
        visitor.submit(COMPLETE);
        visitor.expect("Tercatat.");
        visitor.look("meja-daftar-tercatat", all);

        conflict(visitor, all);
        visitor.width(1280).open("/meja/berkas");
        visitor.expect("Waktu berhenti", "Ijazah belum dilegalisasi.");
        visitor.look("meja-semua", all);
        visitor.width(1280).click(".pekerjaan a");
        visitor.look("meja-berkas-menunggu", all);
        visitor.width(1280).open("/meja/akun");
        visitor.look("meja-akun", all);
        all.assertAll();
    }

    private static void conflict(Browser visitor, SoftAssertions all) {
        String number = opened("Usul NI PPPK Bersamaan");
        visitor.open("/meja/berkas/" + number);
        container.console("case:complete --as kanreg.rekan --comment \"Sudah lengkap\" " + number
                + " verifikasi-dan-generate ms");
        visitor.click("input[value=tms]");
        visitor.type("alasan", "Umur melampaui batas.");
        visitor.submit(COMPLETE);
        visitor.expect("Sementara itu", "kanreg.rekan", "Sudah lengkap", "Umur melampaui batas.");
        visitor.look("meja-konflik", all);
        assertThat(container.console("case:info " + number)).contains("tanda-tangan-digital");
    }

    @Test
    public void aStepIsDoneByKeysAloneWithoutScript() {
        Browser visitor = plain.forget().width(1280);
        visitor.open("/meja");
        login(visitor);
        String subject = visitor.find(".pekerjaan a").getText();
        visitor.tabTo(".pekerjaan a");
        visitor.press(Keys.ENTER);
        visitor.expect(subject, "Putusan");
        visitor.tabTo("input[name=putusan]");
        visitor.press(" ");
        visitor.tabTo(".aksi button");
        visitor.press(Keys.ENTER);
        visitor.expect("Tercatat.", subject);
    }

    private static void login(Browser visitor) {
        visitor.type("nama", "kanreg.tim");
        visitor.type("sandi", password);
        visitor.submit(LOG_IN);
    }

    private static void weigh(String page, long bytes, SoftAssertions all) {
        System.out.println("bytes " + page + " " + bytes);
        all.assertThat(bytes).as("first visit to %s", page).isLessThan(FIRST_VISIT);
    }
}
