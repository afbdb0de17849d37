package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.TrustedProxies;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Who begins to send and never ends, or says that much will come, is answered before it and takes nothing from others. */
public class UnfinishedBodiesTest {
    private static final int AT_ONCE = 8;

    @Rule
    public final Server server = new Server(TrustedProxies.configured(), AT_ONCE, 3 << 20);

    private static final String FILE = "/api/agencies/kanreg/complaints";
    private static final String OPEN = "/api/agencies/kanreg/services/persetujuan-teknis/cases";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final byte[] BEGINNING = ("--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nLambat\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\naaa")
            .getBytes(StandardCharsets.US_ASCII);

    /** The server turns to a request when its body begins. */
    private static final byte[] FIRST = {'-'};

    private final List<Socket> open = new ArrayList<>();

    @Before
    public void reset() {
        server.reset();
    }

    @After
    public void goAway() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private Http form() {
        return server.request("POST", FILE).header("Content-Type", FORM);
    }

    private Socket begin(Http http, long declared, byte[] beginning) throws IOException {
        Socket socket = http.begin(declared, beginning);
        open.add(socket);
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
    }

    /** The first that has an answer. */
    private Socket answered() throws IOException {
        while (true) {
            for (Socket socket : open) {
                if (socket.getInputStream().available() > 0) {
                    return socket;
                }
            }
            Thread.onSpinWait();
        }
    }

    /** Files a complaint until this is the answer. */
    private Http.Answer until(int status) throws IOException {
        Http.Answer answer =
                server.request("POST", FILE).json("{\"title\":\"x\"}").send();
        while (answer.status() != status) {
            assertThat(answer.status()).isIn(201, 503);
            answer = server.request("POST", FILE).json("{\"title\":\"x\"}").send();
        }
        return answer;
    }

    @Test(timeout = 60_000)
    public void whatSaysThatItIsTooLongIsRefusedBeforeItCame() throws IOException {
        Map<String, Supplier<Http>> doors = Map.of(
                "form",
                this::form,
                "form of an officer",
                () -> server.officer("POST", FILE + "/intake")
                        .header("Idempotency-Key", "s-1")
                        .header("Content-Type", FORM),
                "JSON",
                () -> server.officer("POST", OPEN).header("Content-Type", "application/json"),
                "ZIP",
                () -> server.administrator("POST", "/api/agencies/kanreg/plan")
                        .header("Content-Type", "application/zip"),
                "draft",
                () -> server.officer("POST", "/api/drafts?service=izin").header("Content-Type", "text/plain"),
                "Open311",
                () -> server.request("POST", "/api/open311/v2/requests.json")
                        .header("Content-Type", "application/x-www-form-urlencoded"));
        for (Map.Entry<String, Supplier<Http>> door : doors.entrySet()) {
            try (Socket socket = begin(door.getValue().get(), 10L << 20, FIRST)) {
                assertThat(firstLine(socket)).as(door.getKey()).contains(" 413 ");
            }
        }
        assertThat(server.complaints.complaint).isNull();
    }

    @Test(timeout = 60_000)
    public void aWrongKeyIsToldBeforeTheFormCame() throws IOException {
        try (Socket socket = begin(form().header("Idempotency-Key", "1"), 1 << 20, FIRST)) {
            assertThat(firstLine(socket)).contains(" 400 ");
        }
    }

    @Test(timeout = 60_000)
    public void whoNeverEndsTakesNoMoreThanItsPart() throws IOException {
        for (int i = 0; i < AT_ONCE / 2 + 1; i++) {
            begin(form(), 2 << 20, BEGINNING);
        }
        Socket tooMany = answered();
        assertThat(firstLine(tooMany)).as("one too many, at once").contains(" 503 ");
        open.remove(tooMany);
        Http.Answer refused =
                server.request("POST", FILE).json("{\"title\":\"x\"}").send();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");
        assertThat(refused.json().path("type").asText()).isEqualTo("urn:talaksana:problem:unavailable");
        assertThat(refused.json().path("detail").asText()).contains("Coba lagi");
        assertThat(server.request("GET", "/api/agencies").send().status())
                .as("who only reads does not notice")
                .isEqualTo(200);
        open.remove(0).close();
        assertThat(until(201).status()).isEqualTo(201);
    }

    @Test(timeout = 60_000)
    public void whatBreaksOffIsNoFault() throws IOException {
        Socket socket = begin(form(), 2 << 20, BEGINNING);
        socket.shutdownOutput();
        assertThat(firstLine(socket)).contains(" 400 ");
        Socket json = begin(
                server.officer("POST", OPEN).header("Content-Type", "application/json"),
                100,
                "{\"subject\"".getBytes(StandardCharsets.US_ASCII));
        json.shutdownOutput();
        assertThat(firstLine(json)).contains(" 400 ");
    }
}
