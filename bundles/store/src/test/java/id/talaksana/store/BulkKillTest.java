package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Bulk work killed with {@code kill -9} at random points: it is asked for again, goes on, and in the end the record says what it
 * says of a round that nobody disturbed. {@code -Dbulk.kills} (3), {@code -Dbulk.seed}.
 */
@RunWith(Parameterized.class)
public class BulkKillTest {
    private static final int KILLS = Integer.getInteger("bulk.kills", 3);
    private static final int APPLICANTS = 200;
    /** The longest that a process lives on after it began what it is to be killed at. */
    private static final int LATEST_MILLIS = 120;

    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();
    private final Map<BulkRound.Work, Integer> killed = new EnumMap<>(BulkRound.Work.class);
    private String url;
    private List<String> undisturbed;

    @Parameter
    public Stores.Kind kind;

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return RoundContract.kinds();
    }

    @After
    public void endThread() {
        killer.shutdownNow();
    }

    @Test
    public void whatIsKilledGoesOnAndNothingIsDoubledOrSkipped() throws Exception {
        long seed = Long.getLong("bulk.seed", System.nanoTime());
        Random random = new Random(seed);
        url = kind.newUrlWithTables();
        int kills = 0;
        for (int round = 1; kills < KILLS; round++) {
            CaseId id = opened("ronde-" + round);
            for (BulkRound.Work at : targets(Math.min(KILLS - kills, BulkRound.Work.values().length), random)) {
                killAt(at, id, random);
                kills++;
            }
            Process last = BulkWorker.started(url, id, APPLICANTS);
            last.inputReader().lines().forEach(line -> {});
            assertThat(last.waitFor()).as("seed " + seed).isZero();
            try (Stores stores = Stores.on(url)) {
                BulkRound bulk = BulkWorker.resumed(stores, id, APPLICANTS);
                assertThat(BulkCheck.faults(bulk.round, bulk.its))
                        .as("seed " + seed)
                        .isEmpty();
                assertThat(BulkCheck.deeds(bulk.round)).as("seed " + seed).isEqualTo(undisturbed);
            }
        }
        System.out.println(kind + ", seed " + seed + ": killed " + kills + " times, at " + killed);
    }

    /** A round to be disturbed; before the first one it is seen what comes of one that nobody disturbs. */
    private CaseId opened(String agency) {
        try (Stores stores = Stores.on(url)) {
            if (undisturbed == null) {
                CaseId quiet = BulkRound.open(stores, "tenang").id();
                BulkRound bulk = BulkWorker.resumed(stores, quiet, APPLICANTS);
                for (BulkRound.Work work : BulkRound.Work.values()) {
                    bulk.perform(work);
                }
                undisturbed = BulkCheck.deeds(bulk.round);
            }
            return BulkRound.open(stores, agency).id();
        }
    }

    /** In the order in which they come. */
    private static Set<BulkRound.Work> targets(int many, Random random) {
        List<BulkRound.Work> all = new ArrayList<>(List.of(BulkRound.Work.values()));
        Collections.shuffle(all, random);
        return EnumSet.copyOf(all.subList(0, many));
    }

    private void killAt(BulkRound.Work at, CaseId id, Random random) throws Exception {
        Process worker = BulkWorker.started(url, id, APPLICANTS);
        Set<BulkRound.Work> acknowledged = EnumSet.noneOf(BulkRound.Work.class);
        BulkRound.Work begun = null;
        try (BufferedReader said = worker.inputReader()) {
            for (String line = said.readLine(); line != null; line = read(said)) {
                BulkRound.Work work = BulkRound.Work.valueOf(line.substring(line.indexOf(' ') + 1));
                if (line.startsWith("done")) {
                    acknowledged.add(work);
                    continue;
                }
                begun = work;
                if (work == at) {
                    killer.schedule(
                            worker::destroyForcibly, random.nextInt(LATEST_MILLIS * 1_000), TimeUnit.MICROSECONDS);
                }
            }
        }
        worker.waitFor();
        killed.merge(begun, 1, Integer::sum);
        examine(id, acknowledged, "killed at " + begun);
    }

    /** Null where the process is no more. */
    private static String read(BufferedReader said) {
        try {
            return said.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    /** What was acknowledged is there: asked for again it is answered and done no second time. */
    private void examine(CaseId id, Set<BulkRound.Work> acknowledged, String when) {
        try (Stores stores = Stores.on(url)) {
            BulkRound bulk = BulkWorker.resumed(stores, id, APPLICANTS);
            assertThat(BulkCheck.faults(bulk.round, bulk.its)).as(when).isEmpty();
            List<String> before = BulkCheck.deeds(bulk.round);
            acknowledged.forEach(bulk::perform);
            assertThat(BulkCheck.deeds(bulk.round)).as(when).isEqualTo(before);
        }
    }
}
