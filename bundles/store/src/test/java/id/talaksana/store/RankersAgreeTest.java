package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.TieBreak;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.core.ranking.RoundArbitraries;
import id.talaksana.core.ranking.StatedProperties;
import id.talaksana.store.rounds.SqlRanker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.platform.runner.JUnitPlatform;
import org.junit.runner.RunWith;

/** The ranker in the database and the one in Java come to the same text, byte for byte, on both databases. */
@RunWith(JUnitPlatform.class)
@SuppressWarnings("deprecation")
public class RankersAgreeTest {
    private static Stores derby;
    private static Stores postgresql;

    private final Ranker java = new FractionRanker();

    @BeforeContainer
    static void open() {
        derby = Stores.Kind.DERBY.open();
        postgresql = Stores.Kind.POSTGRESQL.open();
    }

    @AfterContainer
    static void close() {
        derby.close();
        postgresql.close();
    }

    @Provide
    Arbitrary<Ranking> rankings() {
        return RoundArbitraries.rankings();
    }

    @Property(tries = 400)
    void onDerby(@ForAll("rankings") Ranking ranking) {
        agree(ranking, new SqlRanker(derby.database));
    }

    @Property(tries = 400)
    void onPostgresql(@ForAll("rankings") Ranking ranking) {
        agree(ranking, new SqlRanker(postgresql.database));
    }

    private void agree(Ranking ranking, Ranker sql) {
        Outcome inTheDatabase = sql.rank(ranking);
        assertThat(text(inTheDatabase)).isEqualTo(text(java.rank(ranking)));
        assertThat(inTheDatabase.digest()).isEqualTo(java.rank(ranking).digest());
        assertThat(StatedProperties.faults(ranking, inTheDatabase)).isEmpty();
    }

    private static List<String> text(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        outcome.lines(lines::add);
        return lines;
    }

    @Example
    void aTieOfWhomOneHasNothingToCompareIsRefusedByAll() {
        Ranking ranking = tied(Map.of("nilai", BigDecimal.TEN, "gpa", BigDecimal.ONE), Map.of("nilai", BigDecimal.TEN));
        for (Ranker each : List.of(java, new SqlRanker(derby.database), new SqlRanker(postgresql.database))) {
            assertThatThrownBy(() -> each.rank(ranking)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                            refusal.reason().english())
                    .isEqualTo("Formation F: applicants who are equal so far are told apart by gpa/diploma,"
                            + " which not all of them have; complete their data."));
        }
    }

    @Example
    void whoIsToldApartBeforeNeedsNothingMore() {
        Ranking ranking = tied(Map.of("nilai", BigDecimal.TEN, "gpa", BigDecimal.ONE), Map.of("nilai", BigDecimal.ONE));
        agreeInText(ranking, new SqlRanker(derby.database));
        agreeInText(ranking, new SqlRanker(postgresql.database));
    }

    private void agreeInText(Ranking ranking, Ranker sql) {
        assertThat(text(sql.rank(ranking))).isEqualTo(text(java.rank(ranking)));
    }

    @Example
    void whatTheDatabaseCannotCountExactlyIsRefused() {
        Ranking ranking = tied(
                Map.of("nilai", new BigDecimal("999999999.999999999")), Map.of("nilai", new BigDecimal("0.999999999")));
        assertThatThrownBy(() -> new SqlRanker(derby.database)
                        .rank(new Ranking(rule(9), ranking.formations(), ranking.applicants())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason().english())
                                .contains("too fine to be worked out exactly in the database; use fewer decimals"));
    }

    private static Ranking tied(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return new Ranking(
                rule(null),
                List.of(new Formation("F", 1, null, null, null)),
                List.of(applicant("a", one), applicant("b", other)));
    }

    private static Candidate applicant(String id, Map<String, BigDecimal> scores) {
        return new Candidate(id, "F", null, null, Admission.ADMITTED, true, scores, null);
    }

    private static RankingRule rule(Integer roundedTo) {
        return new RankingRule(
                Map.of(),
                List.of(ScorePart.whole("nilai")),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(new TieBreak.Higher(List.of("gpa", "diploma")), new TieBreak.Older()),
                Cut.SEATS,
                List.of(),
                roundedTo);
    }
}
