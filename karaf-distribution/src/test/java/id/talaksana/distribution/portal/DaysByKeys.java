package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;

/**
 * A day of each role by keys alone, in a browser that runs no script: at the agency of {@link Leaves}, which is there already.
 *
 * @param visitor the browser
 */
record DaysByKeys(RunningContainer container, Browser visitor) {
    private static final String ACT = ".aksi button";
    private static final String GO_ON = "main form button.utama";
    private static final String AGENCY = " --agency " + Leaves.AGENCY + " ";

    void all() {
        officerThenSigner();
        applicant();
        administrators();
        // Figures are counted every five minutes, which is long to wait for.
        if (Boolean.getBoolean("talaksana.looks")) {
            centralStaff();
        }
    }

    private String account(String name, String options) {
        String printed =
                container.console("account:add " + options + " " + name).strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }

    private void logIn(String name, String password, String page) {
        visitor.forget().width(1280).open(page);
        enter("#nama", name);
        enter("#sandi", password);
        visitor.enter();
    }

    private void enter(String field, String text) {
        visitor.tabTo(field);
        visitor.press(text);
    }

    private void push(String button) {
        visitor.tabTo(button);
        visitor.enter();
    }

    private void unfold(String form) {
        visitor.tabTo("details:has(form[action$='" + form + "']) summary");
        visitor.press(Keys.ENTER);
    }

    /** A step done and on to the next case, which is sent back; then what was done is signed. */
    private void officerThenSigner() {
        String password = account("sanggar.jari", "--role officer" + AGENCY + "--actor pengelola");
        Person officer = Person.of(container, "sanggar.jari", password);
        List<String> opened = List.of(opened(officer, "Siti"), opened(officer, "Tono"), opened(officer, "Wati"));
        logIn("sanggar.jari", password, "/meja");
        visitor.expect("Menunggu saya", "Cuti Siti", "Cuti Tono");
        push(".pekerjaan a");
        visitor.expect("Putusan");
        visitor.tabTo("input[name=putusan]");
        visitor.press(" ");
        push("button[name=lalu]");
        visitor.expect("Pengelola memeriksa permintaan cuti");
        visitor.tabTo("input[name=putusan]");
        visitor.press(" ");
        visitor.press(Keys.ARROW_DOWN);
        enter("#alasan", "Surat belum ditandatangani.");
        push(ACT);
        visitor.expect("Tercatat.");

        officer.post("/cases/" + opened.get(2) + "/steps/periksa", Map.of("outcome", "lengkap"))
                .with(200);
        logIn("sanggar.tangan", account("sanggar.tangan", "--role officer" + AGENCY + "--actor kepala"), "/meja");
        visitor.expect("Cuti Wati");
        push(".pekerjaan a");
        visitor.expect("Surat izin cuti ditandatangani");
        push(ACT);
        visitor.expect("Tercatat.");
    }

    private static String opened(Person officer, String name) {
        Map<String, String> facts =
                Map.of("golongan", "III/d", "mulai", beginning().toString(), "lama", "30");
        return officer.post(
                        "/agencies/" + Leaves.AGENCY + "/services/" + Leaves.BIG + "/cases",
                        Map.of(
                                "subject",
                                "Cuti " + name,
                                "attributes",
                                facts,
                                "presented",
                                List.of("masa-kerja", "surat")))
                .with(201)
                .get("id")
                .asText();
    }

    /** A day far enough from now that is the same in each order of day and month. */
    private static LocalDate beginning() {
        return LocalDate.of(LocalDate.now().getYear() + 1, 5, 5);
    }

    /** From the service's page to the receipt, and what was sent back mended. */
    private void applicant() {
        visitor.forget().width(360).open("/" + Leaves.AGENCY + "/" + Leaves.BIG);
        push("a[href$='/ajukan']");
        push(GO_ON);
        answer("III/d");
        visitor.tabTo("[name=jawaban]");
        visitor.press(" ");
        push(GO_ON);
        answer("0505" + beginning().getYear());
        answer("30");
        answer("");
        answer("Cuti besar Siti");
        visitor.find("#lampiran").sendKeys(LeaveApplied.photo().toString());
        push("form[enctype] button");
        visitor.expect("photo.png");
        push("main form:not([enctype]) button.utama");
        visitor.tabTo("#benar");
        visitor.press(" ");
        push(GO_ON);
        visitor.expect("Permohonan Anda");
        String number = visitor.find("#nomor-berkas").getText();
        push("main a[href^='/permohonan/']");
        visitor.expect("Giliran instansi");
        Person.added(container, "sanggar.loket", "--role officer" + AGENCY + "--actor pengelola")
                .post(
                        "/cases/" + number + "/steps/periksa",
                        Map.of("outcome", "kurang", "comment", "Belum ditandatangani"))
                .with(200);
        visitor.open("/permohonan/" + number);
        visitor.expect("Giliran Anda", "Belum ditandatangani");
        enter("#catatan", "Sudah ditandatangani.");
        push(GO_ON);
        visitor.expect("Giliran instansi");
    }

    private void answer(String text) {
        enter("#jawaban", text);
        push(GO_ON);
    }

    /** One uploads the next version, reads its plan and proposes it; the other approves. */
    private void administrators() {
        String role = "--role agency-administrator" + AGENCY;
        logIn("sanggar.satu", account("sanggar.satu", role), "/kelola/versi");
        unfold("/dua-orang");
        enter("form[action$='/dua-orang'] input[type=text]", "Empat mata");
        push("form[action$='/dua-orang'] button");
        visitor.open("/kelola/rancangan");
        visitor.find("#berkas").sendKeys(nextVersion().toString());
        push("form[action$='/unggah'] button");
        visitor.expect("Tidak ada kesalahan");
        push("a[href='/kelola/rencana/rancangan']");
        visitor.expect("1.0.0 → 1.1.0");
        enter("#keputusan", "Keputusan Nomor 7");
        push("form[action$='/terbitkan'] button");
        visitor.expect("Versi 1.1.0: menunggu persetujuan");

        logIn("sanggar.dua", account("sanggar.dua", role), "/kelola/versi");
        unfold("/setujui");
        push("form[action$='/setujui'] button");
        RunningContainer.await(
                "the approved version",
                () -> container.get("/api/agencies/" + Leaves.AGENCY).body().contains("\"version\":\"1.1.0\""));
    }

    private static Path nextVersion() {
        try {
            Path zip = Files.createTempDirectory("talaksana-version-").resolve("sanggar-1.1.0.zip");
            zip.toFile().deleteOnExit();
            return Files.write(zip, Leaves.zip("1.1.0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From all agencies to one of their services, and the figures taken along. */
    private void centralStaff() {
        logIn("pusat.jari", account("pusat.jari", "--role central-staff"), "/pusat");
        RunningContainer.await("the figures", Duration.ofMinutes(6), () -> {
            visitor.open("/pusat");
            return !visitor.all("th a").isEmpty();
        });
        push("th a");
        push("th a");
        visitor.tabTo("a[href*='angka.csv']");
        String file = visitor.find("a[href*='angka.csv']").getDomAttribute("href");
        HttpResponse<String> table = container.send(
                container.request(file).header("Cookie", visitor.cookies()).build());
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body().lines().count()).isGreaterThan(1);
    }
}
