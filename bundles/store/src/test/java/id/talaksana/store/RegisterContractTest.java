package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.store.RegisterMoved;
import java.util.List;
import org.junit.Test;

/** What is decided on a register that has gone on is not written. */
public class RegisterContractTest extends StoreContract {

    private CaseStore store() {
        return stores().cases;
    }

    private void act(int number) {
        assertThat(stores().publications
                        .append(new Publication(
                                agency, number, Act.RETIRED, null, null, null, null, "kepala", null, CaseBuilder.NOW)))
                .isTrue();
    }

    private static Change last(CaseStore.Situation situation) {
        Change step = CaseBuilder.step(situation, "ani", null, null);
        CaseFile c = step.after();
        CaseFile closed = new CaseFile(
                c.id(),
                c.service(),
                c.digest(),
                c.definitionVersion(),
                c.subject(),
                c.tracks(),
                c.attributes(),
                c.presented(),
                CaseFile.State.COMPLETED,
                List.of(),
                c.openedBy(),
                c.openedAt(),
                CaseBuilder.NOW,
                c.dueAt(),
                c.promisedAt(),
                c.stoppedAt(),
                c.closedSteps(),
                c.head(),
                c.version(),
                List.of());
        return new Change(closed, step.closed(), List.of());
    }

    @Test
    public void anOpening() {
        act(1);
        CaseFile file = CaseBuilder.in(agency).build();
        assertThat(store().open(file, "k", 1)).isEqualTo(file);
        act(2);
        for (int number : new int[] {0, 1, 3}) {
            assertThatThrownBy(() -> store().open(CaseBuilder.in(agency).build(), null, number))
                    .isInstanceOf(RegisterMoved.class);
        }
        assertThat(store().list(
                                Scope.of(agency),
                                new CaseQuery(agency, null, null, null, null, null, CaseQuery.MAX_LIMIT))
                        .cases())
                .containsExactly(file);
    }

    @Test
    public void aStepAndTheLastOne() {
        act(1);
        CaseFile file = store().open(CaseBuilder.in(agency).build(), null, 1);
        CaseFile second = store().change(file.id(), null, 1, s -> CaseBuilder.step(s, "ani", null, null));
        act(2);
        assertThatThrownBy(() -> store().change(file.id(), null, 1, s -> CaseBuilder.step(s, "ani", null, null)))
                .isInstanceOf(RegisterMoved.class);
        assertThatThrownBy(() -> store().change(file.id(), null, 1, RegisterContractTest::last))
                .isInstanceOf(RegisterMoved.class);
        assertThat(store().find(Scope.of(agency), file.id())).contains(second);
        assertThat(store().rows(Scope.of(agency), file.id())).hasSize(2);
        CaseFile done = store().change(file.id(), null, 2, RegisterContractTest::last);
        assertThat(store().find(Scope.of(agency), file.id())).contains(done);
        assertThat(store().rows(Scope.of(agency), file.id())).noneMatch(StepRow::isOpen);
    }

    @Test
    public void aLastStepOfACaseThatWasChangedMeanwhile() {
        act(1);
        CaseFile file = store().open(CaseBuilder.in(agency).build(), null, 1);
        boolean[] first = {true};
        CaseFile done = store().change(file.id(), null, 1, situation -> {
            if (first[0] && kind != Stores.Kind.IN_MEMORY) {
                first[0] = false;
                store().change(file.id(), null, 1, s -> CaseBuilder.step(s, "budi", null, null));
            }
            return last(situation);
        });
        assertThat(store().find(Scope.of(agency), file.id())).contains(done);
        assertThat(store().rows(Scope.of(agency), file.id())).hasSize(kind == Stores.Kind.IN_MEMORY ? 1 : 2);
    }

    @Test
    public void manyTogether() {
        act(1);
        CaseFile one = store().open(CaseBuilder.in(agency).build(), null, 1);
        CaseFile two = store().open(CaseBuilder.in(agency).build(), null, 1);
        act(2);
        assertThatThrownBy(() -> store().changeAll(
                                agency, List.of(one.id(), two.id()), 1, s -> CaseBuilder.step(s, "ani", null, null)))
                .isInstanceOf(RegisterMoved.class);
        assertThat(store().find(Scope.of(agency), one.id())).contains(one);
        assertThat(store().changeAll(
                                agency, List.of(one.id(), two.id()), 2, s -> CaseBuilder.step(s, "ani", null, null)))
                .hasSize(2);
    }

    @Test
    public void nothingToWriteNeedsNoRegister() {
        act(1);
        CaseFile file = store().open(CaseBuilder.in(agency).build(), null, 1);
        act(2);
        assertThat(store().change(file.id(), null, 1, s -> Change.none(s.caseFile())))
                .isEqualTo(file);
    }
}
