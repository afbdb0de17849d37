package id.talaksana.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.FormationOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.TieBreak;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** Each check finds the fault that it is there for. */
public class PlantedFaultsTest {
    private static final List<TieBreak> TIES =
            List.of(new TieBreak.Higher(List.of("tkp")), new TieBreak.Higher(List.of("tiu")));
    private static final Ranking ROUND = round(
            rule(TIES),
            List.of(
                    applicant("a", 5, 5),
                    applicant("b", 6, 4),
                    applicant("c", 4, 4),
                    applicant("d", 4, 4),
                    applicant("e", 1, 1)));

    private final FractionRanker ranker = new FractionRanker();

    @Test
    public void withoutAFaultThereIsNone() {
        assertThat(StatedProperties.faults(ROUND, ranker.rank(ROUND))).isEmpty();
    }

    @Test
    public void aWrongTieRule() {
        Ranking wrong = round(rule(List.of(TIES.get(1), TIES.get(0))), ROUND.applicants());
        assertThat(faults(ranker.rank(wrong))).anyMatch(each -> each.startsWith("oracle"));
        assertThat(ranker.rank(wrong).digest()).isNotEqualTo(ranker.rank(ROUND).digest());
    }

    @Test
    public void swappedScores() {
        List<Candidate> swapped = new ArrayList<>(ROUND.applicants());
        swapped.set(0, applicant("a", 1, 1));
        swapped.set(4, applicant("e", 5, 5));
        Outcome outcome = ranker.rank(round(ROUND.rule(), swapped));
        assertThat(faults(outcome)).anyMatch(each -> each.startsWith("oracle"));
        assertThat(outcome.digest()).isNotEqualTo(ranker.rank(ROUND).digest());
    }

    @Test
    public void somebodyBetterLeftOut() {
        assertThat(faults(changed(
                        each -> each.applicant().id().equals("b") ? with(each, Verdict.NOT_PLACED, null) : each)))
                .anyMatch(each -> each.startsWith("left out"));
    }

    @Test
    public void aTieThatIsTornApart() {
        assertThat(faults(changed(each -> each.applicant().id().equals("c") ? with(each, Verdict.PLACED, "F") : each)))
                .anyMatch(each -> each.startsWith("ties"));
    }

    @Test
    public void aSeatLeftEmptyAndOneGivenTwice() {
        Ranking four = new Ranking(ROUND.rule(), List.of(new Formation("F", 4, null, null, null)), ROUND.applicants());
        Outcome right = ranker.rank(four);
        assertThat(StatedProperties.faults(four, changed(right, each -> with(each, Verdict.NOT_PLACED, null))))
                .anyMatch(each -> each.startsWith("seats: F has 0"));
        assertThat(StatedProperties.faults(four, changed(right, each -> with(each, Verdict.PLACED, "F"))))
                .anyMatch(each -> each.contains("more than 4"));
    }

    private static Outcome changed(UnaryOperator<ApplicantOutcome> fault) {
        return changed(new FractionRanker().rank(ROUND), fault);
    }

    private static Outcome changed(Outcome right, UnaryOperator<ApplicantOutcome> fault) {
        return new Outcome(
                List.of(new FormationOutcome("F", 3, false)),
                right.applicants().stream().map(fault).toList());
    }

    private static List<String> faults(Outcome outcome) {
        return StatedProperties.faults(ROUND, outcome);
    }

    private static ApplicantOutcome with(ApplicantOutcome each, Verdict verdict, String seat) {
        return new ApplicantOutcome(each.applicant(), each.score(), each.rank(), verdict, seat, null);
    }

    private static Ranking round(RankingRule rule, List<Candidate> applicants) {
        return new Ranking(rule, List.of(new Formation("F", 3, null, null, null)), applicants);
    }

    private static RankingRule rule(List<TieBreak> ties) {
        return new RankingRule(
                Map.of("total", List.of("tkp", "tiu")),
                List.of(ScorePart.whole("total")),
                Map.of(),
                Map.of(),
                List.of(),
                ties,
                Cut.SEATS,
                List.of(),
                null);
    }

    private static Candidate applicant(String id, int tkp, int tiu) {
        return new Candidate(
                id,
                "F",
                null,
                null,
                Admission.ADMITTED,
                true,
                Map.of("tkp", new BigDecimal(tkp), "tiu", new BigDecimal(tiu)),
                null);
    }
}
