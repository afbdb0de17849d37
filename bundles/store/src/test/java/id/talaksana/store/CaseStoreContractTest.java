package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.Test;

/** Writing cases and reading them back. */
public class CaseStoreContractTest extends StoreContract {

    private CaseStore store() {
        return stores().cases;
    }

    private Scope scope() {
        return Scope.of(agency);
    }

    private CaseFile opened() {
        return store().open(CaseBuilder.in(agency).build(), null, ANY_REGISTER);
    }

    @Test
    public void whatIsOpenedIsFoundAgain() {
        CaseBuilder builder =
                CaseBuilder.in(agency).actors("zeta", "alfa").subject("Mutasi: \"Č. Ñandú\" 書類 \uD83D\uDCC4");
        builder.attributes = Map.of("catatan", "a=b\nc\\d", "kosong", "");
        builder.tracks = Set.of("tenaga-teknis", "guru");
        CaseFile file = builder.build();

        assertThat(store().open(file, "kunci", ANY_REGISTER)).isEqualTo(file);
        assertThat(store().find(scope(), file.id())).contains(file);
        assertThat(store().rows(scope(), file.id())).isEqualTo(file.open());
    }

    @Test
    public void aStepIsClosedAndTheNextOpened() {
        CaseFile file = opened();
        List<Change> changes = new ArrayList<>();
        CaseFile after = store().change(file.id(), null, ANY_REGISTER, situation -> {
            assertThat(situation).isEqualTo(new Situation(file, null));
            changes.add(CaseBuilder.step(situation, "ani", "Lengkap — 👍\r\n\t'ok'", "k1"));
            return changes.get(0);
        });

        assertThat(after).isEqualTo(changes.get(0).after());
        assertThat(store().find(scope(), file.id())).contains(after);
        assertThat(store().rows(scope(), file.id()))
                .containsExactly(changes.get(0).done(), changes.get(0).opened().get(0));
    }

    @Test
    public void aCaseEndsWithItsLastStep() {
        CaseFile file = opened();
        store().change(file.id(), null, ANY_REGISTER, situation -> CaseBuilder.step(situation, "ani", null, null));
        CaseFile after =
                store().change(file.id(), null, ANY_REGISTER, situation -> CaseBuilder.last(situation, "budi"));

        assertThat(after.open()).isEmpty();
        assertThat(store().find(scope(), file.id())).contains(after);
        assertThat(store().rows(scope(), file.id())).hasSize(2).noneMatch(StepRow::isOpen);
        store().change(file.id(), null, ANY_REGISTER, situation -> {
            assertThat(situation.caseFile()).isEqualTo(after);
            return Change.none(situation.caseFile());
        });
    }

    @Test
    public void undatedRowsHaveNoDueTime() {
        CaseFile file = store().open(CaseBuilder.in(agency).due(null).build(), null, ANY_REGISTER);
        assertThat(store().find(scope(), file.id())).contains(file);
        assertThat(store().rows(scope(), file.id()).get(0).dueAt()).isNull();
    }

    @Test
    public void theLongestTextsAreKept() {
        String longest = "書".repeat(4000);
        CaseFile file =
                store().open(CaseBuilder.in(agency).subject("Ü".repeat(300)).build(), "x".repeat(161), ANY_REGISTER);
        store().change(file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", longest, "y".repeat(161)));

        assertThat(store().find(scope(), file.id()).orElseThrow().subject()).hasSize(300);
        assertThat(store().rows(scope(), file.id()).get(0).comment()).isEqualTo(longest);
    }

    @Test
    public void millisecondsAreKeptExactly() {
        for (String time : List.of(
                "1970-01-01T00:00:00Z",
                "2026-03-29T01:30:00.001Z",
                "2026-10-25T01:30:00.999Z",
                "9999-12-31T23:59:59.999Z")) {
            Instant due = Instant.parse(time);
            CaseFile file = store().open(CaseBuilder.in(agency).due(due).build(), null, ANY_REGISTER);
            assertThat(store().find(scope(), file.id())
                            .orElseThrow()
                            .open()
                            .get(0)
                            .dueAt())
                    .isEqualTo(due);
        }
    }

    @Test
    public void anOpeningIsMadeOnceForAKey() {
        CaseFile first = CaseBuilder.in(agency).build();
        store().open(first, "ani:1", ANY_REGISTER);
        CaseFile moved = store().change(first.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", null, null));

        CaseFile second = CaseBuilder.in(agency).build();
        assertThat(store().open(second, "ani:1", ANY_REGISTER)).isEqualTo(moved);
        assertThat(store().find(scope(), second.id())).isEmpty();

        CaseFile elsewhere = CaseBuilder.in(otherAgency).build();
        assertThat(store().open(elsewhere, "ani:1", ANY_REGISTER)).isEqualTo(elsewhere);
        assertThat(store().open(CaseBuilder.in(agency).build(), "ani:2", ANY_REGISTER)
                        .id())
                .isNotEqualTo(first.id());
    }

    @Test
    public void aRepeatedKeyComesWithTheRowThatItClosed() {
        CaseFile file = opened();
        CaseFile other = opened();
        List<Change> changes = new ArrayList<>();
        CaseFile after = store().change(file.id(), "ani:1", ANY_REGISTER, s -> {
            changes.add(CaseBuilder.step(s, "ani", null, "ani:1"));
            return changes.get(0);
        });
        CaseFile again = store().change(file.id(), "ani:1", ANY_REGISTER, situation -> {
            assertThat(situation).isEqualTo(new Situation(after, changes.get(0).done()));
            return Change.none(situation.caseFile());
        });
        assertThat(again).isEqualTo(after);
        store().change(other.id(), "ani:1", ANY_REGISTER, situation -> {
            assertThat(situation.repeated()).isNull();
            return CaseBuilder.step(situation, "ani", null, "ani:1");
        });
        store().change(file.id(), "ani:2", ANY_REGISTER, situation -> {
            assertThat(situation.repeated()).isNull();
            return CaseBuilder.step(situation, "ani", null, "ani:2");
        });
    }

    @Test
    public void anExceptionOfTheDecisionIsThrownOnAndChangesNothing() {
        CaseFile file = opened();
        IllegalStateException refusal = new IllegalStateException("tidak boleh");
        assertThatThrownBy(() -> store().change(file.id(), "k", ANY_REGISTER, situation -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        assertThat(store().find(scope(), file.id())).contains(file);
        assertThat(store().rows(scope(), file.id())).isEqualTo(file.open());
    }

    @Test
    public void thereIsNothingToChangeInACaseThatIsNot() {
        assertThatThrownBy(() ->
                        store().change(new CaseId(agency, CaseBuilder.nextNumber()), null, ANY_REGISTER, s -> null))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    public void theNewestClosedRowOfAStepSaysWhoWasFirst() {
        CaseFile file = opened();
        assertThat(store().lastClosed(scope(), file.id(), "langkah-1")).isEmpty();
        store().change(file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", null, null));
        assertThat(store().lastClosed(scope(), file.id(), "langkah-1"))
                .hasValueSatisfying(row -> assertThat(row.closedBy()).isEqualTo("ani"));
        assertThat(store().lastClosed(scope(), file.id(), "langkah-2")).isEmpty();
    }

    @Test
    public void openCasesAreCountedByDefinition() {
        opened();
        opened();
        CaseFile done = opened();
        store().change(done.id(), null, ANY_REGISTER, s -> CaseBuilder.last(s, "ani"));
        CaseBuilder newer = CaseBuilder.in(agency);
        newer.digest = CaseBuilder.sha256("newer");
        store().open(newer.build(), null, ANY_REGISTER);

        assertThat(store().openByDefinition(scope()))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(CaseBuilder.sha256("definition"), 2L, CaseBuilder.sha256("newer"), 1L));
        assertThat(store().openByDefinition(Scope.of(otherAgency))).isEmpty();
        assertThat(store().openByDefinition(Scope.EVERYTHING).get(CaseBuilder.sha256("definition")))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    public void anotherAgencySeesNothing() {
        CaseFile file = opened();
        store().change(file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", null, null));
        Scope other = Scope.of(otherAgency);

        assertThat(store().find(other, file.id())).isEmpty();
        assertThat(store().rows(other, file.id())).isEmpty();
        assertThat(store().lastClosed(other, file.id(), "langkah-1")).isEmpty();
        assertThat(store().find(Scope.EVERYTHING, file.id())).isPresent();
        assertThat(store().rows(Scope.EVERYTHING, file.id())).hasSize(2);
        assertThat(store().lastClosed(Scope.EVERYTHING, file.id(), "langkah-1")).isPresent();
    }

    @Test
    public void agenciesMayHaveCasesOfTheSameNumber() {
        String number = CaseBuilder.nextNumber();
        CaseFile mine =
                store().open(CaseBuilder.in(agency).number(number).subject("a").build(), null, ANY_REGISTER);
        CaseFile theirs = store().open(
                        CaseBuilder.in(otherAgency).number(number).subject("b").build(), null, ANY_REGISTER);
        store().change(mine.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", null, null));

        assertThat(store().find(Scope.EVERYTHING, theirs.id())).contains(theirs);
        assertThat(store().rows(Scope.of(otherAgency), theirs.id())).isEqualTo(theirs.open());
    }
}
