package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Move;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.Test;

/** Many cases changed in one transaction. */
public class ManyChangesContractTest extends StoreContract {
    private static final String OTHER = "f".repeat(64);

    private CaseStore store() {
        return stores().cases;
    }

    private Scope scope() {
        return Scope.of(agency);
    }

    private List<CaseFile> opened(int count) {
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(store().open(CaseBuilder.in(agency).build(), null, ANY_REGISTER));
        }
        return files;
    }

    private static List<CaseId> ids(List<CaseFile> files) {
        return files.stream().map(CaseFile::id).toList();
    }

    @Test
    public void allOfThemMoveAndAreFoundUnderTheOtherDefinition() {
        List<CaseFile> files = opened(450);
        List<CaseFile> after = store().changeAll(agency, ids(files), ANY_REGISTER, ManyChangesContractTest::moved);
        assertThat(after).hasSize(450);
        for (CaseFile file : List.of(after.get(0), after.get(229), after.get(449))) {
            assertThat(store().find(scope(), file.id())).contains(file);
            assertThat(file.digest()).isEqualTo(OTHER);
            List<StepRow> rows = store().rows(scope(), file.id());
            assertThat(rows.get(0).move())
                    .isEqualTo(new Move("1.0.0", files.get(0).digest(), "2.0.0", OTHER));
            assertThat(rows.get(0).evidence()).isEqualTo("usia: memenuhi\nsidik: ä");
            assertThat(rows.get(1)).isEqualTo(file.open().get(0));
        }
        assertThat(store().openByDefinition(scope())).isEqualTo(Map.of(OTHER, 450L));
        // The next single step goes on from there.
        CaseFile on = store().change(
                        after.get(3).id(),
                        null,
                        ANY_REGISTER,
                        situation -> CaseBuilder.step(situation, "ani", null, null));
        assertThat(on.digest()).isEqualTo(OTHER);
        assertThat(store().find(scope(), on.id())).contains(on);
    }

    @Test
    public void oneRefusalLeavesAllAsTheyAre() {
        List<CaseFile> files = opened(3);
        IllegalStateException refusal = new IllegalStateException("tidak");
        assertThatThrownBy(() -> store().changeAll(agency, ids(files), ANY_REGISTER, situation -> {
                    if (situation.caseFile().id().equals(files.get(2).id())) {
                        throw refusal;
                    }
                    return moved(situation);
                }))
                .isSameAs(refusal);
        files.forEach(file -> assertThat(store().find(scope(), file.id())).contains(file));
    }

    @Test
    public void oneThatDoesNotExistOrIsAnothersLeavesAllAsTheyAre() {
        List<CaseFile> files = opened(2);
        CaseFile foreign = store().open(CaseBuilder.in(agency + "-lain").build(), null, ANY_REGISTER);
        for (CaseId odd : List.of(new CaseId(agency, "0000000000000"), foreign.id())) {
            List<CaseId> ids = new ArrayList<>(ids(files));
            ids.add(odd);
            assertThatThrownBy(() -> store().changeAll(agency, ids, ANY_REGISTER, ManyChangesContractTest::moved))
                    .isInstanceOf(NoSuchElementException.class);
        }
        files.forEach(file -> assertThat(store().find(scope(), file.id())).contains(file));
        assertThat(store().find(Scope.of(agency + "-lain"), foreign.id())).contains(foreign);
    }

    @Test
    public void oneThatNeedsNoChangeStaysAsItIs() {
        List<CaseFile> files = opened(2);
        store().changeAll(
                        agency,
                        ids(files),
                        ANY_REGISTER,
                        situation ->
                                situation.caseFile().id().equals(files.get(0).id())
                                        ? Change.none(situation.caseFile())
                                        : moved(situation));
        assertThat(store().find(scope(), files.get(0).id())).contains(files.get(0));
        assertThat(store().find(scope(), files.get(1).id()).orElseThrow().digest())
                .isEqualTo(OTHER);
    }

    @Test
    public void whoeverPerformsAStepMeanwhileWaitsAndDecidesOnWhatIsThereThen() throws Exception {
        CaseFile file = opened(1).get(0);
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<CaseFile> step = CompletableFuture.supplyAsync(() -> {
            await(held);
            return store().change(file.id(), null, ANY_REGISTER, situation -> {
                asked.countDown();
                return CaseBuilder.step(situation, "ani", null, null);
            });
        });
        store().changeAll(agency, List.of(file.id()), ANY_REGISTER, situation -> {
            held.countDown();
            // Whoever waits for what is held does not come to ask before this ends.
            awaitShortly(asked);
            return moved(situation);
        });
        assertThat(step.get().digest()).isEqualTo(OTHER);
        assertThat(store().rows(scope(), file.id())).hasSize(3);
    }

    private static void awaitShortly(CountDownLatch latch) {
        await(latch, 1);
    }

    private static void await(CountDownLatch latch) {
        await(latch, 10);
    }

    private static void await(CountDownLatch latch, int seconds) {
        try {
            latch.await(seconds, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Change moved(Situation situation) {
        CaseFile before = situation.caseFile();
        Change step = CaseBuilder.step(situation, "pengelola", "SK 2", null);
        StepRow c = step.done();
        StepRow closed = new StepRow(
                c.number(),
                c.step(),
                c.actors(),
                c.openedAt(),
                c.openedWith(),
                c.dueAt(),
                c.turn(),
                c.closedBy(),
                c.closedAt(),
                StepRow.MOVED,
                c.comment(),
                c.presented(),
                StepRow.Channel.SYSTEM,
                null,
                new Move(before.definitionVersion(), before.digest(), "2.0.0", OTHER),
                "usia: memenuhi\nsidik: ä",
                c.place(),
                c.previous(),
                c.digest());
        return new Change(step.after().movedTo("2.0.0", OTHER), List.of(closed), step.opened());
    }
}
