package id.talaksana.distribution.attack;

import id.talaksana.distribution.RunningContainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** All at once, each with few threads: what brings servers down with little effort. */
final class Attackers implements AutoCloseable {
    private static final int OPEN_UPLOADS = 48;
    private static final int SLOW_BODIES = 16;

    private final RunningContainer container;
    private final Accounts accounts;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicLong names = new AtomicLong();
    private final CountDownLatch begun;
    /** Made once: what it costs to make them is not the server's. */
    private final byte[] bombs = bombs();

    private volatile boolean over;

    /** Begins; returns when every kind of attack has struck once. */
    Attackers(RunningContainer container, Accounts accounts) throws InterruptedException, IOException {
        this.container = container;
        this.accounts = accounts;
        List<Attack> attacks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            attacks.add(this::login);
        }
        attacks.addAll(
                List.of(this::bomb, this::bomb, this::draft, this::draft, this::search, this::unfinished, this::slow));
        begun = new CountDownLatch(attacks.size());
        attacks.forEach(attack -> threads.execute(() -> strike(attack)));
        if (!begun.await(1, TimeUnit.MINUTES)) {
            throw new AssertionError("Not every attack has begun: " + this);
        }
    }

    /** One blow, and what was answered to it; 0: nothing, as it asks for no answer. */
    private interface Attack {
        String strike() throws IOException;
    }

    private void strike(Attack attack) {
        boolean first = true;
        while (!over) {
            String answer;
            try {
                answer = attack.strike();
            } catch (IOException e) {
                answer = "cut off";
            }
            answers.computeIfAbsent(answer, a -> new AtomicInteger()).incrementAndGet();
            if (first) {
                begun.countDown();
                first = false;
            }
        }
    }

    private String login() throws IOException {
        return "login "
                + new RawHttp("GET", "/api/me")
                        .login("siapa" + names.incrementAndGet(), "salah")
                        .send(container.port())
                        .status();
    }

    private String bomb() throws IOException {
        RawHttp plan = new RawHttp("POST", "/api/agencies/bom/plan").header("Content-Type", "application/zip");
        return "bomb "
                + accounts.login(plan, Accounts.CENTRAL)
                        .body(bombs)
                        .send(container.port())
                        .status();
    }

    private String draft() throws IOException {
        RawHttp draft = new RawHttp("POST", "/api/drafts").header("Content-Type", "text/plain");
        byte[] rows = "1. Memeriksa berkas permohonan\n".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        return "draft "
                + accounts.login(draft, Accounts.OFFICER)
                        .body(rows)
                        .send(container.port())
                        .status();
    }

    private String search() throws IOException {
        String words = "pengadan%20".repeat(300) + names.incrementAndGet();
        String where = names.get() % 2 == 0 ? "/?q=" : "/api/services?q=";
        return "search "
                + new RawHttp("GET", where + words).send(container.port()).status();
    }

    /** Many posts that never end, half of them without the form's seal, half at the API. */
    private String unfinished() throws IOException {
        while (open.size() < OPEN_UPLOADS && !over) {
            boolean form = open.size() % 2 == 0;
            byte[] beginning = ("--batas\r\nContent-Disposition: form-data; name=\"" + (form ? "lampiran" : "files")
                            + "\"; filename=\"a.txt\"\r\n\r\n" + "x".repeat(64 << 10))
                    .getBytes(StandardCharsets.UTF_8);
            open.add(new RawHttp("POST", form ? "/kanreg/pengaduan" : "/api/agencies/kanreg/complaints")
                    .header("Content-Type", "multipart/form-data; boundary=batas")
                    .begin(container.port(), 2_000_000, beginning));
        }
        pause(1_000);
        open.removeIf(socket -> {
            try {
                // Whoever was given up is replaced.
                socket.getOutputStream().write('x');
                return false;
            } catch (IOException e) {
                return true;
            }
        });
        return "unfinished";
    }

    private String slow() throws IOException {
        List<Socket> bodies = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_BODIES; i++) {
                bodies.add(new RawHttp("POST", "/api/agencies/kanreg/complaints")
                        .header("Content-Type", "application/json")
                        .begin(container.port(), 100_000, "{\"title\":\"".getBytes(StandardCharsets.UTF_8)));
            }
            for (int times = 0; times < 100 && !over; times++) {
                for (Socket each : bodies) {
                    OutputStream out = each.getOutputStream();
                    out.write('x');
                }
                pause(100);
            }
        } finally {
            for (Socket each : bodies) {
                each.close();
            }
        }
        return "slow";
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Little that would become very much: wide lists, deep ones, and aliases of aliases. */
    private static byte[] bombs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
            for (int i = 1; i < 12; i++) {
                laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "*a" + (i - 1) + "]\n");
            }
            Map<String, String> files = Map.of(
                    "agency.yaml", "a: [" + "1,".repeat(500_000) + "1]\n",
                    "deep.yaml", "a: " + "[".repeat(100_000),
                    "laughs.yaml", laughs.toString(),
                    "wide.yaml", "b: [" + "1,".repeat(500_000) + "1]\n",
                    "text.yaml", "c: " + "x".repeat(1_000_000) + "\n");
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** What was answered so far, and how often. */
    Map<String, AtomicInteger> answers() {
        return answers;
    }

    @Override
    public void close() {
        over = true;
        open.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("An attack waits for its answer for ever");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return answers.toString();
    }
}
