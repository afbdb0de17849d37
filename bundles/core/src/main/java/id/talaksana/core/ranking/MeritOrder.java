package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.TieBreak;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The better one first: class, score, then the levels of the tie order. Of two who are equal down to a level at which one has no
 * value, nobody can say who is better: within a formation that is refused; between formations, who has one comes first.
 */
final class MeritOrder implements Comparator<Contender> {
    private final RankingRule rule;
    private final Scores scores;

    MeritOrder(RankingRule rule, Scores scores) {
        this.rule = rule;
        this.scores = scores;
    }

    @Override
    public int compare(Contender one, Contender other) {
        int order = Integer.compare(rankClass(one), rankClass(other));
        if (order == 0) {
            order = other.score.compareTo(one.score);
        }
        for (int i = 0; order == 0 && i < rule.ties().size(); i++) {
            order = compare(rule.ties().get(i), one.applicant, other.applicant);
        }
        return order;
    }

    private int rankClass(Contender contender) {
        return rule.classes().isEmpty() ? 0 : rule.classes().indexOf(contender.applicant.rankClass());
    }

    private int compare(TieBreak tie, Candidate one, Candidate other) {
        int oneHas = place(tie, one);
        int otherHas = place(tie, other);
        if (oneHas != otherHas) {
            if (one.formation().equals(other.formation())) {
                throw Ranking.incomparable(one.formation(), tie);
            }
            return Integer.compare(oneHas, otherHas);
        }
        if (tie instanceof TieBreak.Higher higher) {
            return higher(one, other, oneHas, higher);
        }
        LocalDate born = one.born();
        return born == null ? 0 : born.compareTo(other.born());
    }

    private int higher(Candidate one, Candidate other, int oneHas, TieBreak.Higher higher) {
        List<String> names = higher.scores();
        return oneHas == names.size() ? 0 : value(other, names.get(oneHas)).compareTo(value(one, names.get(oneHas)));
    }

    /** Which of the values of a level an applicant has; the number of them when none. */
    private int place(TieBreak tie, Candidate applicant) {
        if (tie instanceof TieBreak.Higher higher) {
            int place = 0;
            while (place < higher.scores().size()
                    && value(applicant, higher.scores().get(place)) == null) {
                place++;
            }
            return place;
        }
        return applicant.born() == null ? 1 : 0;
    }

    private BigDecimal value(Candidate applicant, String name) {
        return scores.of(applicant, name);
    }
}
