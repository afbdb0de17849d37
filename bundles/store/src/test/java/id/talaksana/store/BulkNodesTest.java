package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The bulk work of one round asked for at two nodes on one PostgreSQL at once. */
public class BulkNodesTest {
    private static final int APPLICANTS = 200;
    /** Who finds the other in the way asks again. */
    private static final int ATTEMPTS = 1_000;

    private static Stores here;
    private static Stores there;

    @BeforeClass
    public static void open() {
        String url = Stores.Kind.POSTGRESQL.newUrlWithTables();
        here = Stores.on(url);
        there = Stores.on(url);
    }

    @AfterClass
    public static void close() {
        here.close();
        there.close();
    }

    /** As who is not answered by one node asks another. */
    @Test
    public void theSameRequestsAtBothAreDoneOnce() throws Exception {
        CaseId id = BulkRound.open(here, "sama").id();
        BulkRound one = BulkWorker.resumed(here, id, APPLICANTS);
        atOnce(one, BulkWorker.resumed(there, id, APPLICANTS));
        assertThat(BulkCheck.faults(one.round, one.its)).isEmpty();
        CaseId alone = BulkRound.open(here, "sendiri").id();
        BulkRound undisturbed = BulkWorker.resumed(here, alone, APPLICANTS);
        for (BulkRound.Work work : BulkRound.Work.values()) {
            undisturbed.perform(work);
        }
        assertThat(BulkCheck.deeds(one.round)).isEqualTo(BulkCheck.deeds(undisturbed.round));
    }

    /** As two officers who do not know of each other do. */
    @Test
    public void whatTwoAskForIsDoneOnEachApplicantOnce() throws Exception {
        CaseId id = BulkRound.open(here, "dua").id();
        BulkRound one = BulkWorker.resumed(here, id, APPLICANTS).under("one");
        atOnce(one, BulkWorker.resumed(there, id, APPLICANTS).under("other"));
        assertThat(BulkCheck.faults(one.round, one.its)).isEmpty();
        assertThat(one.round
                        .store()
                        .count(
                                one.round.officer("panitia").scope(),
                                id,
                                new Selection(ApplicantQuery.all(), List.of(), List.of())))
                .isEqualTo(APPLICANTS);
        assertThat(one.round.releases().list("dua")).hasSize(2);
    }

    private static void atOnce(BulkRound... nodes) throws Exception {
        CyclicBarrier together = new CyclicBarrier(nodes.length);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.length);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (BulkRound node : nodes) {
                all.add(threads.submit(() -> {
                    for (BulkRound.Work work : BulkRound.Work.values()) {
                        together.await(60, TimeUnit.SECONDS);
                        untilDone(node, work);
                    }
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void untilDone(BulkRound node, BulkRound.Work work) {
        for (int attempt = 1; ; attempt++) {
            try {
                node.perform(work);
                return;
            } catch (Refusal inTheWay) {
                boolean passes =
                        inTheWay.kind() == Refusal.Kind.CONFLICT || inTheWay.kind() == Refusal.Kind.UNAVAILABLE;
                if (!passes || attempt == ATTEMPTS) {
                    throw new AssertionError(work + ": " + inTheWay.reason().english(), inTheWay);
                }
                Thread.onSpinWait();
            }
        }
    }
}
