package id.talaksana.api.rounds.rule;

import id.talaksana.api.rounds.Fraction;
import java.math.BigDecimal;

/**
 * One summand of what applicants are ranked by: a score times a factor.
 *
 * <p>CPNS: 40 % SKD and 60 % SKB, each scaled to 100 by its maximum first (2024: 550 and 500; KepmenPANRB 321/2024 and
 * PermenPANRB 6/2024 as quoted by the press, S+). PPPK 2024: the plain sum (KepmenPANRB 347/2024, S). JPT: stages of 0 to 100
 * with weights (PermenPANRB 15/2019 as quoted, S).
 *
 * @param score of a score or of a sum
 * @param factor exact
 */
public record ScorePart(String score, Fraction factor) {

    /** The score itself. */
    public static ScorePart whole(String score) {
        return new ScorePart(score, Fraction.of(1));
    }

    /**
     * A share of a final of 100.
     *
     * @param max what the score can be at most, above 0
     * @param weight in per cent of the final
     */
    public static ScorePart weighted(String score, BigDecimal max, Fraction weight) {
        return new ScorePart(score, weight.dividedBy(Fraction.of(max)));
    }
}
