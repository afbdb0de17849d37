package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;

/** Who begins to send a form and never ends, or without a seal, is answered before and takes nothing from others. */
public class UnfinishedFormsTest {
    private static final String COMPLAINTS = "/balikpapan/pengaduan";
    private static final Map<String, String> FILLED =
            Map.of("judul", "Antre", "kronologi", "Dua jam.", "tanggal", "2026-08-01", "anonim", "ya");

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeComplaints complaints = new FakeComplaints();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, complaints));

    private final Visitor visitor = new Visitor(portal);

    public UnfinishedFormsTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> filled(String field, String value) {
        Map<String, String> filled = new LinkedHashMap<>(FILLED);
        filled.put(field, value);
        return filled;
    }

    @Test(timeout = 60_000)
    public void withoutItsSealNothingOfAFileIsReadAndWhatWasTypedStays() throws IOException {
        visitor.open(COMPLAINTS);
        for (String forged : List.of("", "0".repeat(64))) {
            try (Socket socket = visitor.begin(COMPLAINTS, filled("segel", forged), 4 << 20);
                    BufferedReader answer = reader(socket)) {
                assertThat(answer.readLine()).contains(" 422 ");
                String page = answer.lines()
                        .takeWhile(line -> !line.contains("</html>"))
                        .collect(Collectors.joining("\n"));
                assertThat(page)
                        .contains("kirim sekali lagi", "Pilih ulang berkas lampirannya", "Dua jam.</textarea>")
                        .containsPattern("name=\"anonim\" value=\"ya\" checked");
            }
        }
        assertThat(complaints.last).isNull();
    }

    @Test
    public void filesAreAskedForLast() {
        String page = visitor.open(COMPLAINTS).body();
        assertThat(page.lastIndexOf("<input ")).isEqualTo(page.indexOf("<input id=\"lampiran\""));
        assertThat(page.indexOf("<input type=\"hidden\" name=\"segel\"")).isLessThan(page.indexOf("name=\"judul\""));
    }

    @Test(timeout = 60_000)
    public void whatSaysThatItIsTooLongIsRefusedBeforeAnythingOfItIsRead() throws IOException {
        visitor.open(COMPLAINTS);
        try (Socket socket = visitor.begin(COMPLAINTS, FILLED, 9 << 20)) {
            assertThat(reader(socket).readLine()).contains(" 413 ");
        }
        assertThat(visitor.send(COMPLAINTS, Map.of("judul", "x".repeat(300_000)))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test(timeout = 60_000)
    public void whoNeverEndsTakesNoMoreThanItsPart() throws IOException {
        visitor.open(COMPLAINTS);
        List<Socket> unfinished = new ArrayList<>();
        for (int i = 0; i < PortalServer.MOST_BODIES / 2 + 1; i++) {
            unfinished.add(visitor.begin(COMPLAINTS, FILLED, 4 << 20));
        }
        assertThat(reader(answered(unfinished)).readLine())
                .as("one too many, at once")
                .contains(" 503 ");
        HttpResponse<String> refused = new Visitor(portal).send("/pengaduan", Map.of());
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(refused.body()).contains("Coba lagi sebentar lagi");
        assertThat(portal.get(COMPLAINTS).statusCode())
                .as("who only reads does not notice")
                .isEqualTo(200);
        for (Socket socket : unfinished) {
            socket.close();
        }
        until(422);
        visitor.open(COMPLAINTS);
        assertThat(visitor.sendWithFile(COMPLAINTS, FILLED, "a.txt", new byte[1 << 20])
                        .statusCode())
                .isEqualTo(201);
        assertThat(complaints.last.enclosures().get(0).content()).hasSize(1 << 20);
        assertThat(complaints.last.requestKey()).isNotNull();
    }

    /** The first of them that has an answer. */
    private static Socket answered(List<Socket> unfinished) throws IOException {
        while (true) {
            for (Socket socket : unfinished) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            Thread.onSpinWait();
        }
    }

    /** Sends an empty form until this is the answer. */
    private HttpResponse<String> until(int status) {
        Visitor other = new Visitor(portal);
        HttpResponse<String> answer = other.send("/pengaduan", Map.of());
        while (answer.statusCode() != status) {
            assertThat(answer.statusCode()).isIn(422, 503);
            answer = other.send("/pengaduan", Map.of());
        }
        return answer;
    }

    @Test
    public void theKeyOfAFormIsItsBrowsersOwn() {
        String chosen = "0".repeat(32);
        visitor.open(COMPLAINTS);
        visitor.send(COMPLAINTS, filled("kunci", chosen));
        String first = complaints.last.requestKey();
        visitor.open(COMPLAINTS);
        visitor.send(COMPLAINTS, filled("kunci", chosen));
        assertThat(complaints.last.requestKey())
                .as("a lost answer is given again")
                .isEqualTo(first);
        Visitor other = new Visitor(portal);
        other.open(COMPLAINTS);
        other.send(COMPLAINTS, filled("kunci", chosen));
        assertThat(complaints.last.requestKey()).isNotNull().isNotEqualTo(first).isNotEqualTo(chosen);
        visitor.open(COMPLAINTS);
        visitor.send(COMPLAINTS, filled("kunci", "1"));
        assertThat(complaints.last.requestKey()).isNull();
    }
}
