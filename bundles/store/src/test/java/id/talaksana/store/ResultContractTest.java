package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.results.StoredReplacements;
import id.talaksana.store.rounds.SqlRanker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.Test;

/** Scores are ranked by both rankers, and decide: in every database. */
public class ResultContractTest extends RankedRoundContract {
    @Test
    public void aResultIsSeenFirstThenEnteredAndDecidesOnEverybody() {
        scores(panitia, SKD);
        WorkedOut seen = results.preview(panitia, id, "skd", null);
        assertThat(seen.entry()).isNull();
        assertThat(seen.candidates()).isEqualTo(6);
        assertThat(seen.passed()).isEqualTo(3);
        assertThat(rounds.entries(panitia, id)).hasSize(3);
        WorkedOut worked = results.workOut(panitia, id, "skd", null, "k");
        assertThat(results.workOut(panitia, id, "skd", null, "k").entry()).isEqualTo(worked.entry());
        assertThat(worked.entry().kind()).isEqualTo(RoundEntry.Kind.RESULT);
        assertThat(worked.entry().source()).isEqualTo(worked.seal());
        assertThat(results.previewDecision(panitia, id, 4).count()).isEqualTo(6);
        RoundChange decided = results.decide(panitia, id, 4, "d");
        assertThat(decided.count()).isEqualTo(6);
        assertThat(results.decide(panitia, id, 4, "d").entry()).isEqualTo(decided.entry());
        assertThat(outcomes("skd"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "A-1", "lanjut", "A-2", "lanjut", "A-3", "gugur", "A-4", "gugur", "A-5", "lanjut", "A-6",
                        "gugur")));
        assertThat(rounds.applicant(panitia, id, "A-3").judgements().get(0).reason())
                .contains("peringkat 3 dari 3")
                .contains("316");
        assertThat(faults()).isEmpty();
        round.close("panitia", "skd");
        assertThat(rounds.proofs(panitia, id, "A-3")).hasSize(1);
    }

    @Test
    public void aDecisionByResultIsTakenBackAndMadeAgain() {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        int entry = results.decide(panitia, id, 4, null).entry().number();
        rounds.perform(panitia, new RoundDeed.TakeBack(id, entry, "Salah", null));
        assertThat(outcomes("skd")).isEmpty();
        assertThat(results.decide(panitia, id, 4, null).count()).isEqualTo(6);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatChangesAfterAResultOutdatesIt() {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        scoring.perform(panitia, new ScoreDeed.Enter(id, "A-3", Map.of("tkp", "200"), "Koreksi", null, null));
        Refusal refused = catchThrowableOfType(Refusal.class, () -> results.decide(panitia, id, 4, null));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused.reason().english()).contains("entry 5");
        WorkedOut again = results.workOut(panitia, id, "skd", null, null);
        assertThat(results.decide(panitia, id, again.entry().number(), null).count())
                .isEqualTo(6);
        assertThat(outcomes("skd").get("A-3")).isEqualTo("gugur");
    }

    @Test
    public void finalsAreExactAndAVacantSeatIsFilledFromElsewhere() {
        throughSkd();
        scores(tim, "nomor peserta,skb.cat,bersedia pindah\nA-1,360,ya\nA-2,380,ya\nA-5,TH,\n");
        WorkedOut worked = results.workOut(tim, id, "akhir", null, null);
        assertThat(worked.held()).isEmpty();
        assertThat(worked.candidates()).isEqualTo(3);
        results.decide(tim, id, worked.entry().number(), null);
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "lulus", "A-5", "tidak-lulus")));
        Calculation moved = results.calculation(tim, id, "A-1");
        assertThat(moved.line().code()).isEqualTo("L-2");
        assertThat(moved.line().placed()).isEqualTo("F2");
        assertThat(moved.lines())
                .extracting(line -> line.words().english())
                .anySatisfy(
                        words -> assertThat(words).contains("tiu 120 + tkp 185").contains("400"))
                .anySatisfy(words -> assertThat(words).contains("Rank 2 of 2"));
        assertThat(moved.lines()).extracting(Calculation.Line::exact).contains("320/11", "216/5", "3976/55");
        assertThat(moved.lines())
                .filteredOn(line -> line.basis() != null)
                .extracting(line -> line.basis().english())
                .contains("PermenPANRB 6/2024 Pasal 45", "- (to be confirmed)");
        assertThat(round.close("tim", "akhir").state()).isEqualTo(CaseFile.State.COMPLETED);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whereTheRuleEndsItAsksAndShowsTheTie() {
        String tied = SKD.replace("A-2,umum,95,110,190", "A-2,umum,95,120,185");
        scores(panitia, tied);
        results.decide(
                panitia,
                id,
                results.workOut(panitia, id, "skd", null, null).entry().number(),
                null);
        round.close("panitia", "skd");
        scores(tim, "nomor peserta,skb.cat\nA-1,360\nA-2,360\nA-5,400\n");
        WorkedOut worked = results.workOut(tim, id, "akhir", null, null);
        assertThat(worked.ties()).containsExactly(new WorkedOut.Tie("F1", 1, "3976/55", 1, List.of("A-1", "A-2")));
        assertThat(worked.waiting()).isEqualTo(2);
        results.decide(tim, id, worked.entry().number(), null);
        assertThat(outcomes("akhir")).isEqualTo(new TreeMap<>(Map.of("A-5", "lulus")));
        rounds.perform(
                tim,
                new RoundDeed.Decide(id, "akhir", "lulus", "Rapat pleno 3/2026", OpenRound.only("A-1", "A-2"), null));
        assertThat(outcomes("akhir")).hasSize(3);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoLeavesIsFollowedByTheRuleAndNobodyTwice() {
        throughSkd();
        scores(tim, "nomor peserta,skb.cat,bersedia pindah\nA-1,360,tidak\nA-2,380,ya\nA-5,400,\n");
        int result = results.workOut(tim, id, "akhir", null, null).entry().number();
        results.decide(tim, id, result, null);
        assertThat(outcomes("akhir").get("A-1")).isEqualTo("tidak-lulus");
        StoredReplacements replacements = round.replacements();
        assertThat(replacements.preview(tim, id, result, "A-2", "Mundur").successors())
                .containsExactly(new Replacement.Successor("A-1", "F1", "L", true));
        assertThat(outcomes("akhir").get("A-2")).isEqualTo("lulus");
        Replacement done = replacements.replace(tim, id, result, "A-2", "Mengundurkan diri", "r");
        assertThat(done.change().entry().kind()).isEqualTo(RoundEntry.Kind.REPLACEMENT);
        assertThat(replacements
                        .replace(tim, id, result, "A-2", "Mengundurkan diri", "r")
                        .change()
                        .entry())
                .isEqualTo(done.change().entry());
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
        assertThat(replacements
                        .replace(tim, id, result, "A-1", "Data palsu, SK 9", null)
                        .successors())
                .isEmpty();
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "tidak-lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(catchThrowableOfType(Refusal.class, () -> replacements.replace(tim, id, result, "A-1", "Lagi", null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(faults()).isEmpty();
        round.run("judgement SET taken_back = 0", "applicant = 2 AND step = 'akhir' AND outcome = 'lulus'");
        assertThat(faults()).isNotEmpty();
    }

    @Test
    public void aGroupThatFailsIsHeldBackAndTheRestGoesOn() {
        scores(panitia, SKD);
        SqlRanker sound = new SqlRanker(stores().database);
        Ranker lying = ranking -> {
            Outcome outcome = sound.rank(ranking);
            return new Outcome(
                    outcome.formations(),
                    outcome.applicants().stream()
                            .map(each -> each.applicant().id().equals("A-5")
                                    ? new ApplicantOutcome(
                                            each.applicant(), each.score(), 2, each.verdict(), null, null)
                                    : each)
                            .toList());
        };
        WorkedOut worked = round.results(lying).workOut(panitia, id, "skd", null, null);
        assertThat(worked.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F3"));
        assertThat(worked.held().get(0).reason().english()).contains("differ");
        results.decide(panitia, id, worked.entry().number(), null);
        assertThat(outcomes("skd").keySet()).containsExactly("A-1", "A-2", "A-3", "A-4");
        WorkedOut rest = results.workOut(panitia, id, "skd", null, null);
        assertThat(rest.candidates()).isEqualTo(2);
        assertThat(rest.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F1"));
        results.decide(panitia, id, rest.entry().number(), null);
        assertThat(outcomes("skd")).hasSize(6);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoDoesNotDoTheStepWorksNothingOut() {
        scores(panitia, SKD);
        assertThat(catchThrowableOfType(Refusal.class, () -> results.workOut(tim, id, "skd", null, null))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other = OpenRound.officer(otherAgency, "panitia");
        assertThat(catchThrowableOfType(Refusal.class, () -> results.calculation(other, id, "A-1"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> scoring.versions(other, id, "A-1"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        assertThat(round.run("score_sheet SET applicant = 9", "applicant = 1")).isEqualTo(1);
        assertThat(faults()).isNotEmpty();
        round.run("score_sheet SET applicant = 1", "applicant = 9");
        round.tampered("result_line SET its_rank = 9", "result_line SET its_rank = 1", "applicant = 1");
        round.tampered("result_line SET outcome = 'x'", "result_line SET outcome = 'gugur'", "applicant = 3");
        round.tampered("result_seats SET seats = 7", "result_seats SET seats = 1", "id = 'F1'");
    }
}
