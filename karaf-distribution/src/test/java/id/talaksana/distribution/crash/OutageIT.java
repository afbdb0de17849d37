package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Test;

/**
 * On PostgreSQL: races have one winner; and kill -9 of it while the container runs: nothing acknowledged is lost, and the
 * container needs no restart.
 */
public class OutageIT {
    private static final int ROUNDS = Integer.getInteger("talaksana.outage.rounds", 1);
    private static final int CLIENTS = 4;
    private static final int SOONEST_MILLIS = 500;
    private static final int LATEST_MILLIS = 1500;
    private static final Duration SERVICE_BACK = Duration.ofSeconds(10);

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private Duration slowestReturn = Duration.ZERO;

    @After
    public void endThreads() {
        killer.shutdownNow();
    }

    @Test
    public void isSurvivedWithoutARestart() {
        long seed = Long.getLong("talaksana.outage.seed", System.nanoTime());
        System.out.println("outage of PostgreSQL: seed " + seed);
        Random random = new Random(seed);
        KillReport report = new KillReport("outages", seed);
        try (PostgresServer server = new PostgresServer();
                RunningContainer container = new RunningContainer("outage")
                        .with("TALAKSANA_DB", server.createDatabase("talaksana"))
                        .start()) {
            Races.haveOneWinner("PostgreSQL", container);
            Office office = new Office(container, Officer.addedTo(container, "penguji"));
            Ledger ledger = new Ledger(office.who());
            office.logIn();
            for (int round = 0; round < ROUNDS; round++) {
                Clients clients = new Clients(office, ledger).start(CLIENTS);
                killAfter(SOONEST_MILLIS + random.nextInt(LATEST_MILLIS - SOONEST_MILLIS), server);
                assertThat(clients.failures()).hasSize(CLIENTS).allSatisfy(OutageIT::saysTryAgain);
                askMeanwhile(office, ledger);
                server.start();
                awaitService(office);
                examine(office, ledger, clients, report);
            }
            assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
            swapMeanwhile(container, server);
        } finally {
            report.write(Map.of("slowest return of the service", slowestReturn.toString()));
        }
    }

    /** One request of each sort while the database is away; none of them can have been carried out. */
    private static void askMeanwhile(Office office, Ledger ledger) {
        String known = ledger.cases().get(0).id();
        List<Answer> answers = Stream.<Supplier<Answer>>of(
                        () -> office.get("/api/me"),
                        () -> office.get("/api/cases"),
                        () -> office.get("/api/cases/" + known),
                        () -> office.get("/api/cases/" + known + "/history"),
                        () -> office.send(null, new Entry("sia-sia", null, null, "Berkas sia-sia")),
                        () -> office.send(
                                known, new Entry("sia-sia", "pengumuman-pengadaan", "done", "Catatan sia-sia")))
                .map(CompletableFuture::supplyAsync)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(OutageIT::saysTryAgain);
    }

    /** Bundles that come and go while the database is away are on the register when it is back. */
    private static void swapMeanwhile(RunningContainer container, PostgresServer server) {
        String next =
                AgencyJar.of("kanreg").version("2.0.0").writeTo(container.data().resolve("kanreg-2.jar"));
        server.kill();
        container.console("bundle:update id.talaksana.agency-kanreg " + next);
        container.console("bundle:uninstall id.talaksana.agency-singkawang");
        RunningContainer.await("a vain offer", () -> isLogged(container, "agency-kanreg", "it is tried again"));
        server.start();
        RunningContainer.await(
                "the new version",
                () -> container.get("/api/agencies/kanreg").body().contains("\"version\":\"2.0.0\""));
        RunningContainer.await(
                "the removal",
                () -> container.get("/api/agencies/singkawang").body().contains("\"state\":\"closed\""));
        container.kill();
        container.start();
        RunningContainer.await(
                "the agencies' arrival", () -> container.get("/api/health").statusCode() == 200);
        assertThat(container.get("/api/agencies/kanreg").body()).contains("\"version\":\"2.0.0\"");
        assertThat(container.get("/api/agencies/singkawang").body()).contains("\"state\":\"closed\"");
    }

    private static boolean isLogged(RunningContainer container, String... words) {
        try (Stream<Path> logs = Files.walk(container.data(), 3)) {
            for (Path log :
                    logs.filter(file -> file.toString().endsWith(".log")).toList()) {
                if (Files.readAllLines(log, StandardCharsets.ISO_8859_1).stream()
                        .anyMatch(line -> Stream.of(words).allMatch(line::contains))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void saysTryAgain(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.isProblem()).as("%s", answer).isTrue();
        assertThat(answer.header("Retry-After")).as("%s", answer).matches("[1-9][0-9]*");
    }

    private void awaitService(Office office) {
        Instant before = Instant.now();
        RunningContainer.await("the service", () -> office.get("/api/cases").isSuccess());
        Duration took = Duration.between(before, Instant.now());
        slowestReturn = took.compareTo(slowestReturn) > 0 ? took : slowestReturn;
        assertThat(took).as("the return of the service").isLessThan(SERVICE_BACK);
    }

    private static void examine(Office office, Ledger ledger, Clients clients, KillReport report) {
        LedgerCheck atFirst = LedgerCheck.of(office, ledger, clients.worked());
        report.round(ledger, atFirst);
        assertThat(atFirst.faults()).isEmpty();
        ledger.settle(office);
        assertThat(LedgerCheck.of(office, ledger, clients.worked()).faults()).isEmpty();
    }

    private void killAfter(int millis, PostgresServer server) {
        try {
            killer.schedule(server::kill, millis, TimeUnit.MILLISECONDS).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the kill failed", e);
        }
    }
}
