package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.junit.Test;

/** Steps that are open side by side: where they part and meet, how they are left, and that the record stays one chain. */
public class SideBySideTest {
    private static final List<String> DIAMOND =
            List.of("id: terima", "id: berkas, after: [terima]", "id: biaya, after: [terima]", "id: tanda-tangan");

    private final Procedures it = new Procedures();

    private void publish(String... steps) {
        assertThat(it.publish("1.0.0", "", List.of(steps))).isEmpty();
    }

    @Test
    public void twoBranchesAreOpenAtOnceAndMeet() {
        publish(DIAMOND.toArray(String[]::new));
        CaseFile c = it.done(it.open(), "terima");
        assertThat(open(c)).containsExactly("berkas", "biaya");
        assertThat(open(it.done(c, "biaya"))).containsExactly("berkas");
        assertThat(open(it.done(c, "berkas"))).containsExactly("tanda-tangan");
        CaseFile done = it.done(c, "tanda-tangan");
        assertThat(done.state()).isEqualTo(State.COMPLETED);
        assertThat(done.closedSteps()).isEqualTo(4);
        assertThat(it.rows(done))
                .extracting(StepRow::step)
                .containsExactly("terima", "biaya", "berkas", "tanda-tangan");
        assertThat(it.rows(done)).extracting(StepRow::number).containsExactly(1, 3, 2, 4);
        assertThat(it.rows(done)).extracting(StepRow::place).containsExactly(1, 2, 3, 4);
        assertThat(it.rows(done)).extracting(StepRow::openedWith).containsExactly(0, 1, 1, 3);
        assertThat(it.faults(done)).isEmpty();
    }

    @Test
    public void aCaseBeginsWithAllThatComesAfterNothing() {
        publish("id: a, after: []", "id: b, after: []", "id: c, after: []", "id: d");
        CaseFile c = it.open();
        assertThat(open(c)).containsExactly("a", "b", "c");
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "c");
        it.done(c, "a");
        assertThat(open(it.done(c, "b"))).containsExactly("d");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aBranchPartsAgain() {
        publish(
                "id: a",
                "id: b, after: [a]",
                "id: b1, after: [b]",
                "id: b2, after: [b]",
                "id: c, after: [a]",
                "id: d, after: [b1, b2]",
                "id: e");
        CaseFile c = it.done(it.done(it.open(), "a"), "b");
        assertThat(open(c)).containsExactly("c", "b1", "b2");
        it.done(c, "b2");
        assertThat(open(it.done(c, "b1"))).containsExactly("c", "d");
        assertThat(open(it.done(c, "d"))).containsExactly("c");
        assertThat(open(it.done(c, "c"))).containsExactly("e");
        assertThat(it.done(c, "e").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void tracksPartAndMeetAndWhatDoesNotApplyIsNotWaitedFor() {
        String tracks = "tracks: [{id: cpns, label: CPNS}, {id: pppk, label: PPPK}]\n";
        List<String> steps = List.of(
                "id: a",
                "id: b, after: [a], tracks: [cpns]",
                "id: c, after: [a], tracks: [pppk]",
                "id: d, after: [b, c]");
        assertThat(it.publish("1.0.0", tracks, steps)).isEmpty();
        assertThat(open(it.done(it.open("cpns"), "a"))).containsExactly("b");
        assertThat(open(it.done(it.open("pppk"), "a"))).containsExactly("c");
        CaseFile both = it.done(it.open("cpns", "pppk"), "a");
        assertThat(open(both)).containsExactly("b", "c");
        assertThat(open(it.done(both, "b"))).containsExactly("c");
        assertThat(open(it.done(both, "c"))).containsExactly("d");
        assertThat(it.faults(both)).isEmpty();
    }

    @Test
    public void aReturnBeforeTheBranchesClosesWhatIsOpenBesideIt() {
        publish(
                "id: a",
                "id: b, after: [a], decision: {outcomes: [{id: ok, label: Ya}, {id: kurang, label: Kurang, returnTo: a}]}",
                "id: c, after: [a]",
                "id: d, after: []",
                "id: e");
        CaseFile c = it.done(it.open(), "a");
        assertThat(open(c)).containsExactly("d", "b", "c");
        CaseFile back = it.done(c, "b", "kurang", "Foto buram");
        assertThat(open(back)).as("d does not come after a").containsExactly("d", "a");
        assertThat(it.rows(back))
                .filteredOn(row -> !row.isOpen())
                .extracting(StepRow::step, StepRow::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "done"),
                        org.assertj.core.groups.Tuple.tuple("b", "kurang"),
                        org.assertj.core.groups.Tuple.tuple("c", StepRow.SUPERSEDED));
        assertThat(it.faults(back)).isEmpty();
        CaseFile again = it.done(back, "a");
        assertThat(open(again)).containsExactly("d", "b", "c");
        it.done(c, "b", "ok", null);
        it.done(c, "c");
        it.done(c, "d");
        assertThat(it.done(c, "e").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aReturnWithinABranchLeavesTheOthersAlone() {
        publish(
                "id: a",
                "id: b, after: [a]",
                "id: b2, after: [b], decision: {outcomes: [{id: ok, label: Ya}, {id: kurang, label: Kurang, returnTo: b}]}",
                "id: c, after: [a]",
                "id: d");
        CaseFile c = it.done(it.done(it.open(), "a"), "b");
        assertThat(open(it.done(c, "b2", "kurang", "Ulangi"))).containsExactly("c", "b");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void anEndInOneBranchEndsTheCase() {
        publish(
                "id: a",
                "id: b, after: [a], decision: {outcomes: [{id: ok, label: Ya}, {id: tidak, label: Tidak, end: rejected}]}",
                "id: c, after: [a]",
                "id: d");
        CaseFile c = it.done(it.done(it.open(), "a"), "b", "tidak", "Tidak memenuhi syarat");
        assertThat(c.state()).isEqualTo(State.REJECTED);
        assertThat(c.open()).isEmpty();
        assertThat(c.closedAt()).isNotNull();
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aWithdrawalClosesAllThatIsOpen() {
        publish(DIAMOND.toArray(String[]::new));
        CaseFile c = it.done(it.open(), "terima");
        CaseFile gone = it.cases.perform(Procedures.OFFICER, new Deed.Withdraw(c.id(), "Batal", null), Channel.REST);
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(gone.open()).isEmpty();
        assertThat(it.rows(gone)).extracting(StepRow::outcome).containsExactly("done", "withdrawn", "withdrawn");
        assertThat(it.faults(gone)).isEmpty();
    }

    @Test
    public void aJumpPassesOverItsOwnBranchAlone() {
        publish(
                "id: a",
                "id: b, after: [a], decision: {outcomes: [{id: biasa, label: Biasa}, {id: cepat, label: Cepat, next: e}]}",
                "id: b2, after: [b]",
                "id: c, after: [a]",
                "id: e, after: [b2, c]");
        CaseFile c = it.done(it.done(it.open(), "a"), "b", "cepat", null);
        assertThat(open(c)).containsExactly("c");
        assertThat(open(it.done(c, "c"))).containsExactly("e");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aStepThatWaitsIsNotDone() {
        publish(DIAMOND.toArray(String[]::new));
        CaseFile c = it.done(it.done(it.open(), "terima"), "biaya");
        Refusal refusal = catchThrowableOfType(() -> it.done(c, "tanda-tangan"), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.allowed()).containsExactly("berkas");
    }

    @Test
    public void whatCanNeverComeOrWouldComeTwiceIsRefused() {
        assertThat(rules("id: a, after: [b]", "id: b")).contains("after-later");
        assertThat(rules("id: a, after: [a]", "id: b")).contains("after-later");
        assertThat(rules("id: a, after: [tidak-ada]", "id: b")).contains("dangling-name");
        assertThat(rules(
                        "id: a, after: []",
                        "id: b, after: [], decision: {outcomes: [{id: ok, label: Ya}, {id: kurang, label: Kurang, returnTo: a}]}",
                        "id: c"))
                .contains("return-across-branches");
        assertThat(rules(
                        "id: a",
                        "id: b, after: [a], decision: {outcomes: [{id: ok, label: Ya}, {id: cepat, label: Cepat, next: d}]}",
                        "id: c, after: [b]",
                        "id: e, after: [b]",
                        "id: d, after: [c]"))
                .as("e would wait for nobody")
                .contains("next-across-branches");
    }

    private List<String> rules(String... steps) {
        return it.publish("1.0.0", "", List.of(steps)).stream()
                .map(Diagnostic::rule)
                .toList();
    }
}
