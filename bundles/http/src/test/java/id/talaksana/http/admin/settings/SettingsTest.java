package id.talaksana.http.admin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Channels, logo and colours are changed in forms; what is in force changes with the version alone. */
public class SettingsTest {
    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @Before
    public void login() {
        browser.login("kelola");
    }

    @After
    public void close() {
        browser.close();
    }

    /** A file of what is prepared, as its page shows it. */
    private String written(String file) {
        return browser.open("/kelola/rancangan/berkas/" + file)
                .page
                .selectFirst("textarea[name=isi]")
                .wholeText()
                .replaceFirst("^\\n", "");
    }

    @Test
    public void aChannelIsAddedAndAnotherTakenAwayInWhatIsPrepared() {
        browser.open("/kelola/kanal");
        String form = "form[action$=/kanal/ubah]:has(input[value=izin-belajar])";
        browser.send(form, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Tulis kanal tambahan atau centang yang dihapus");
        browser.send(
                form,
                Map.of(
                        "jenis.izin-belajar", "phone",
                        "teks.izin-belajar", "Telepon: (0541) 123, \"Senin\"",
                        "alamat.izin-belajar", "(0541) 123",
                        "hapus.izin-belajar.0", "ya"));
        assertThat(browser.text()).contains("Tersimpan dalam rancangan", "Telepon: (0541) 123");
        assertThat(written("izin-belajar.yaml"))
                .contains("  - id: phone\n    kind: phone\n    text: \"Telepon: (0541) 123, \\\"Senin\\\"\"\n")
                .contains("title: Izin Belajar")
                .doesNotContain("kotak-saran");
        assertThat(office.registry
                        .agency("contoh")
                        .orElseThrow()
                        .current()
                        .orElseThrow()
                        .services())
                .flatMap(service -> service.knownChannels())
                .extracting(ComplaintChannel::id)
                .as("in force")
                .contains("kotak-saran")
                .doesNotContain("phone");
    }

    @Test
    public void coloursAreKeptOnceTheyCanBeReadAndTheRestStaysAsItWasWritten() {
        browser.open("/kelola/tampilan");
        browser.send("form[action$=/tampilan/ubah]", Map.of("latar", "hijau", "tulisan", "#ffffff"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page.selectFirst("input[name=latar]").val()).isEqualTo("hijau");
        browser.send("form[action$=/tampilan/ubah]", Map.of("latar", "#eeeeee", "tulisan", "#ffffff"));
        assertThat(browser.status()).as("contrast").isEqualTo(422);
        assertThat(browser.text()).contains("Kontras #ffffff di atas #eeeeee");
        browser.send("form[action$=/tampilan/ubah]", Map.of("latar", "#14532D", "tulisan", "#ffffff"));
        assertThat(browser.text()).contains("Tersimpan dalam rancangan");
        assertThat(written("agency.yaml"))
                .contains("brand:\n  background: \"#14532d\"\n  text: \"#ffffff\"\n")
                .contains("phone: {provenance: open, note: Tercetak 00000}", "version: 1.1.0");
    }

    @Test
    public void aLogoTakesThePlaceOfTheOneBefore() {
        browser.open("/kelola/tampilan");
        Map<String, String> colours = Map.of("latar", "#14532d", "tulisan", "#ffffff", "garis", "");
        String script = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
        browser.sendFile("form[action$=/tampilan/ubah]", colours, "logo.svg", bytes(script));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page.select("#galat-berkas").text()).isNotEmpty();
        String plain =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><rect width=\"1\" height=\"1\"/></svg>";
        browser.sendFile("form[action$=/tampilan/ubah]", colours, "Lambang Kota.SVG", bytes(plain));
        assertThat(browser.text()).contains("Tersimpan dalam rancangan", "logo.svg");
        assertThat(written("agency.yaml")).contains("brand:\n  logo: logo.svg\n");
        assertThat(written("logo.svg")).isEqualTo(plain);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
