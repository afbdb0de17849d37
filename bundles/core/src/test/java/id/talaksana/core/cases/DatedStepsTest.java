package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** What waits for a day and for no person: the agenda opens and closes it, once, on the record. */
public class DatedStepsTest {
    private static final String LATER = "id: daftar, after: [], window: {from: 2026-03-20, to: 2026-03-27}";
    private static final String OBJECTIONS = "id: sanggah, actors: [], duration: 3 day";

    private final Procedures it = new Procedures();

    private CaseFile opened(String... steps) {
        assertThat(it.publish("1.0.0", "", List.of(steps))).isEmpty();
        return it.open();
    }

    private List<CaseFile> workList() {
        return it.cases
                .list(OFFICER, new CaseQuery("contoh", null, State.OPEN, "petugas", null, null, 20))
                .cases();
    }

    private CaseFile now(CaseFile c) {
        return it.cases.find(OFFICER, c.id());
    }

    @Test
    public void aStepIsInNoWorkListBeforeItsFirstDayAndThenTheAgendaOpensItOnce() {
        CaseFile c = opened(LATER, "id: umum");
        assertThat(open(c)).containsExactly("daftar");
        assertThat(c.open().get(0).turn().whose()).isEqualTo(Whose.DATE);
        assertThat(c.open().get(0).isStopped()).isTrue();
        assertThat(workList()).isEmpty();
        assertThat(it.agenda.work()).as("too early").isZero();
        it.now = Instant.parse("2026-03-19T16:00:00Z");
        assertThat(it.agenda.work()).isEqualTo(1);
        assertThat(it.agenda.work()).isZero();
        assertThat(workList()).extracting(CaseFile::id).containsExactly(c.id());
        CaseFile begun = now(c);
        assertThat(begun.open().get(0).isStopped()).isFalse();
        assertThat(begun.open().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-27T16:00:00Z"));
        StepRow row = it.rows(c).get(0);
        assertThat(row.outcome()).isEqualTo(StepRow.BEGUN);
        assertThat(row.closedBy()).isEqualTo("system");
        assertThat(row.channel()).isEqualTo(Channel.SYSTEM);
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "daftar");
        assertThat(it.done(c, "umum").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void besideAnotherStepOnlyTheOtherIsInTheWorkList() {
        CaseFile c = opened(LATER, "id: pengumuman, after: []", "id: umum");
        assertThat(open(c)).containsExactly("daftar", "pengumuman");
        assertThat(workList()).hasSize(1);
        it.done(c, "pengumuman");
        assertThat(workList()).isEmpty();
        it.now = Instant.parse("2026-03-20T01:00:00Z");
        it.agenda.work();
        assertThat(workList()).hasSize(1);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatNobodyHasToDoIsClosedWhenItsTimeIsOverAndTheCaseGoesOn() {
        CaseFile c = opened("id: umumkan", OBJECTIONS, "id: tetapkan");
        CaseFile objections = it.done(c, "umumkan");
        StepRow row = objections.open().get(0);
        assertThat(row.actors()).isEmpty();
        assertThat(row.turn().whose()).isEqualTo(Whose.DATE);
        assertThat(row.dueAt()).isEqualTo(Instant.parse("2026-03-16T16:00:00Z"));
        Refusal refusal = catchThrowableOfType(() -> it.done(c, "sanggah"), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        it.now = row.dueAt().minusMillis(1);
        assertThat(it.agenda.work()).isZero();
        it.now = row.dueAt();
        assertThat(it.agenda.work()).isEqualTo(1);
        assertThat(open(now(c))).containsExactly("tetapkan");
        StepRow closed = it.rows(c).get(1);
        assertThat(closed.outcome()).isEqualTo(StepRow.DONE);
        assertThat(closed.closedBy()).isEqualTo("system");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void twoInARowWithoutATimeAreClosedAtOnceAndTheLastOneEndsTheCase() {
        CaseFile c = it.done(opened("id: a", "id: b, actors: []", "id: c, actors: []"), "a");
        assertThat(it.agenda.work()).isEqualTo(2);
        assertThat(now(c).state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void anAutomaticStepWithDatesOpensAndClosesByThemAndAMovedClosingHolds() {
        CaseFile c = opened("id: sanggah, actors: [], window: {from: 2026-03-20, to: 2026-03-22}", "id: umum");
        it.now = Instant.parse("2026-03-20T01:00:00Z");
        it.agenda.work();
        it.cases.perform(
                ADMINISTRATOR,
                new Deed.Extend(c.id(), "sanggah", LocalDate.parse("2026-03-25"), "Diperpanjang", null),
                Channel.REST);
        it.now = Instant.parse("2026-03-23T01:00:00Z");
        it.agenda.work();
        assertThat(open(now(c))).containsExactly("sanggah");
        it.now = Instant.parse("2026-03-26T01:00:00Z");
        it.agenda.work();
        assertThat(open(now(c))).containsExactly("umum");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatWasWithdrawnMeanwhileIsLeftAlone() {
        CaseFile c = opened(LATER, "id: umum");
        it.cases.perform(OFFICER, new Deed.Withdraw(c.id(), "Batal", null), Channel.REST);
        it.now = it.now.plus(Duration.ofDays(30));
        assertThat(it.agenda.work()).isEqualTo(1);
        assertThat(now(c).state()).isEqualTo(State.WITHDRAWN);
        assertThat(it.agendaStore.list(id.talaksana.api.access.Scope.EVERYTHING, 9))
                .isEmpty();
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aRetiredAgencysDaysComeAndAFrozenOnesWaitForTheThaw() {
        CaseFile c = opened(LATER, "id: umum");
        CaseFile other = it.open();
        it.registry.retire("contoh", "adm", "Dilebur");
        it.now = Instant.parse("2026-03-20T01:00:00Z");
        assertThat(it.agenda.work()).isEqualTo(2);
        assertThat(now(c).open().get(0).isStopped()).as("its cases go on").isFalse();
        it.registry.resume("contoh", "adm", "Batal dilebur");
        CaseFile dated = it.done(it.done(other, "daftar"), "umum");
        assertThat(dated.state()).isEqualTo(State.COMPLETED);
        it.now = Instant.parse("2026-03-13T07:58:00Z");
        CaseFile rests = it.open();
        it.registry.freeze("contoh", "adm", "Sengketa");
        it.now = Instant.parse("2026-03-20T01:00:00Z");
        it.agenda.work();
        assertThat(now(rests).open().get(0).isStopped()).isTrue();
        assertThat(it.agenda.items("contoh")).singleElement().satisfies(item -> assertThat(item.fault())
                .contains("frozen"));
        it.registry.thaw("contoh", "adm", "Selesai");
        it.now = it.now.plus(Duration.ofHours(1));
        it.agenda.work();
        assertThat(now(rests).open().get(0).isStopped()).isFalse();
        assertThat(it.faults(rests)).isEmpty();
    }

    @Test
    public void nobodyElseWakesAStep() {
        CaseFile c = opened(LATER, "id: umum");
        it.now = it.now.plus(Duration.ofDays(30));
        Refusal refusal = catchThrowableOfType(
                () -> it.cases.perform(OFFICER, new Deed.Wake(c.id(), 1), Channel.REST), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    public void whatNobodyDoesDecidesNothing() {
        assertThat(it.publish(
                        "1.0.0",
                        "",
                        List.of(
                                "id: a, actors: [], decision: {outcomes: [{id: ya, label: Ya}, {id: tidak, label: Tidak}]}",
                                "id: b")))
                .extracting(d -> d.rule())
                .contains("nobody-decides");
    }
}
