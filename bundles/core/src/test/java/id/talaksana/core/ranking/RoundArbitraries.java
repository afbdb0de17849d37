package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.Cut.AtBoundary;
import id.talaksana.api.rounds.rule.Cut.Goal;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.TieBreak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rounds of few seats and few different scores, so that everything that may happen does: ties, vacant seats, moves. */
public final class RoundArbitraries {
    private static final MoveSource OTHER_NEED = new MoveSource("L-1", Set.of(), Relation.OTHER, Relation.SAME);
    private static final MoveSource OTHER_PLACE = new MoveSource("L-2", Set.of(), Relation.ANY, Relation.OTHER);
    private static final MoveSource INTO_SPECIAL =
            new MoveSource("E-1", Set.of("khusus"), Relation.SAME, Relation.OTHER);

    private RoundArbitraries() {}

    /** With moves or without, for the next stage or for seats. */
    public static Arbitrary<Ranking> rankings() {
        Arbitrary<Cut> cuts = Arbitraries.of(
                Cut.SEATS,
                Cut.SEATS,
                new Cut(Goal.NEXT_STAGE, 3, AtBoundary.ALL),
                new Cut(Goal.NEXT_STAGE, 1, AtBoundary.ALL),
                new Cut(Goal.NEXT_STAGE, 2, AtBoundary.ASK));
        Arbitrary<List<MoveSource>> moves = Arbitraries.of(
                List.of(), List.of(OTHER_NEED, OTHER_PLACE), List.of(OTHER_PLACE), List.of(INTO_SPECIAL, OTHER_NEED));
        Arbitrary<Integer> rounded = Arbitraries.of(0, 1, 2).injectNull(0.7);
        return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false), cuts, moves, rounded)
                .as(RoundArbitraries::rule)
                .flatMap(rule -> Combinators.combine(
                                formation().list().ofMinSize(1).ofMaxSize(5),
                                applicant().list().ofMaxSize(14))
                        .as((formations, applicants) -> ranking(rule, formations, applicants)));
    }

    /** Those of seats alone, where each formation stands for itself. */
    public static Arbitrary<Ranking> withoutMoves() {
        return rankings().map(ranking -> {
            RankingRule rule = ranking.rule();
            return new Ranking(
                    new RankingRule(
                            rule.sums(),
                            rule.parts(),
                            rule.passingGrades(),
                            rule.knockOuts(),
                            rule.classes(),
                            rule.ties(),
                            rule.cut(),
                            List.of(),
                            rule.roundedTo()),
                    ranking.formations(),
                    ranking.applicants());
        });
    }

    private static RankingRule rule(boolean graded, boolean classes, Cut cut, List<MoveSource> moves, Integer rounded) {
        return new RankingRule(
                Map.of("skd", List.of("twk", "tiu", "tkp")),
                List.of(
                        ScorePart.weighted("skd", new BigDecimal("5.5"), Fraction.of(40)),
                        ScorePart.weighted("cat", new BigDecimal("2"), Fraction.of(45)),
                        ScorePart.weighted("interview", new BigDecimal("2.5"), Fraction.of(15))),
                graded
                        ? Map.of(
                                "umum", Map.of("skd", BigDecimal.ONE, "tiu", new BigDecimal("0.5")),
                                "khusus", Map.of("skd", new BigDecimal("0.5")),
                                "bebas", Map.of())
                        : Map.of(),
                graded ? Map.of("interview", new BigDecimal("0.5")) : Map.of(),
                classes ? List.of("R2", "R3") : List.of(),
                List.of(
                        new TieBreak.Higher(List.of("skd")),
                        new TieBreak.Higher(List.of("tkp")),
                        new TieBreak.Higher(List.of("tiu")),
                        new TieBreak.Higher(List.of("gpa", "diploma")),
                        new TieBreak.Older()),
                cut,
                cut.to() == Goal.SEAT ? moves : List.of(),
                rounded);
    }

    private static Arbitrary<Formation> formation() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3), Arbitraries.of("umum", "khusus"),
                        Arbitraries.of("A", "B"), Arbitraries.of("guru", "guru", "bidan"))
                .as((seats, need, location, position) -> new Formation("", seats, need, location, position));
    }

    /** The formation is a number yet, the scores stand for themselves. */
    private static Arbitrary<Candidate> applicant() {
        Arbitrary<BigDecimal> score =
                Arbitraries.of("0", "0.5", "1", "1.0", "1.5").map(BigDecimal::new);
        Arbitrary<Map<String, BigDecimal>> scores = Combinators.combine(
                        score, score, score, score, score.injectNull(0.05), score)
                .as((twk, tiu, tkp, cat, interview, gpa) -> {
                    Map<String, BigDecimal> all =
                            new HashMap<>(Map.of("twk", twk, "tiu", tiu, "tkp", tkp, "cat", cat, "gpa", gpa));
                    if (interview != null) {
                        all.put("interview", interview);
                    }
                    return Map.copyOf(all);
                });
        Arbitrary<Admission> admission = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.just(Admission.ADMITTED)), Tuple.of(1, Arbitraries.of(Admission.values())));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of("umum", "khusus", "bebas"),
                        Arbitraries.of("R2", "R3"),
                        admission,
                        Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false)),
                        scores,
                        Arbitraries.integers().between(1, 3).map(day -> LocalDate.of(1990, 1, day)))
                .as((formation, group, rankClass, admitted, consents, all, born) -> new Candidate(
                        "", Integer.toString(formation), group, rankClass, admitted, consents, all, born));
    }

    /** Gives ids, and half of the formations a diploma where the others have a GPA. */
    private static Ranking ranking(RankingRule rule, List<Formation> formations, List<Candidate> applicants) {
        List<Formation> named = new ArrayList<>();
        formations.forEach(each -> named.add(
                new Formation("f" + named.size(), each.seats(), each.need(), each.location(), each.position())));
        List<Candidate> all = new ArrayList<>();
        for (Candidate each : applicants) {
            int formation = Integer.parseInt(each.formation()) % named.size();
            Map<String, BigDecimal> scores = new HashMap<>(each.scores());
            if (formation % 2 == 1) {
                scores.put("diploma", scores.remove("gpa"));
            }
            all.add(new Candidate(
                    "p" + all.size(),
                    named.get(formation).id(),
                    rule.passingGrades().isEmpty() ? null : each.group(),
                    rule.classes().isEmpty() ? null : each.rankClass(),
                    each.admission(),
                    each.consents(),
                    Map.copyOf(scores),
                    each.born()));
        }
        return new Ranking(rule, named, all);
    }
}
