package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.store.rounds.SqlRanker;
import java.util.Map;
import org.junit.Test;

/** An accepted objection about a ranked outcome has the whole ranking worked out anew, in every database. */
public class RecomputeContractTest extends RecomputedRoundContract {
    @Test
    public void whoComesInPushesOutWhoIsAtTheBoundaryAndNobodyElseChanges() {
        inThePeriod();
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        int before = rounds.entries(panitia, id).size();
        ObjectionChange seen = objections.preview(tim, correct());
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.differences())
                .containsExactly(
                        new Difference("A-4", "skd", "gugur", "lanjut", 1),
                        new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(rounds.entries(panitia, id)).hasSize(before);
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).isEqualTo(seen.differences());
        assertThat(done.consequences()).isEqualTo(seen.consequences());
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.CORRECTION);
        assertThat(done.entry().count()).isEqualTo(2);
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "gugur", "gugur", "lanjut"));
        assertThat(rounds.applicant(panitia, id, "A-2").judgements())
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.entry()).isEqualTo(done.entry().number());
                    assertThat(judgement.reason()).contains("peringkat 3 dari 4", "395");
                });
        assertThat(rounds.proofs(panitia, id, "A-2"))
                .as("what stood and what stands")
                .extracting(proof -> proof.root())
                .contains(done.entry().root());
        assertThat(faults()).isEmpty();
        assertThat(open()).extracting(StepRow::step).containsExactly("sanggah");
        assertThat(objections.perform(tim, correct()).entry())
                .as("nothing is left")
                .isNull();
    }

    @Test
    public void aTieAtTheBoundaryGoesOnWhole() {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("twk", "95", "tiu", "110", "tkp", "190"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).containsExactly(new Difference("A-4", "skd", "gugur", "lanjut", 1));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void withoutCorrectedScoresTheAnswerStandsAloneUntilTheyComeIn() {
        inThePeriod();
        accepted(null, "A-4");
        ObjectionChange seen = objections.preview(tim, correct());
        assertThat(seen.differences()).containsExactly(new Difference("A-4", "skd", "gugur", "lanjut", 1));
        assertThat(said(seen)).contains("F1", "A-4", "lanjut", "P, rank 4", "Enter the corrected scores");
        objections.perform(tim, correct());
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange then = objections.perform(tim, correct());
        assertThat(then.differences()).containsExactly(new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "gugur", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whereTheRankersDifferTheGroupStaysAndIsNamed() {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        SqlRanker sound = new SqlRanker(stores().database);
        objections = round.objections(ranking -> {
            Outcome outcome = sound.rank(ranking);
            return new Outcome(
                    outcome.formations(),
                    outcome.applicants().stream()
                            .map(each -> each.applicant().id().equals("A-2")
                                    ? new ApplicantOutcome(
                                            each.applicant(), each.score(), 4, each.verdict(), null, null)
                                    : each)
                            .toList());
        });
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done)).contains("F1", "differ");
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        objections = round.objections(sound);
        assertThat(objections.perform(tim, correct()).differences())
                .containsExactly(new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void wherePeopleLetSomebodyThroughTheGroupStaysAndWhomTheyTurnedDownStaysOut() {
        open("");
        decide("skd", "lanjut", "A-3");
        decide("skd", "gugur", "A-5");
        decide("skd", "gugur", "A-1", "A-2", "A-4", "A-6");
        close("skd");
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done)).contains("F1", "A-3");
        assertThat(done.differences()).extracting(Difference::registration).containsExactly("A-4");
        assertThat(outcomes("skd").get("A-5")).isEqualTo("gugur");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void nothingIsRankedAnewWithoutAnAcceptedObjection() {
        inThePeriod();
        corrected("A-4", Map.of("tiu", "150"));
        assertThat(objections.preview(tim, correct()).differences()).isEmpty();
        assertThat(objections.perform(tim, correct()).entry()).isNull();
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        int entry = objections.perform(tim, correct()).entry().number();
        tampered("outcome = 'lanjut'", "outcome = 'gugur'", "applicant = 2 AND entry = " + entry);
        tampered("reason = 'x'", "reason = NULL", "applicant = 2 AND taken_back = " + entry);
        tampered("taken_back = 0", "taken_back = " + entry, "applicant = 2 AND entry < " + entry);
        tampered("taken_back = " + entry, "taken_back = 0", "applicant = 1");
        tampered("taken_back = 99", "taken_back = 0", "applicant = 2 AND entry = " + entry);
        tampered("entry = 99", "entry = " + entry, "applicant = 2 AND outcome = 'gugur'");
    }

    private void tampered(String change, String back, String which) {
        round.tampered("judgement SET " + change, "judgement SET " + back, which);
    }
}
