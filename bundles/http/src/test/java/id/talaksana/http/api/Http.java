package id.talaksana.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** A request written byte by byte: no client library would send what some tests need. */
final class Http {
    private final int port;
    private final StringBuilder head;
    private byte[] body;

    Http(int port, String method, String target) {
        this.port = port;
        this.head = new StringBuilder(method + " " + target + " HTTP/1.0\r\nHost: 127.0.0.1\r\n");
    }

    Http header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    Http login(String name, String password) {
        String pair = name + ":" + password;
        return header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    Http json(String json) {
        return header("Content-Type", "application/json").body(json.getBytes(StandardCharsets.UTF_8));
    }

    Http zip(byte[] zip) {
        return header("Content-Type", "application/zip").body(zip);
    }

    Http body(byte[] bytes) {
        body = bytes;
        return header("Content-Length", Integer.toString(bytes.length));
    }

    /** Begins to send, and neither ends nor goes away: what it says of its length is more than what comes. */
    Socket begin(long declared, byte[] beginning) throws IOException {
        header("Content-Length", Long.toString(declared));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().write(beginning);
        return socket;
    }

    Answer send() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                out.write(body);
            }
            out.flush();
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(received);
            return Answer.parse(received.toByteArray());
        }
    }

    /** What came back; header names are in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        static Answer parse(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            String[] lines = text.substring(0, end).split("\r\n");
            Map<String, String> headers = new TreeMap<>();
            for (String line : Arrays.asList(lines).subList(1, lines.length)) {
                int colon = line.indexOf(':');
                headers.merge(
                        line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (a, b) -> a + ", " + b);
            }
            return new Answer(
                    Integer.parseInt(lines[0].split(" ")[1]),
                    headers,
                    Arrays.copyOfRange(bytes, end + 4, bytes.length));
        }

        String header(String name) {
            return headers.get(name.toLowerCase(java.util.Locale.ROOT));
        }

        JsonNode json() throws IOException {
            return MAPPER.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
