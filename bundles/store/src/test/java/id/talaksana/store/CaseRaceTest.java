package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.Test;

/** Many at one case. What counts is what the database holds afterwards, not what the callers were told. */
public class CaseRaceTest extends StoreContract {
    private static final int RACES = 1000;

    private CaseStore store() {
        return stores().cases;
    }

    /** Runs them at the same moment and gives what they return, in order. */
    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> task : tasks) {
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** Closes the step that was open at first; tells whether it was still open when it decided. */
    private boolean closeFirstStep(CaseId id, String by) {
        boolean[] decided = new boolean[1];
        store().change(id, null, ANY_REGISTER, situation -> {
            decided[0] = situation.caseFile().closedSteps() == 0;
            return decided[0] ? CaseBuilder.step(situation, by, null, null) : Change.none(situation.caseFile());
        });
        return decided[0];
    }

    @Test
    public void oneOfTwoClosesAStepAndTheOtherDecidesAnew() throws Exception {
        for (int i = 0; i < RACES; i++) {
            CaseId id = store().open(CaseBuilder.in(agency).build(), null, ANY_REGISTER)
                    .id();
            List<Boolean> won = together(List.of(() -> closeFirstStep(id, "ani"), () -> closeFirstStep(id, "budi")));

            assertThat(won).containsExactlyInAnyOrder(true, false);
            List<StepRow> rows = store().rows(Scope.of(agency), id);
            assertThat(rows).hasSize(2);
            assertThat(rows.get(0).closedBy()).isEqualTo(won.get(0) ? "ani" : "budi");
            CaseFile file = store().find(Scope.of(agency), id).orElseThrow();
            assertThat(file.version()).isEqualTo(2);
            assertThat(file.head()).isEqualTo(rows.get(0).digest());
        }
    }

    @Test
    public void aKeyUsedTwiceAtOnceClosesOneRow() throws Exception {
        for (int i = 0; i < RACES / 10; i++) {
            CaseId id = store().open(CaseBuilder.in(agency).build(), null, ANY_REGISTER)
                    .id();
            Callable<CaseFile> request = () -> store().change(
                            id,
                            "ani:1",
                            ANY_REGISTER,
                            situation -> situation.repeated() == null
                                    ? CaseBuilder.step(situation, "ani", null, "ani:1")
                                    : Change.none(situation.caseFile()));
            List<CaseFile> answers = together(List.of(request, request));

            assertThat(answers.get(0)).isEqualTo(answers.get(1));
            assertThat(store().rows(Scope.of(agency), id)).hasSize(2);
        }
    }

    @Test
    public void anOpeningRepeatedAtOnceOpensOneCase() throws Exception {
        for (int i = 0; i < RACES / 10; i++) {
            String key = "ani:" + i;
            Callable<CaseId> opening = () -> store().open(CaseBuilder.in(agency).build(), key, ANY_REGISTER)
                    .id();
            List<CaseId> ids = together(List.of(opening, opening));
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
        }
    }

    @Test
    public void manyAtOneCaseLoseNothing() throws Exception {
        CaseId id =
                store().open(CaseBuilder.in(agency).build(), null, ANY_REGISTER).id();
        List<Callable<CaseFile>> officers = IntStream.range(0, 6)
                .mapToObj(officer -> (Callable<CaseFile>) () -> {
                    CaseFile last = null;
                    for (int i = 0; i < 20; i++) {
                        last = store().change(
                                        id,
                                        null,
                                        ANY_REGISTER,
                                        s -> CaseBuilder.step(s, "petugas-" + officer, null, null));
                    }
                    return last;
                })
                .toList();
        together(officers);

        List<StepRow> rows = store().rows(Scope.of(agency), id);
        assertThat(rows).hasSize(121);
        for (int i = 1; i < 120; i++) {
            assertThat(rows.get(i).previous()).isEqualTo(rows.get(i - 1).digest());
        }
        assertThat(store().find(Scope.of(agency), id).orElseThrow().closedSteps())
                .isEqualTo(120);
    }
}
