package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;

/** An agency's logo and colours on its pages. */
public class BrandPagesTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    public BrandPagesTest() {
        catalogue.publish(Definitions.files("kanreg"));
    }

    @Test
    public void anAgencysPagesHaveItsColoursAndLogoAndTheFrontPageHasNot() {
        for (String path : new String[] {"/kanreg", "/kanreg/persetujuan-teknis-ni-casn"}) {
            HttpResponse<String> page = portal.get(path);
            assertThat(page.body())
                    .as(path)
                    .contains("href=\"/aset/warna.263449-ffffff-7cc7e8.css\"", "src=\"/kanreg/logo/")
                    .doesNotContain("<style", "style=\"");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("style-src 'self';", "img-src 'self' data:;");
        }
        assertThat(portal.get("/").body()).doesNotContain("warna.", "/logo/");
    }

    @Test
    public void coloursAreSaidByTheirAddressAndNothingElseIs() {
        HttpResponse<String> colours = portal.get("/aset/warna.263449-ffffff-7cc7e8.css");
        assertThat(colours.body()).isEqualTo(":root{--pita:#263449;--pita-teks:#ffffff;--pita-garis:#7cc7e8}");
        assertThat(colours.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(colours.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        for (String path : new String[] {
            "/aset/warna.263449.css", "/aset/warna.26344g-ffffff.css", "/aset/warna.263449-ffffff%7D.css"
        }) {
            assertThat(portal.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    public void aLogoIsKeptForEverAndCanRunNothing() {
        String address = logo(portal.get("/kanreg").body());
        HttpResponse<String> logo = portal.get(address);
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.body()).startsWith("<svg ");
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(logo.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(logo.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'");
        assertThat(portal.get(address.replace(".svg", ".png")).statusCode()).isEqualTo(404);
        assertThat(portal.get("/kanreg/logo/" + "0".repeat(64) + ".svg").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/kanreg/logo/..%2fagency.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    public void anotherVersionHasItsOwnLogoAndTheOldPageKeepsTheOldOne() {
        String before = logo(portal.get("/kanreg").body());
        Map<String, byte[]> next = Definitions.files("kanreg");
        next.computeIfPresent("agency.yaml", (name, yaml) -> new String(yaml, StandardCharsets.UTF_8)
                .replace("version: 1.1.0", "version: 1.2.0")
                .replace("#263449", "#5b1a5e")
                .getBytes(StandardCharsets.UTF_8));
        next.computeIfPresent("logo.svg", (name, svg) -> new String(svg, StandardCharsets.UTF_8)
                .replace("KR", "KN")
                .getBytes(StandardCharsets.UTF_8));
        catalogue.publish(next);
        String page = portal.get("/kanreg").body();
        assertThat(page).contains("/aset/warna.5b1a5e-");
        assertThat(logo(page)).isNotEqualTo(before);
        assertThat(portal.get(logo(page)).body()).contains(">KN<");
        assertThat(logo(portal.get("/kanreg/persetujuan-teknis-ni-casn?version=1.1.0")
                        .body()))
                .isEqualTo(before);
        assertThat(portal.get(before).body()).contains(">KR<");
    }

    private static String logo(String page) {
        Matcher logo = Pattern.compile("src=\"(/kanreg/logo/[^\"]+)\"").matcher(page);
        assertThat(logo.find()).isTrue();
        return logo.group(1);
    }
}
