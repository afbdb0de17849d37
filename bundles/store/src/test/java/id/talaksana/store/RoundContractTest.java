package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.rounds.DatabaseRounds;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.Test;

/** A selection round, from its seats to the step that decided on everybody, in every database. */
public class RoundContractTest extends SelectionContract {
    @Test
    public void eachBadRowIsNamedAndTheOthersComeIn() {
        RoundChange seats = seats();
        assertThat(seats.count()).isEqualTo(2);
        assertThat(seats.leftOut()).extracting(RoundChange.LeftOut::line).containsExactly(4, 5, 6);
        RoundDeed.RegisterApplicants deed = new RoundDeed.RegisterApplicants(id, OpenRound.bytes(APPLICANTS), "in");
        RoundChange seen = rounds.preview(panitia, deed);
        assertThat(seen.count()).isEqualTo(4);
        assertThat(seen.entry()).isNull();
        assertThat(rounds.round(panitia, id).applicants()).isZero();
        RoundChange done = rounds.perform(panitia, deed);
        assertThat(done.count()).isEqualTo(4);
        assertThat(done.leftOut()).extracting(RoundChange.LeftOut::line).containsExactly(6, 7, 8, 9);
        assertThat(done.leftOut().get(0).reason().english()).contains("twice");
        assertThat(done.leftOut().get(1).reason().english()).contains("NIK");
        assertThat(done.leftOut().get(2).reason().english()).contains("F9");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aRepeatedTableAddsNobodyAndSaysWhoIsThere() {
        applicants();
        RoundChange again =
                rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, OpenRound.bytes(APPLICANTS), "in"));
        assertThat(again.entry().number()).isEqualTo(2);
        RoundChange another =
                rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, OpenRound.bytes(APPLICANTS), null));
        assertThat(another.count()).isZero();
        assertThat(another.entry()).isNull();
        assertThat(another.leftOut())
                .filteredOn(l -> l.reason().english().contains("same data"))
                .hasSize(4);
        String changed = "nomor peserta,nama,formasi\nA-1,Nama Lain,F1\nA-9,Uji Sembilan,F1\n";
        RoundChange more =
                rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, OpenRound.bytes(changed), null));
        assertThat(more.count()).isEqualTo(1);
        assertThat(more.leftOut())
                .singleElement()
                .satisfies(l -> assertThat(l.reason().english()).contains("other data"));
        assertThat(rounds.applicant(panitia, id, "A-1").applicant().name()).isEqualTo("Uji Satu");
        assertThat(rounds.applicant(panitia, id, "A-9").applicant().number()).isEqualTo(5);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aStepIsDoneWhenNobodyIsUndecidedAndWhoIsTurnedDownGoesNoFurther() {
        applicants();
        assertThat(catchThrowableOfType(Refusal.class, () -> close("panitia", "berkas"))
                        .reason()
                        .english())
                .contains("4 applicants");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> rounds.perform(panitia, decide("berkas", "tms", null, "A-2")))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(rounds.perform(panitia, decide("berkas", "tms", "Ijazah tidak sesuai", "A-2"))
                        .count())
                .isEqualTo(1);
        assertThat(rounds.perform(panitia, decide("berkas", "ms", null)).count())
                .isEqualTo(3);
        close("panitia", "berkas");
        assertThat(undecided("tes")).as("on the step's track, not turned down").containsExactly("A-1", "A-4");
        RoundChange some = rounds.perform(tim, decide("tes", "lulus", null, "A-1", "A-2", "A-3", "A-8"));
        assertThat(some.count()).isEqualTo(1);
        assertThat(some.leftOut()).extracting(RoundChange.LeftOut::registration).containsExactly("A-2", "A-3", "A-8");
        rounds.perform(tim, decide("tes", "gagal", "Nilai di bawah batas"));
        assertThat(close("tim", "tes").state()).isEqualTo(CaseFile.State.COMPLETED);
        Round round = rounds.round(panitia, id);
        assertThat(round.steps())
                .extracting(Round.DecidingStep::outcomes)
                .containsExactly(
                        List.of(new Round.Tally("ms", 3), new Round.Tally("tms", 1)),
                        List.of(new Round.Tally("gagal", 1), new Round.Tally("lulus", 1)));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDecisionIsTakenBackWhileItsStepIsOpen() {
        applicants();
        int entry =
                rounds.perform(panitia, decide("berkas", "ms", null)).entry().number();
        RoundDeed.TakeBack back = new RoundDeed.TakeBack(id, entry, "Salah saring", null);
        assertThat(rounds.perform(panitia, back).count()).isEqualTo(4);
        assertThat(undecided("berkas")).hasSize(4);
        assertThat(rounds.perform(panitia, back).count()).as("once").isZero();
        int again =
                rounds.perform(panitia, decide("berkas", "ms", null)).entry().number();
        close("panitia", "berkas");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(panitia, new RoundDeed.TakeBack(id, again, "Terlambat", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoDoesNotDoTheStepDecidesNothing() {
        applicants();
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.perform(tim, decide("berkas", "ms", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other = OpenRound.officer(otherAgency, "panitia");
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.round(other, id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void eachApplicantIsGivenAProofOfWhatWasDecided() throws Exception {
        applicants();
        rounds.perform(panitia, decide("berkas", "ms", null));
        for (String registration : List.of("A-1", "A-2", "A-3", "A-4")) {
            InclusionProof proof = rounds.proofs(panitia, id, registration).get(0);
            byte[] hash = HexFormat.of().parseHex(proof.leaf());
            for (InclusionProof.Sibling sibling : proof.path()) {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update((byte) 1);
                byte[] beside = HexFormat.of().parseHex(sibling.hash());
                sha.update(sibling.left() ? beside : hash);
                hash = sha.digest(sibling.left() ? hash : beside);
            }
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo(proof.root())
                    .isEqualTo(rounds.entries(panitia, id).get(2).root());
        }
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        applicants();
        rounds.perform(panitia, decide("berkas", "tms", "Ijazah", "A-2"));
        round.tampered("judgement SET outcome = 'ms'", "judgement SET outcome = 'tms'");
        round.tampered("judgement SET applicant = 1", "judgement SET applicant = 2");
        for (int entry : List.of(99, 2, 3)) {
            // Taken back by nothing, by applicants coming in, by itself.
            round.tampered("judgement SET taken_back = " + entry, "judgement SET taken_back = 0");
        }
        round.tampered("formation SET seats = seats + 1", "formation SET seats = seats - 1");
        round.tampered("round_entry SET its_count = its_count + 1", "round_entry SET its_count = its_count - 1");
        round.tampered("selection_round SET applicants = 5", "selection_round SET applicants = 4");
    }

    @Test
    public void whatIsAskedUnderAUsedKeyIsAnsweredOrRefusedAndNothingIsTakenForIt() {
        applicants();
        RoundDeed.Decide one = decide("berkas", "ms", null, "A-1");
        RoundDeed keyed = new RoundDeed.Decide(id, one.step(), one.outcome(), null, one.set(), "k1");
        assertThat(rounds.perform(panitia, keyed).count()).isEqualTo(1);
        assertThat(rounds.perform(panitia, keyed).entry().count()).isEqualTo(1);
        RoundDeed.Decide two = decide("berkas", "ms", null, "A-2");
        for (RoundDeed other : List.of(
                new RoundDeed.Decide(id, "berkas", "ms", null, two.set(), "k1"),
                new RoundDeed.Decide(id, null, "ms", null, one.set(), "k1"),
                new RoundDeed.Decide(id, "berkas", null, null, one.set(), "k1"),
                new RoundDeed.TakeBack(id, 3, null, "k1"))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> rounds.perform(panitia, other))
                            .kind())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        assertThat(undecided("berkas")).containsExactly("A-2", "A-3", "A-4");
        assertThat(rounds.perform(panitia, one).count())
                .as("nothing is left to do")
                .isZero();
    }

    @Test
    public void nobodyComesInBehindADecisionAndNoSeatThatIsAppliedForGoes() {
        applicants();
        byte[] others = OpenRound.bytes("kode,jumlah\nF9,1\n");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(panitia, new RoundDeed.EnterFormations(id, others, null)))
                        .allowed())
                .containsExactly("F1", "F2");
        rounds.perform(panitia, decide("berkas", "ms", null));
        close("panitia", "berkas");
        byte[] late = OpenRound.bytes("nomor peserta,nama,formasi\nA-9,Uji Sembilan,F1\n");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(tim, new RoundDeed.RegisterApplicants(id, late, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void agenciesAreWalls() {
        applicants();
        assertThat(stores().database).isNotNull();
        DatabaseRounds store = round.store();
        Scope other = Scope.of(otherAgency);
        assertThat(store.standing(other, id).applicants()).isZero();
        assertThat(store.entries(other, id)).isEmpty();
        assertThat(store.formations(other, id)).isEmpty();
    }
}
