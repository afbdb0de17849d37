package id.talaksana.distribution.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A request written byte by byte: no client library would send what an attacker does. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 60_000;

    private final String method;
    private final String target;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = {};

    RawHttp(String method, String target) {
        this.method = method;
        this.target = target;
    }

    RawHttp header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    RawHttp login(String name, String password) {
        String pair = name + ":" + password;
        return header(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
    }

    RawHttp body(byte[] bytes) {
        body = bytes;
        return header("Content-Length", String.valueOf(bytes.length));
    }

    String method() {
        return method;
    }

    private byte[] head() {
        return (method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                        + String.join("", headers.stream().map(h -> h + "\r\n").toList()) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    Answer send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            try {
                out.write(head());
                out.write(body);
                out.flush();
            } catch (IOException e) {
                // It may have been refused before its end; what was answered can be read all the same.
                received.reset();
            }
            try {
                socket.getInputStream().transferTo(received);
            } catch (IOException e) {
                if (received.size() == 0) {
                    throw new IOException(this + " was not answered", e);
                }
            }
            return Answer.parse(received.toByteArray());
        }
    }

    /** Sends the head and a part of the body that it promises, and leaves the connection open. */
    Socket begin(int port, int promised, byte[] beginning) throws IOException {
        header("Content-Length", String.valueOf(promised));
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(head());
        socket.getOutputStream().write(beginning);
        return socket;
    }

    /** So that it can be sent again by hand; without who logged in. */
    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return method + " " + target + " "
                + headers.stream().filter(h -> !h.startsWith("Authorization")).toList() + " "
                + (text.length() > 300 ? text.substring(0, 300) + "… (" + text.length() + ")" : text);
    }

    /** What came back; header names are in lower case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        private static Answer parse(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0) {
                throw new IOException("no answer: " + text);
            }
            String[] lines = text.substring(0, end).split("\r\n");
            Map<String, String> headers = new TreeMap<>();
            for (String line : Arrays.asList(lines).subList(1, lines.length)) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
            return new Answer(
                    Integer.parseInt(lines[0].split(" ")[1]),
                    headers,
                    "chunked".equals(headers.get("transfer-encoding")) ? joined(body) : body);
        }

        private static byte[] joined(byte[] chunks) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            int at = 0;
            while (at < chunks.length) {
                int line = at;
                while (chunks[line] != '\n') {
                    line++;
                }
                int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
                whole.write(chunks, line + 1, Math.min(length, chunks.length - line - 1));
                at = length == 0 ? chunks.length : line + 1 + length + 2;
            }
            return whole.toByteArray();
        }

        String mediaType() {
            return headers.getOrDefault("content-type", "").split(";")[0].strip();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
