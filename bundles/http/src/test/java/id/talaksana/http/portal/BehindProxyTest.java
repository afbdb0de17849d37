package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.http.GivenServices;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;

/** Behind a proxy that ends TLS under another name, every address is one of the visitor's. */
public class BehindProxyTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");
    private static final String[] PROXY = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "layanan.contoh.go.id", "X-Forwarded-For", "203.0.113.7"
    };

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeComplaints complaints = new FakeComplaints();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, complaints));

    @Rule
    public final PortalServer alone = new PortalServer(
            new GivenServices(GivenServices.SECRETS, catalogue, complaints), TrustedProxies.of("none"));

    public BehindProxyTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    @Test
    public void noPageNamesAHostOfItsOwn() {
        for (String path : List.of(
                "/",
                "/?q=ijazah",
                "/kanreg",
                "/kanreg/persetujuan-teknis-ni-casn",
                "/kanreg/persetujuan-teknis-ni-casn/persyaratan",
                "/kanreg/pengaduan",
                "/berkas",
                "/pengaduan",
                "/nirwana")) {
            HttpResponse<String> page = portal.send(through(path).build());
            Matcher address = ADDRESS.matcher(page.body());
            int seen = 0;
            while (address.find()) {
                assertThat(address.group(1)).as(path).matches("/(?!/).*|#.*|https?://(?!127\\.|localhost).*");
                seen++;
            }
            assertThat(seen).as(path).isGreaterThan(8);
            assertThat(page.body()).as(path).doesNotContain("127.0.0.1", "localhost");
        }
        for (String path : List.of("/katalog.jsonld", "/singkawang/seleksi-terbuka-sekda-2025/jadwal.ics")) {
            assertThat(portal.send(through(path).build()).body()).doesNotContain("127.0.0.1", "http://localhost");
        }
    }

    @Test
    public void anotherAddressIsToldWithoutAHost() {
        HttpResponse<String> moved = portal.send(through("/kanreg/").build());
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location")).hasValue("/kanreg");
    }

    @Test
    public void cookiesAreForTlsAlone() {
        assertThat(cookies(through("/kanreg?lang=en"))).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(cookies(through("/kanreg/pengaduan"))).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        assertThat(cookies(portal.request("/kanreg/pengaduan"))).noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    public void aFormFromThePublicNameIsTakenAndOneFromElsewhereIsNot() {
        Visitor visitor = new Visitor(portal);
        visitor.open("/pengaduan");
        Map<String, String> form = Map.of("nomor", "x", "kode", "y", "aksi", "lihat");
        assertThat(visitor.send("/pengaduan", form, with("Origin", "https://layanan.contoh.go.id"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.send("/pengaduan", form, with("Origin", "https://jahat.contoh.org"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    public void attemptsAreCountedByTheVisitorsAddressAsTheProxyTellsIt() {
        Map<String, String> form = Map.of("nomor", FakeComplaints.TICKET.toString(), "kode", "salah");
        Visitor visitor = new Visitor(portal);
        visitor.open("/pengaduan");
        visitor.send("/pengaduan", form, PROXY);
        assertThat(complaints.address).isEqualTo("203.0.113.7");
        visitor.send("/pengaduan", form, "X-Forwarded-For", "198.51.100.1, 203.0.113.8, 127.0.0.1");
        assertThat(complaints.address).as("what came with the request").isEqualTo("203.0.113.8");
        visitor.send("/pengaduan", form);
        assertThat(complaints.address).as("the proxy does not say").isNull();

        Visitor neighbour = new Visitor(alone);
        neighbour.open("/pengaduan");
        neighbour.send("/pengaduan", form, PROXY);
        assertThat(complaints.address).as("nobody is trusted").isEqualTo("127.0.0.1");
    }

    @Test
    public void aComplaintIsCountedByTheVisitorsAddress() {
        Visitor visitor = new Visitor(portal);
        visitor.open("/kanreg/pengaduan");
        assertThat(visitor.send(
                                "/kanreg/pengaduan",
                                Map.of("judul", "Antre", "kronologi", "Dua jam.", "tanggal", "2025-10-22"),
                                PROXY)
                        .statusCode())
                .isEqualTo(201);
        assertThat(complaints.address).isEqualTo("203.0.113.7");
    }

    private HttpRequest.Builder through(String path) {
        return portal.request(path).headers(PROXY);
    }

    private List<String> cookies(HttpRequest.Builder request) {
        return portal.send(request.build()).headers().allValues("Set-Cookie");
    }

    private static String[] with(String name, String value) {
        String[] all = java.util.Arrays.copyOf(PROXY, PROXY.length + 2);
        all[PROXY.length] = name;
        all[PROXY.length + 1] = value;
        return all;
    }
}
