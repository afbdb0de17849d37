package id.talaksana.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.platform.runner.JUnitPlatform;
import org.junit.runner.RunWith;

/** What holds of every ranking, whatever its rule. */
@RunWith(JUnitPlatform.class)
@SuppressWarnings("deprecation")
public class RankingPropertiesTest {
    private final FractionRanker ranker = new FractionRanker();

    @Provide
    Arbitrary<Ranking> rankings() {
        return RoundArbitraries.rankings();
    }

    @Provide
    Arbitrary<Ranking> withoutMoves() {
        return RoundArbitraries.withoutMoves();
    }

    @Property(tries = 1000)
    void theOracleSaysTheSameAndNobodyBetterIsLeftOutSeatsAreFilledTiesWhole(@ForAll("rankings") Ranking ranking) {
        assertThat(StatedProperties.faults(ranking, ranker.rank(ranking))).isEmpty();
    }

    @Property
    void theOrderInWhichApplicantsComeChangesNothing(@ForAll("rankings") Ranking ranking, @ForAll Random random) {
        List<Candidate> shuffled = new ArrayList<>(ranking.applicants());
        Collections.shuffle(shuffled, random);
        assertThat(ranker.rank(new Ranking(ranking.rule(), ranking.formations(), shuffled))
                        .digest())
                .isEqualTo(ranker.rank(ranking).digest());
    }

    @Property
    void aWorseApplicantChangesNobodyAbove(@ForAll("withoutMoves") Ranking ranking) {
        List<Candidate> more = new ArrayList<>(ranking.applicants());
        more.add(worst(ranking));
        Map<String, ApplicantOutcome> before = byId(ranker.rank(ranking));
        Map<String, ApplicantOutcome> after =
                byId(ranker.rank(new Ranking(ranking.rule(), ranking.formations(), more)));
        assertThat(after).containsAllEntriesOf(before);
    }

    @Property
    void aHigherScoreLowersNobodysOwnRank(@ForAll("withoutMoves") Ranking ranking) {
        Map<String, ApplicantOutcome> before = byId(ranker.rank(ranking));
        for (int i = 0; i < ranking.applicants().size(); i++) {
            Candidate one = ranking.applicants().get(i);
            Map<String, BigDecimal> scores = new HashMap<>(one.scores());
            scores.merge("cat", BigDecimal.ONE, BigDecimal::add);
            List<Candidate> raised = new ArrayList<>(ranking.applicants());
            raised.set(
                    i,
                    new Candidate(
                            one.id(),
                            one.formation(),
                            one.group(),
                            one.rankClass(),
                            one.admission(),
                            one.consents(),
                            scores,
                            one.born()));
            Outcome after = ranker.rank(new Ranking(ranking.rule(), ranking.formations(), raised));
            assertThat(byId(after).get(one.id()).rank())
                    .isLessThanOrEqualTo(before.get(one.id()).rank());
        }
    }

    private static Candidate worst(Ranking ranking) {
        Map<String, BigDecimal> nothing = new HashMap<>();
        ranking.rule().scores().forEach(name -> nothing.put(name, BigDecimal.ZERO));
        boolean diploma = ranking.formations().size() % 2 == 0;
        nothing.remove(diploma ? "gpa" : "diploma");
        List<String> classes = ranking.rule().classes();
        return new Candidate(
                "worst",
                ranking.formations().get(ranking.formations().size() - 1).id(),
                ranking.rule().passingGrades().isEmpty() ? null : "bebas",
                classes.isEmpty() ? null : classes.get(classes.size() - 1),
                Admission.ADMITTED,
                true,
                nothing,
                LocalDate.of(2005, 1, 1));
    }

    private static Map<String, ApplicantOutcome> byId(Outcome outcome) {
        return outcome.applicants().stream()
                .collect(Collectors.toMap(each -> each.applicant().id(), Function.identity()));
    }
}
