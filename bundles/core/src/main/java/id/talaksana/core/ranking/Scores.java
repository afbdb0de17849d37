package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import java.math.BigDecimal;

/** An applicant's scores and sums by the names that a rule gives them. */
final class Scores {
    private final RankingRule rule;

    Scores(RankingRule rule) {
        this.rule = rule;
    }

    /** A score, or a sum if all of it is there; else null. */
    BigDecimal of(Candidate applicant, String name) {
        BigDecimal sum = null;
        for (String score : rule.scoresOf(name)) {
            BigDecimal value = applicant.scores().get(score);
            if (value == null) {
                return null;
            }
            sum = sum == null ? value : sum.add(value);
        }
        return sum;
    }

    /** The final, exact; null when a part was not taken. */
    Fraction total(Candidate applicant) {
        Fraction total = Fraction.ZERO;
        for (ScorePart part : rule.parts()) {
            BigDecimal score = of(applicant, part.score());
            if (score == null) {
                return null;
            }
            total = total.plus(Fraction.of(score).times(part.factor()));
        }
        return rule.roundedTo() == null ? total : Fraction.of(total.decimal(rule.roundedTo()));
    }
}
