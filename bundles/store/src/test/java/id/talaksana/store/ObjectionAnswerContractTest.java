package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.Test;

/** Objections from the answer to the corrected outcome, in every database. */
public class ObjectionAnswerContractTest extends ObjectedRoundContract {
    @Test
    public void manyAreAnsweredByOneEntryByAnotherThanWhoDecided() {
        announced(", secondLook: true");
        filed(TWO);
        filed(THREE);
        ObjectionChange tried = objections.perform(panitia, answer(true, "Ijazah ternyata sesuai.", null));
        assertThat(tried.count()).isZero();
        assertThat(tried.leftOut()).extracting(LeftOut::registration).containsExactly("A-2", "A-3");
        assertThat(refusal(() -> objections.perform(tim, answer(false, " ", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        ObjectionChange seen = objections.preview(tim, answer(false, "Ijazah tetap tidak sesuai.", null));
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.entry()).isNull();
        ObjectionChange done = objections.perform(tim, answer(false, "Ijazah tetap tidak sesuai.", null));
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.OBJECTION_ANSWER);
        assertThat(done.entry().count()).isEqualTo(2);
        Objection objection = objections.objection(panitia, id, 1);
        assertThat(objection.state()).isEqualTo(ObjectionState.REJECTED);
        assertThat(objection.contested().reason()).as("the reason of then").isEqualTo(BOTH_REASONS);
        assertThat(objection.events().get(1).by()).isEqualTo(tim.name());
        assertThat(own.standing(TWO, id).objections().get(0).answer())
                .as("not before all are told")
                .isNull();
        clock.on(Duration.ofDays(4));
        round.close("tim", "sanggah");
        OwnObjection told = own.standing(TWO, id).objections().get(0);
        assertThat(told.state()).isEqualTo("rejected");
        assertThat(told.reason()).isEqualTo(BOTH_REASONS);
        assertThat(told.answer()).isEqualTo("Ijazah tetap tidak sesuai.");
        ObjectionChange again = objections.perform(tim, answer(true, "Keliru.", null, 1));
        assertThat(again.leftOut().get(0).reason().english()).contains("rejected", tim.name());
        assertThat(faults()).isEmpty();
    }

    @Test
    public void anAcceptedObjectionCorrectsTheOutcomeAndWhatWasStaysToBeSeen() {
        announced("");
        filed(TWO);
        filed(THREE);
        objections.perform(tim, answer(true, "Ijazah ternyata sesuai.", null, 1));
        objections.perform(tim, answer(false, "Ijazah tidak sesuai.", null, 2));
        clock.on(Duration.ofDays(4));
        assertThat(refusal(() -> round.close("tim", "sanggah")).reason().english())
                .contains("not corrected");
        ObjectionDeed correct = new ObjectionDeed.Correct(id, "sanggah", "c-1");
        ObjectionChange seen = objections.preview(tim, correct);
        assertThat(seen.differences()).containsExactly(new Difference("A-2", "berkas", "tms", "ms", 1));
        assertThat(seen.consequences()).hasSize(1);
        assertThat(judgement("A-2").outcome()).isEqualTo("tms");
        ObjectionChange done = objections.perform(tim, correct);
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.CORRECTION);
        assertThat(done.differences()).isEqualTo(seen.differences());
        assertThat(objections.perform(tim, correct).entry()).isEqualTo(done.entry());
        Judgement corrected = judgement("A-2");
        assertThat(corrected.outcome()).isEqualTo("ms");
        assertThat(corrected.entry()).isEqualTo(done.entry().number());
        assertThat(judgement("A-3").outcome()).isEqualTo("tms");
        Objection objection = objections.objection(panitia, id, 1);
        assertThat(objection.contested().outcome()).isEqualTo("tms");
        assertThat(objection.events())
                .extracting(ObjectionEvent::state)
                .containsExactly(ObjectionState.FILED, ObjectionState.ACCEPTED, ObjectionState.CORRECTED);
        InclusionProof proof = rounds.proofs(panitia, id, "A-2").get(0);
        assertThat(proof.root()).isEqualTo(done.entry().root());
        round.close("tim", "sanggah");
        ApplicantQuery undecided = new ApplicantQuery("tes", ApplicantQuery.UNDECIDED, null, null, null);
        assertThat(rounds.applicants(tim, id, undecided, 0, 9).applicants())
                .extracting(judged -> judged.applicant().registration())
                .containsExactly("A-1", "A-2", "A-4");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aCorrectionIsNotSeenOutsideBeforeAllAnswersAreTold() {
        announced("");
        filed(TWO);
        OwnStanding before = own.standing(TWO, id);
        assertThat(before.open()).isNotNull();
        objections.perform(tim, answer(true, "Ijazah ternyata sesuai.", null, 1));
        objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        assertThat(judgement("A-2").outcome()).isEqualTo("ms");
        assertThat(own.standing(TWO, id)).isEqualTo(before);
        assertThat(refusal(() -> own.withdraw(TWO, id, 1, null)).reason().indonesian())
                .contains("sedang diproses");
    }

    @Test
    public void aLaterStageIsNotOpenedAgainAndItIsSaidWhatIsToBeDone() {
        announced(", referredTo: bkn");
        filed(TWO);
        filed(THREE);
        CitedLetter out = new CitedLetter("800/12/BK", LocalDate.parse("2026-01-19"));
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionChange passedOn =
                objections.perform(tim, new ObjectionDeed.Refer(id, "sanggah", "Hitung ulang", out, all, null));
        assertThat(passedOn.entry().kind()).isEqualTo(RoundEntry.Kind.OBJECTION_REFERRAL);
        assertThat(passedOn.count()).isEqualTo(2);
        assertThat(own.standing(TWO, id).objections().get(0).state()).isEqualTo("filed");
        clock.on(Duration.ofDays(6));
        round.close("tim", "sanggah");
        round.decide("tim", "tes", "lulus", null);
        round.close("tim", "tes");
        assertThat(refusal(() -> objections.perform(
                                tim, answer(true, "Sesuai.", new CitedLetter(" ", LocalDate.parse("2026-02-02")))))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        CitedLetter back = new CitedLetter("B/77/BKN", LocalDate.parse("2026-02-02"));
        assertThat(objections
                        .perform(tim, answer(true, "Menurut BKN sesuai.", null))
                        .count())
                .as("what lies elsewhere is not answered here")
                .isZero();
        assertThat(objections
                        .perform(tim, answer(true, "Menurut BKN sesuai.", back, 1))
                        .count())
                .isEqualTo(1);
        Objection came = objections.objection(tim, id, 1);
        assertThat(came.state()).isEqualTo(ObjectionState.ACCEPTED);
        assertThat(came.events()).extracting(ObjectionEvent::letter).containsExactly(null, out, back);
        ObjectionChange done = objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        assertThat(done.consequences()).hasSize(2);
        assertThat(done.consequences().get(0).english()).contains("tes", "not opened again", "A-2");
        assertThat(round.cases().find(tim, id).open())
                .extracting(row -> row.step())
                .containsExactly("tutup");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whereTheDocumentLetsItAnotherOutcomeIsObjectedTo() {
        announced(", aboutOthers: true, outcomes: [ms, tms]");
        own.file(TWO, new Filing(id, null, "A-1", List.of(), "Ijazahnya palsu.", null));
        own.file(THREE, new Filing(id, null, "A-1", List.of(), "Ijazahnya palsu.", null));
        assertThat(objections.perform(tim, answer(true, "Palsu.", null)).count())
                .as("the outcome is that already")
                .isZero();
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionDeed turnedDown = new ObjectionDeed.Answer(id, "sanggah", true, "tms", "Palsu.", null, all, null);
        assertThat(objections.perform(tim, turnedDown).count()).isEqualTo(2);
        ObjectionChange done = objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        assertThat(done.differences()).singleElement().satisfies(d -> assertThat(d.registration())
                .isEqualTo("A-1"));
        assertThat(judgement("A-1").outcome()).isEqualTo("tms");
        assertThat(judgement("A-1").reason()).isEqualTo("Palsu.");
        assertThat(period().tally().uncorrected()).isZero();
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        announced("");
        filed(TWO);
        filed(THREE);
        objections.perform(tim, answer(true, "Sesuai.", null, 1));
        objections.perform(tim, new ObjectionDeed.Correct(id, "sanggah", null));
        round.tampered("objection SET said = 'x'", "objection SET said = 'Ijazah dan usia saya sesuai.'");
        round.tampered("objection SET state = 'rejected'", "objection SET state = 'corrected'", "number = 1");
        round.tampered("objection SET state = 'withdrawn'", "objection SET state = 'filed'", "number = 2");
        round.tampered("objection SET applicant = 4", "objection SET applicant = 2", "number = 1");
        round.tampered("objection SET due_at = due_at + 1", "objection SET due_at = due_at - 1");
        round.tampered("objection_row SET reason = 'x'", "objection_row SET reason = 'Sesuai.'", "state = 'accepted'");
        round.tampered("judgement SET outcome = 'tms'", "judgement SET outcome = 'ms'", "entry > 5");
        assertThat(round.run("judgement SET taken_back = 0", "taken_back > 0")).isPositive();
        assertThat(faults()).isNotEmpty();
        round.run("judgement SET taken_back = 7", "taken_back = 0", "applicant = 2", "outcome = 'tms'");
        assertThat(faults()).isEmpty();
    }
}
