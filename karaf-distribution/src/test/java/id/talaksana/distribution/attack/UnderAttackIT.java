package id.talaksana.distribution.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.WholeMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.experimental.categories.Category;

/** With little memory and everything against it at once, it serves its visitors, lets in who may, and loses nothing. */
@Category(WholeMachine.class)
public class UnderAttackIT {
    private static final int ROUNDS = Integer.getInteger("talaksana.attack.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(2);
    /** In ms. With two cores that attackers and visitors share with the server, a page may wait for that long anyway. */
    private static final long ALWAYS_ALLOWED = 500;

    private static final List<String> PAGES = List.of(
            "/", "/kanreg", "/kanreg/persetujuan-teknis-ni-casn", "/kanreg/pengaduan", "/?q=lowongan", "/bangkalan");
    private static final String NI = "/api/agencies/kanreg/services/persetujuan-teknis-ni-casn/cases";

    private static RunningContainer container;
    private static Accounts accounts;
    private static final Set<String> FIRST_ANSWERS = Collections.synchronizedSet(new TreeSet<>());

    @BeforeClass
    public static void start() throws Exception {
        container = new RunningContainer("attack").asInOperation().java("-Xmx512m");
        ExecutorService asking = Executors.newSingleThreadExecutor();
        try {
            Process launcher = container.launch();
            Future<?> asked = asking.submit(() -> {
                while (!container.printed().contains("http://127.0.0.1") && launcher.isAlive()) {
                    List.of("/api/health", "/api/agencies", "/api/agencies/kanreg", "/", "/kanreg")
                            .forEach(UnderAttackIT::ask);
                }
            });
            asked.get();
            assertThat(container.printed()).contains("http://127.0.0.1");
            container.awaitAgencies(5);
        } finally {
            asking.shutdown();
        }
        accounts = Accounts.at(container);
    }

    private static void ask(String path) {
        try {
            RawHttp.Answer answer = new RawHttp("GET", path).send(container.port());
            boolean later = answer.headers().containsKey("retry-after");
            FIRST_ANSWERS.add(path + " " + answer.status() + (later ? " later" : ""));
        } catch (IOException e) {
            FIRST_ANSWERS.add("refused");
        }
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void fromItsFirstAnswerOnItSaysNotYetAndNeverThatThereIsNothing() {
        assertThat(FIRST_ANSWERS)
                .contains("refused")
                .allMatch(
                        answer -> answer.equals("refused") || answer.endsWith(" 200") || answer.endsWith(" 503 later"));
    }

    @Test
    public void visitorsAreServedWhoMayComesInAndNothingIsLost() throws Exception {
        rounds(2);
        List<Round> quiet = rounds(ROUNDS);
        Ledger ledger = new Ledger();
        List<Round> attacked;
        String answers;
        Duration login;
        try (Attackers attackers = new Attackers(container, accounts)) {
            try (ledger) {
                attacked = rounds(ROUNDS);
                login = timeToLogIn();
            }
            answers = attackers.toString();
        }
        long calm = median(quiet, Round::pages);
        long stormy = median(attacked, Round::pages);
        long health = median(attacked, Round::health);
        Map<String, String> report = new LinkedHashMap<>();
        report.put("pages' p99, quiet and under attack", calm + " and " + stormy + " ms");
        report.put("health's p99, quiet and under attack", median(quiet, Round::health) + " and " + health + " ms");
        report.put("first login of a right holder", login.toMillis() + " ms");
        report.put("cases acknowledged meanwhile", String.valueOf(ledger.acknowledged.size()));
        report.put("the attacks' answers", answers);
        Report.write("attack", report);

        assertThat(Files.readString(container.data().resolve("karaf/log/karaf.log")))
                .doesNotContain("OutOfMemoryError");
        assertThat(health).as("health, in ms: %s", report).isLessThan(1_000);
        assertThat(stormy).as("pages, in ms: %s", report).isLessThan(Math.max(3 * calm, ALWAYS_ALLOWED));
        assertThat(ledger.refused).as("the right holder's work: %s", report).isEmpty();
        assertThat(ledger.acknowledged).isNotEmpty().allSatisfy(UnderAttackIT::isThere);
        assertThat(answers)
                .as("who guesses stays out, what is too much is refused, and nothing falls over")
                .doesNotContain(" 500", "login 200", "bomb 200");
    }

    /** Somebody who was not there before logs in while names are guessed; who is told to come back does so. */
    private static Duration timeToLogIn() throws IOException {
        String password =
                Accounts.added(container, "kanreg.baru", "--role officer --agency kanreg --actor tim-pemroses");
        Instant before = Instant.now();
        RawHttp.Answer answer;
        do {
            answer =
                    new RawHttp("GET", "/api/me").login("kanreg.baru", password).send(container.port());
            assertThat(answer.status()).isIn(200, 503);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
        } while (answer.status() != 200);
        return Duration.between(before, Instant.now());
    }

    private static void isThere(String id) {
        Person officer =
                Person.of(container, Accounts.OFFICER, accounts.passwords().get(Accounts.OFFICER));
        officer.get("/cases/" + id).with(200);
    }

    /** What was measured in a while, in ms. */
    private record Round(long pages, long health) {}

    private static List<Round> rounds(int count) throws IOException {
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Long> pages = new ArrayList<>();
            List<Long> health = new ArrayList<>();
            Instant end = Instant.now().plus(ROUND);
            while (Instant.now().isBefore(end)) {
                for (String page : PAGES) {
                    pages.add(visit(page));
                }
                health.add(visit("/api/health"));
            }
            rounds.add(new Round(p99(pages), p99(health)));
        }
        return rounds;
    }

    private static long visit(String path) throws IOException {
        long before = System.nanoTime();
        RawHttp.Answer answer = new RawHttp("GET", path).send(container.port());
        assertThat(answer.status()).as(path).isEqualTo(200);
        return (System.nanoTime() - before) / 1_000_000;
    }

    private static long p99(List<Long> times) {
        Collections.sort(times);
        return times.get((int) Math.ceil(times.size() * 0.99) - 1);
    }

    private static long median(List<Round> rounds, java.util.function.ToLongFunction<Round> of) {
        long[] sorted = rounds.stream().mapToLong(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** An officer at work: opens cases all the while, and notes what was acknowledged. */
    private static final class Ledger implements AutoCloseable {
        final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        final Queue<String> refused = new ConcurrentLinkedQueue<>();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private volatile boolean over;

        Ledger() {
            thread.execute(() -> {
                while (!over) {
                    open();
                }
            });
        }

        private void open() {
            byte[] body = "{\"subject\":\"Usul\"}".getBytes(StandardCharsets.UTF_8);
            try {
                RawHttp.Answer answer = accounts.login(
                                new RawHttp("POST", NI).header("Content-Type", "application/json"), Accounts.OFFICER)
                        .body(body)
                        .send(container.port());
                JsonNode opened = Person.json(answer.text());
                if (answer.status() == 201) {
                    acknowledged.add(opened.get("id").asText());
                } else {
                    refused.add(answer.status() + " " + answer.text());
                }
                Thread.sleep(50);
            } catch (IOException | InterruptedException e) {
                refused.add(e.toString());
            }
        }

        @Override
        public void close() {
            over = true;
            thread.shutdown();
        }
    }
}
