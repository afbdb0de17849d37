package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.WholeMachine;
import id.talaksana.distribution.swap.Swapper;
import id.talaksana.store.PostgresServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.junit.experimental.categories.Category;
import org.junit.runner.RunWith;

/**
 * kill -9 of the JVM at a random moment under load, with a swap of an agency in flight: what was answered is kept, once,
 * nothing is half done, and each agency is wholly on the old or wholly on the new version.
 */
@Category(WholeMachine.class)
@RunWith(AtOnce.class)
public class KillIT {
    private static final int ROUNDS = Integer.getInteger("talaksana.kill.rounds", 1);
    private static final int CLIENTS = 4;
    private static final int SOONEST_MILLIS = 1000;
    private static final int LATEST_MILLIS = 3000;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();

    @After
    public void endThreads() {
        killer.shutdownNow();
    }

    @Test
    public void losesNothingOnDerby() {
        try (RunningContainer container = new RunningContainer("kill-derby")) {
            killAgainAndAgain("Derby", container);
        }
    }

    @Test
    public void losesNothingOnPostgresql() {
        try (PostgresServer server = new PostgresServer();
                RunningContainer container = new RunningContainer("kill-postgresql")
                        .with("TALAKSANA_DB", server.createDatabase("talaksana"))) {
            killAgainAndAgain("PostgreSQL", container);
        }
    }

    private void killAgainAndAgain(String database, RunningContainer container) {
        long seed = Long.getLong("talaksana.kill.seed", System.nanoTime());
        System.out.println(database + ": seed " + seed);
        Random random = new Random(seed);
        KillReport report = new KillReport("kills-" + database.toLowerCase(Locale.ROOT), seed);
        start(container, report);
        Office office = new Office(container, Officer.addedTo(container, "penguji"));
        Ledger ledger = new Ledger(office.who());
        Swapper swapper = new Swapper(container, random);
        swapper.begin();
        try {
            for (int round = 0; round < ROUNDS; round++) {
                office.logIn();
                int moment = SOONEST_MILLIS + random.nextInt(LATEST_MILLIS - SOONEST_MILLIS);
                Clients clients = new Clients(office, ledger).start(CLIENTS);
                swapper.start();
                killAfter(moment, container);
                assertThat(clients.failures())
                        .as("how each client ended")
                        .containsOnly(Answer.NONE)
                        .hasSize(CLIENTS);
                swapper.ended();
                start(container, report);
                examine(office, ledger, clients, report);
                swapper.examine();
                assertThat(swapper.faults()).isEmpty();
            }
            assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
            swapper.checkAllRecords();
            assertThat(swapper.faults()).isEmpty();
            // Some kills come when a swap has just ended.
            assertThat(swapper.inFlightAtAKill())
                    .as("swaps in flight at a kill")
                    .isGreaterThanOrEqualTo(ROUNDS * 4 / 5);
        } finally {
            report.write(swapper.summary());
        }
    }

    /** What was not answered may be there or not, but repeating it leaves it there once. */
    private static void examine(Office office, Ledger ledger, Clients clients, KillReport report) {
        LedgerCheck atFirst = LedgerCheck.of(office, ledger, clients.worked());
        report.round(ledger, atFirst);
        assertThat(atFirst.faults()).isEmpty();
        List<LedgerCase> unanswered = ledger.withoutAnswer();
        ledger.settle(office);
        assertThat(LedgerCheck.of(office, ledger, unanswered).faults()).isEmpty();
    }

    private static void start(RunningContainer container, KillReport report) {
        Instant before = Instant.now();
        container.start();
        report.started(Duration.between(before, Instant.now()));
    }

    private void killAfter(int millis, RunningContainer container) {
        try {
            killer.schedule(container::kill, millis, TimeUnit.MILLISECONDS).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the kill failed", e);
        }
    }
}
