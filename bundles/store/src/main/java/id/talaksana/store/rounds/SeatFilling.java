package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills vacant seats along the list of those without one, which the database has ordered. */
final class SeatFilling {
    private final Ranking ranking;
    private final RankingNumbers numbers;
    private final Placements placements;
    private final long[] ranked;

    SeatFilling(Ranking ranking, RankingNumbers numbers, Placements placements) {
        this.ranking = ranking;
        this.numbers = numbers;
        this.placements = placements;
        this.ranked = new long[ranking.formations().size()];
        for (int n = 0; n < ranking.applicants().size(); n++) {
            ranked[numbers.formation(n)] += placements.ranked(n) ? 1 : 0;
        }
    }

    /** Numbers of applicants in groups of equals, the best first. */
    void fill(List<List<Integer>> candidates) {
        long[] vacant = new long[ranked.length];
        for (int i = 0; i < vacant.length; i++) {
            vacant[i] = ranking.rule().cut().places(ranking.formations().get(i).seats()) - ranked[i];
        }
        for (MoveSource source : ranking.rule().moves()) {
            Map<List<String>, List<Candidate>> pools = pools(source, candidates);
            for (int i = 0; i < vacant.length; i++) {
                fillFormation(vacant, source, pools, i);
            }
        }
    }

    private void fillFormation(long[] vacant, MoveSource source, Map<List<String>, List<Candidate>> pools, int i) {
        List<Candidate> pool = pools.get(key(source, ranking.formations().get(i)));
        while (pool != null && vacant[i] > 0 && !placements.held[i]) {
            int filled = fill(i, vacant[i], source, pool);
            if (filled == 0) {
                break;
            }
            vacant[i] -= filled;
        }
    }

    private Map<List<String>, List<Candidate>> pools(MoveSource source, List<List<Integer>> candidates) {
        Map<List<String>, List<Candidate>> pools = new HashMap<>();
        for (int merit = 0; merit < candidates.size(); merit++) {
            for (int n : candidates.get(merit)) {
                if (placements.seats[n] < 0) {
                    Formation own = ranking.formations().get(numbers.formation(n));
                    pools.computeIfAbsent(key(source, own), k -> new LinkedList<>())
                            .add(new Candidate(n, merit, own));
                }
            }
        }
        return pools;
    }

    private static List<String> key(MoveSource source, Formation formation) {
        return Arrays.asList(
                formation.position(),
                source.location() == Relation.SAME ? formation.location() : null,
                source.need() == Relation.SAME ? formation.need() : null);
    }

    /** Fills seats with the best group that may have them; 0 when there is none, or people have to decide. */
    private int fill(int formation, long vacant, MoveSource source, List<Candidate> pool) {
        List<Candidate> best = best(formation, source, pool);
        boolean open = best.stream().anyMatch(each -> placements.verdicts[each.n] == Verdict.UNDECIDED);
        if (open || best.size() > vacant) {
            best.forEach(each -> placements.verdicts[each.n] = Verdict.UNDECIDED);
            placements.held[formation] = true;
            return 0;
        }
        best.forEach(each -> placements.move(each.n, formation, source.code()));
        remove(best, pool);
        return best.size();
    }

    private List<Candidate> best(int formation, MoveSource source, List<Candidate> pool) {
        List<Candidate> best = new ArrayList<>();
        for (Candidate each : pool) {
            if (!best.isEmpty() && best.get(0).merit != each.merit) {
                break;
            }
            if (mayHave(source, ranking.formations().get(formation), each.own)) {
                best.add(each);
            }
        }
        return best;
    }

    /** Position, and what has to be the same, are those of the pool. */
    private static boolean mayHave(MoveSource source, Formation vacant, Formation own) {
        if (!source.into().isEmpty() && !source.into().contains(String.valueOf(vacant.need()))) {
            return false;
        }
        boolean sameNeed = Objects.equals(vacant.need(), own.need());
        boolean samePlace = Objects.equals(vacant.location(), own.location());
        return !(source.need() == Relation.OTHER && sameNeed) && !(source.location() == Relation.OTHER && samePlace);
    }

    private static void remove(List<Candidate> gone, List<Candidate> pool) {
        int left = gone.size();
        for (Iterator<Candidate> all = pool.iterator(); left > 0; ) {
            if (gone.contains(all.next())) {
                all.remove();
                left--;
            }
        }
    }

    private record Candidate(int n, int merit, Formation own) {}
}
