package id.talaksana.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What two readers could read in two ways is read in none, and a refusal says nothing of the inside. */
public class StrictServerTest {
    private final Server server = new Server();
    private final AtomicInteger served = new AtomicInteger();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection();

    @Before
    public void start() throws Exception {
        StrictServer.configure(server, 0);
        server.setHandler(contexts);
        server.start();
        ServletContextHandler context = new ServletContextHandler(contexts, "/");
        context.addServlet(new ServletHolder(new Face()), "/*");
        context.start();
        ServletContextHandler api = new ServletContextHandler(contexts, "/api");
        api.addServlet(new ServletHolder(new Face()), "/*");
        api.start();
    }

    @After
    public void stop() throws Exception {
        server.stop();
    }

    /** Reads what comes and says how much it was; falls over where it is asked to. */
    private final class Face extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            // The server itself asks for this one, to learn whether the API is there.
            if (!request.getRequestURI().equals("/api/openapi.json")) {
                served.incrementAndGet();
            }
            if (request.getRequestURI().endsWith("/fall")) {
                throw new IllegalStateException("id.talaksana.Secret");
            }
            int length = request.getInputStream().readAllBytes().length;
            response.getOutputStream().print("read " + length);
        }
    }

    private String send(String request) throws IOException {
        return send(port(), request);
    }

    private static String send(int port, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int port() {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    private static String get(String address, String... headers) {
        return "GET " + address + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + String.join("", List.of(headers))
                + "\r\n";
    }

    private static String chunked(String body) {
        return "POST /api/x HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
    }

    private static void refused(String answer, int status, boolean api) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer)
                .contains(
                        api ? "Content-Type: application/problem+json" : "Content-Type: text/html",
                        "X-Content-Type-Options: nosniff",
                        "Referrer-Policy: no-referrer",
                        "Cross-Origin-Resource-Policy: same-origin",
                        "Content-Security-Policy: default-src 'none'",
                        "Cache-Control: no-store")
                .doesNotContain("org.eclipse", "java.", "Jetty", "jetty", "id.talaksana", "Exception");
        if (api) {
            assertThat(answer).contains("\"type\":\"urn:talaksana:problem:", "\"status\":" + status, "\"detail\":\"");
        }
    }

    @Test
    public void whatIsWrittenRightIsServed() throws IOException {
        assertThat(send(get("/a/b?q=%20x&r=(1)'"))).startsWith("HTTP/1.1 200");
        assertThat(send(get("http://[::1]:80/api/x"))).startsWith("HTTP/1.1 200");
        assertThat(send(chunked("5\r\nhello\r\n3\r\nabc\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 200")
                .endsWith("read 8");
        assertThat(send("POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\na\nb\nc" + get("/second")))
                .containsSubsequence("read 5", "read 0");
        assertThat(send("\r\n" + get("/after-a-blank-line"))).startsWith("HTTP/1.1 200");
    }

    @Test(timeout = 30_000)
    public void aRequestThatComesByteByByteIsRead() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setTcpNoDelay(true);
            for (byte one : chunked("5\r\nhello\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII)) {
                socket.getOutputStream().write(one);
                socket.getOutputStream().flush();
            }
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("read 5");
        }
    }

    @Test
    public void aChunkWithAnExtensionIsNeverTwoRequests() throws IOException {
        String smuggled = get("/smuggled");
        for (String extension : List.of(";a=\"\r\n" + "5\r\n\"", ";a", ";a=b", " ", "\t;a", ";a=\"b\"")) {
            served.set(0);
            String answer = send(chunked("5" + extension + "\r\nhello\r\n0\r\n\r\n" + smuggled));
            assertThat(answer.split("HTTP/1\\.1 ", -1)).as(extension).hasSizeLessThanOrEqualTo(2);
            assertThat(answer).as(extension).doesNotStartWith("HTTP/1.1 2");
            assertThat(served).as(extension).hasValueLessThanOrEqualTo(1);
        }
    }

    @Test
    public void aLineEndsWithBothOfItsSigns() throws IOException {
        for (String head : List.of(
                "GET /api/x HTTP/1.1\nHost: a\r\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: a\n\r\n",
                "GET /api/x HTTP/1.1\r\nHost: a\r\n\n",
                "GET /api/x HTTP/1.1\r\nHost: a\nX: b\r\n\r\n")) {
            String answer = send(head);
            refused(answer, 400, true);
            assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
        }
        for (String chunk : List.of("5\nhello\r\n0\r\n\r\n", "5\r\nhello\r\n0\n\r\n")) {
            assertThat(send(chunked(chunk))).as(chunk).doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(served).hasValueLessThanOrEqualTo(2);
    }

    @Test
    public void thereIsOneHostAndOneLength() throws IOException {
        refused(send("GET /api/x HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n"), 400, true);
        refused(send("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"), 400, true);
        refused(
                send("POST /api/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "0\r\n\r\n"),
                400,
                true);
        assertThat(send(chunked("fffffffffff\r\nhello"))).doesNotStartWith("HTTP/1.1 2");
        assertThat(send(chunked("00000000000000000000000000000000000fffffffff\r\nhello")))
                .doesNotStartWith("HTTP/1.1 2");
    }

    @Test
    public void whatMustBeEncodedInAnAddressIs() throws IOException {
        for (String sign :
                List.of("[", "]", "{", "}", "|", "^", "\"", "<", ">", "%", "%zz", "%1x", "\\", "`", "\u00ff")) {
            for (String address : List.of("/api/a" + sign + "b", "/api/a?q=" + sign)) {
                String answer = send(get(address));
                assertThat(answer).as(address).startsWith("HTTP/1.1 400");
                refused(answer, 400, true);
            }
        }
        assertThat(served).hasValue(0);
        assertThat(send(get("/halaman?q=[x]|^"))).as("as browsers send it").startsWith("HTTP/1.1 200");
    }

    @Test
    public void anAddressMayBeAsLongAsAHeadIs() throws IOException {
        for (String part : List.of("a", "a%20", "%20")) {
            assertThat(send(get("/api/x?y=" + part.repeat(7_000 / part.length()))))
                    .contains("read 0");
            refused(send(get("/api/x?y=" + part.repeat(7_000 / part.length()) + "|")), 400, true);
        }
    }

    /** What one reader takes for a name, another takes for a step up: it leads to another face, or to none. */
    @Test
    public void nobodyClimbsBehindASlashThatIsWrittenWithPercent() throws IOException {
        for (String address : List.of(
                "/api/agencies/..%2F..%2Fetc%2Fpasswd/definitions",
                "/api/agencies/%2e%2e%2f%2E%2e%2fx", "/api/x%2F..", "/api/x%5C..%5Cy", "/api/x%2f..;a/y")) {
            refused(send(get(address)), 400, true);
        }
        assertThat(send(get("/api/x?y=..%2F..%2F"))).contains("read 0");
        assertThat(send(get("/api/x%2Fy..z"))).contains("read 0");
    }

    @Test
    public void aCharsetIsOneThatThereIs() throws IOException {
        for (String charset : List.of("\u00ff", "x-none", "\"", "a b", "")) {
            String answer = send("POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                    + "Content-Type: application/json; charset=" + charset + "\r\nContent-Length: 2\r\n\r\n{}");
            assertThat(answer).as(charset).matches("(?s)HTTP/1\\.1 (200|400|415) .*");
            assertThat(answer).doesNotContain("Exception", "org.eclipse");
        }
        refused(
                send("POST /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                        + "Content-Type: application/json; charset=\u00ff\r\nContent-Length: 2\r\n\r\n{}"),
                415,
                true);
    }

    @Test
    public void whatTheServerItselfRefusesLooksLikeAllElse() throws IOException {
        refused(send(get("/api/x", "X: " + "a".repeat(20_000) + "\r\n")), 431, true);
        refused(send(get("/halaman", "X: " + "a".repeat(20_000) + "\r\n")), 431, false);
        refused(send(get("/api/" + "a".repeat(20_000))), 414, true);
        refused(send("nonsense\r\n\r\n"), 400, true);
        refused(send(get("/api/x").replace("GET", "TRACE")), 405, true);
        refused(send("GET /api/x\r\n\r\n"), 505, true);
        refused(send(get("/api/fall")), 500, true);
        refused(send(get("/fall")), 500, false);
        assertThat(send(get("/fall", "Accept-Language: en\r\n"))).contains("Something went wrong", "lang=\"en\"");
    }

    @Test
    public void asLongAsNobodyIsThereItIsStarting() throws Exception {
        Server early = new Server();
        StrictServer.configure(early, 0);
        early.start();
        try {
            int port = ((ServerConnector) early.getConnectors()[0]).getLocalPort();
            for (Map.Entry<String, Boolean> address :
                    Map.of("/api/health/ready", true, "/", false).entrySet()) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                        InputStream answer = socket.getInputStream()) {
                    socket.getOutputStream().write(get(address.getKey()).getBytes(StandardCharsets.US_ASCII));
                    String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                    refused(text, 503, address.getValue());
                    assertThat(text).contains("Retry-After: 5");
                }
            }
        } finally {
            early.stop();
        }
    }

    @Test
    public void asLongAsTheApisFrameworkIsThereWithoutTheApiItIsStarting() throws Exception {
        AtomicBoolean there = new AtomicBoolean();
        ServletContextHandler api = new ServletContextHandler(contexts, "/api");
        api.addServlet(
                new ServletHolder(new HttpServlet() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected void service(HttpServletRequest request, HttpServletResponse response) {
                        response.setStatus(there.get() ? 200 : 404);
                    }
                }),
                "/*");
        Server early = new Server();
        StrictServer.configure(early, 0);
        early.setHandler(api);
        early.start();
        try {
            int port = ((ServerConnector) early.getConnectors()[0]).getLocalPort();
            refused(send(port, get("/api/agencies")), 503, true);
            there.set(true);
            assertThat(send(port, get("/api/agencies"))).startsWith("HTTP/1.1 200");
            there.set(false);
            assertThat(send(port, get("/api/agencies"))).startsWith("HTTP/1.1 404");
        } finally {
            early.stop();
        }
    }
}
