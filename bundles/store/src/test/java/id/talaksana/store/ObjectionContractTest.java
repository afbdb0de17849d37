package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections.Applicant;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;

/** Objections that are raised in their period, in every database. */
public class ObjectionContractTest extends ObjectedRoundContract {
    @Test
    public void aPeriodThatIsClosedBeforeItsEndSaysWhenItReallyEnded() {
        announced("");
        filed(TWO);
        filed(THREE);
        objections.perform(tim, answer(false, "Ijazah tetap tidak sesuai.", null));
        clock.to("2026-01-16T02:00:00Z");
        round.close("tim", "sanggah");
        assertThat(period().state()).isEqualTo(ObjectionPeriod.State.OVER);
        assertThat(period().to()).isEqualTo(Instant.parse("2026-01-16T02:00:00Z"));
    }

    @Test
    public void theWindowIsOpenFromTheAnnouncementForItsDays() {
        open("", "");
        assertThat(period().state()).isEqualTo(ObjectionPeriod.State.AHEAD);
        assertThat(refusal(() -> filed(TWO)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        round.close("panitia", "berkas");
        assertThat(refusal(() -> filed(TWO)).kind()).as("not announced").isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(own.standing(TWO, id).open())
                .as("nothing of a result before it is announced")
                .isNull();
        round.close("panitia", "umumkan");
        ObjectionPeriod open = period();
        assertThat(open.state()).isEqualTo(ObjectionPeriod.State.OPEN);
        assertThat(open.steps()).containsExactly("berkas");
        assertThat(open.outcomes()).containsExactly("tms");
        assertThat(open.from()).isEqualTo(WEDNESDAY);
        assertThat(open.to()).as("the end of Saturday in Jakarta").isEqualTo(Instant.parse("2026-01-17T17:00:00Z"));
        assertThat(open.answersBy()).as("the end of Tuesday").isEqualTo(Instant.parse("2026-01-20T17:00:00Z"));
        OwnStanding standing = own.standing(TWO, id);
        assertThat(standing.open().reasons()).containsExactly("Ijazah tidak sesuai", "Usia lewat batas");
        assertThat(standing.open().outcome()).isEqualTo("Tidak memenuhi syarat");
        clock.to("2026-01-17T16:59:59Z");
        assertThat(filed(TWO).dueAt()).isEqualTo(open.answersBy());
        clock.to("2026-01-17T17:00:00Z");
        assertThat(refusal(() -> filed(THREE)).reason().english()).contains("is over");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void oneObjectsOnceToTheOwnOutcomeAndContestsEveryReason() {
        announced("");
        Refusal some =
                refusal(() -> own.file(TWO, new Filing(id, "sanggah", null, List.of(1), "Ijazah saya sesuai.", null)));
        assertThat(some.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(some.reason().indonesian()).contains("Usia lewat batas");
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, null, List.of(1, 2, 3), "Semua.", null)))
                        .reason()
                        .english())
                .contains("1 to 2");
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, null, List.of(1, 2), " ", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(() -> own.file(TWO, new Filing(id, null, "A-1", List.of(), "Dia tidak memenuhi.", null)))
                        .reason()
                        .english())
                .contains("own outcome");
        OwnObjection first = own.file(TWO, new Filing(id, null, null, List.of(1, 2), "Sesuai.", "k-1"));
        assertThat(own.file(TWO, new Filing(id, null, null, List.of(1, 2), "Sesuai.", "k-1")))
                .isEqualTo(first);
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("once");
        own.withdraw(TWO, id, first.number(), null);
        assertThat(refusal(() -> filed(TWO)).reason().english())
                .as("a withdrawn one is one, too")
                .contains("once");
        assertThat(own.standing(TWO, id).objections()).singleElement().satisfies(o -> assertThat(o.state())
                .isEqualTo("withdrawn"));
        Applicant one = new Applicant("A-1", "1504010101900001", null);
        assertThat(refusal(() -> own.file(one, new Filing(id, null, null, List.of(), "Tidak puas.", null)))
                        .reason()
                        .english())
                .contains("tms");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoShowsAnothersNikIsNobodyAndIsSlowedDown() {
        announced("");
        Applicant wrong = new Applicant("A-2", "1504010101900001", "192.0.2.9");
        Refusal refused = refusal(() -> own.standing(wrong, id));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refusal(() -> own.standing(new Applicant("A-9", "1504010101900001", "192.0.2.8"), id))
                        .reason())
                .isEqualTo(refused.reason());
        for (int i = 0; i < 9; i++) {
            refusal(() -> own.standing(wrong, id));
        }
        assertThat(catchThrowableOfType(TooManyAttempts.class, () -> own.standing(wrong, id)))
                .isNotNull();
        assertThat(own.standing(TWO, id).open()).as("at another address").isNotNull();
    }

    @Test
    public void objectionsRaisedElsewhereComeInAndGoOutByFile() {
        announced(", at: {name: SSCASN}");
        assertThat(refusal(() -> filed(TWO)).reason().indonesian()).contains("SSCASN");
        assertThat(period().place()).isEqualTo("SSCASN");
        String table =
                """
                nomor peserta;sanggahan;butir;tanggal
                A-2;Ijazah saya sesuai;;2026-01-15
                A-3;Usia saya sesuai;2;2026-01-15
                A-1;Nilai saya salah;;2026-01-15
                A-9;Tidak dikenal;;2026-01-15
                A-2;Sekali lagi;;2026-01-16
                A-3;Terlambat;;2026-01-21
                A-3;Lusa;;besok
                """;
        clock.on(Duration.ofDays(4));
        ObjectionDeed in = new ObjectionDeed.Import(id, "sanggah", OpenRound.bytes(table), "in");
        assertThat(objections.preview(panitia, in).count()).isEqualTo(1);
        ObjectionChange came = objections.perform(panitia, in);
        assertThat(came.count()).isEqualTo(1);
        assertThat(came.leftOut()).extracting(LeftOut::line).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(objections.perform(panitia, in).entry()).isEqualTo(came.entry());
        assertThat(objections
                        .objections(panitia, id, ObjectionQuery.of("sanggah"), 0, 9)
                        .objections())
                .hasSize(1);
        objections.perform(tim, answer(false, "=Ijazah \"lain\"", null));
        String out = new String(objections.answers(panitia, id, "sanggah"), StandardCharsets.UTF_8);
        assertThat(out.lines().toList().get(0)).startsWith("nomor peserta,terhadap,hasil,alasan");
        assertThat(out).contains("A-2,A-2,tms", "ditolak,\"'=Ijazah \"\"lain\"\"\"", "2026-01-18");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsDueSoonAndWhatIsOverdueIsCounted() {
        announced("");
        filed(TWO);
        filed(THREE);
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 2, 0, 0, 0));
        clock.to("2026-01-19T03:00:00Z");
        assertThat(period().tally()).as("Monday, due on Tuesday").isEqualTo(new ObjectionPeriod.Tally(2, 2, 2, 0, 0));
        clock.to("2026-01-20T17:00:01Z");
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 2, 0, 2, 0));
        ObjectionQuery overdue = new ObjectionQuery("sanggah", null, null, clock.instant(), null, null);
        assertThat(objections.objections(tim, id, overdue, 0, 1).next()).isEqualTo(1);
        objections.perform(tim, answer(true, "Sesuai.", null, 1));
        assertThat(period().tally()).isEqualTo(new ObjectionPeriod.Tally(2, 1, 0, 1, 1));
    }

    @Test
    public void theStepIsNotClosedInThePeriodNorBeforeAllIsAnswered() {
        announced("");
        assertThat(refusal(() -> round.close("tim", "sanggah")).reason().english())
                .contains("lasts until");
        filed(TWO);
        assertThat(refusal(() -> round.close("tim", "sanggah")).reason().english())
                .contains("1 objections");
        objections.perform(tim, answer(false, "Tidak sesuai.", null));
        assertThat(refusal(() -> round.close("tim", "sanggah")).reason().english())
                .as("another could object")
                .contains("lasts until");
        filed(THREE);
        objections.perform(tim, answer(false, "Tidak sesuai.", null));
        assertThat(round.close("tim", "sanggah").open())
                .extracting(row -> row.step())
                .containsExactly("tes");
    }

    @Test
    public void whereTheDocumentLetsNobodyObjectItIsSaidInItsWords() {
        open("", "objections: {contestable: false, text: Keputusan panitia mutlak}");
        round.close("panitia", "berkas");
        round.close("panitia", "umumkan");
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("Keputusan panitia mutlak", "1/SOP/2026");
        assertThat(refusal(() -> objections.periods(panitia, id)).reason().indonesian())
                .contains("Keputusan panitia mutlak");
        OwnStanding standing = own.standing(TWO, id);
        assertThat(standing.contestable()).isFalse();
        assertThat(standing.rule()).isEqualTo("Keputusan panitia mutlak");
        assertThat(standing.open()).isNull();
        round.close("tim", "sanggah");
    }

    @Test
    public void whatIsUnderEmbargoIsObjectedToByNobodyAndShownToNobody() {
        announces = ", announces: {kind: result, of: berkas}";
        announced("");
        assertThat(period().state()).isEqualTo(ObjectionPeriod.State.OPEN);
        assertThat(own.standing(TWO, id).open()).isNull();
        assertThat(refusal(() -> filed(TWO)).reason().english()).contains("Wait until the result is announced");
        Applicant one = new Applicant("A-1", "1504010101900001", null);
        Filing filing = new Filing(id, null, null, List.of(), "Tidak puas.", null);
        assertThat(refusal(() -> own.file(one, filing)).reason())
                .as("nor does a refusal tell who passed")
                .isEqualTo(refusal(() -> filed(TWO)).reason());
    }

    @Test
    public void whoDoesNotDoTheStepAnswersNothing() {
        announced("");
        filed(TWO);
        assertThat(refusal(() -> objections.perform(round.officer("lain"), answer(true, "Sesuai.", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other = OpenRound.officer(otherAgency, "tim");
        assertThat(refusal(() -> objections.objection(other, id, 1)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }
}
