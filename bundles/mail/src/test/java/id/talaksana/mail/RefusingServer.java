package id.talaksana.mail;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much of SMTP as a client needs, and knows everybody but one. */
final class RefusingServer implements Closeable {
    private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final String unknown;

    RefusingServer(String unknown) throws IOException {
        this.unknown = unknown;
        Thread thread = new Thread(this::serve, "refusing-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> taken() {
        return taken;
    }

    private void serve() {
        try (Socket client = socket.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                PrintWriter out = new PrintWriter(client.getOutputStream(), false, StandardCharsets.US_ASCII)) {
            say(out, "220 uji");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                say(out, answer(line, in, out));
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private String answer(String line, BufferedReader in, PrintWriter out) throws IOException {
        if (line.startsWith("RCPT")) {
            String to = line.replaceAll(".*<(.*)>.*", "$1");
            if (to.equals(unknown)) {
                return "550 unknown here";
            }
            taken.add(to);
        } else if (line.equals("DATA")) {
            say(out, "354 go on");
            String content = in.readLine();
            while (!content.equals(".")) {
                content = in.readLine();
            }
        }
        return "250 fine";
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
