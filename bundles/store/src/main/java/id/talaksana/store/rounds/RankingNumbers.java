package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.RankingRule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A ranking as whole numbers: scores in units of their finest decimal, finals as numerators over one denominator. So the database
 * compares them exactly, with nothing but integers.
 */
final class RankingNumbers {
    /** Columns besides the scores. */
    static final List<String> FACTS =
            List.of("n", "formation", "places", "groupno", "class", "admission", "consents", "born");

    final List<String> scores;
    final List<String> groups;
    private final Ranking ranking;
    private final Map<String, Integer> formations = new HashMap<>();
    private final int scale;
    private final BigInteger factorsOver;

    RankingNumbers(Ranking ranking) {
        this.ranking = ranking;
        RankingRule rule = ranking.rule();
        this.scores = List.copyOf(rule.scores());
        this.groups = rule.passingGrades().keySet().stream().sorted().toList();
        ranking.formations().forEach(each -> formations.put(each.id(), formations.size()));
        this.scale = scale(ranking);
        this.factorsOver = rule.factors().values().stream()
                .map(Fraction::denominator)
                .reduce(BigInteger.ONE, (one, other) -> one.multiply(other).divide(one.gcd(other)));
    }

    private static int scale(Ranking ranking) {
        int scale = scale(ranking.rule().knockOuts().values(), 0);
        for (Map<String, BigDecimal> grade : ranking.rule().passingGrades().values()) {
            scale = scale(grade.values(), scale);
        }
        for (Candidate applicant : ranking.applicants()) {
            scale = scale(applicant.scores().values(), scale);
        }
        return scale;
    }

    private static int scale(Collection<BigDecimal> values, int atLeast) {
        int scale = atLeast;
        for (BigDecimal value : values) {
            scale = Math.max(scale, value.scale());
        }
        return scale;
    }

    /** A score or bound; too fine or too large a one is an {@link ArithmeticException}. */
    long scaled(BigDecimal value) {
        return value.movePointRight(scale).longValueExact();
    }

    /** What a score is multiplied by to be a part of the numerator. */
    BigInteger factor(Fraction factor) {
        return factor.numerator().multiply(factorsOver.divide(factor.denominator()));
    }

    BigInteger denominator() {
        return factorsOver.multiply(BigInteger.TEN.pow(scale));
    }

    int formation(int n) {
        return formations.get(ranking.applicants().get(n).formation());
    }

    /** The row of an applicant: {@link #FACTS}, then the scores; null where there is none. */
    List<Long> row(int n) {
        Candidate applicant = ranking.applicants().get(n);
        int formation = formation(n);
        Formation seats = ranking.formations().get(formation);
        LocalDate born = applicant.born();
        List<Long> row = new ArrayList<>(FACTS.size() + scores.size());
        row.add((long) n);
        row.add((long) formation);
        row.add(ranking.rule().cut().places(seats.seats()));
        row.add((long) groups.indexOf(String.valueOf(applicant.group())));
        row.add((long) ranking.rule().classes().indexOf(String.valueOf(applicant.rankClass())));
        row.add((long) applicant.admission().ordinal());
        row.add(applicant.consents() ? 1L : 0L);
        row.add(born == null ? null : born.toEpochDay());
        for (String score : scores) {
            BigDecimal value = applicant.scores().get(score);
            row.add(value == null ? null : (Long) scaled(value));
        }
        return row;
    }

    /** The largest number that working out a final comes to. */
    BigInteger largest() {
        BigInteger largest = denominator();
        Map<String, Fraction> factors = ranking.rule().factors();
        for (Map.Entry<String, Fraction> each : factors.entrySet()) {
            long most = 0;
            for (Candidate applicant : ranking.applicants()) {
                BigDecimal value = applicant.scores().get(each.getKey());
                most = value == null ? most : Math.max(most, scaled(value));
            }
            largest = largest.add(factor(each.getValue()).multiply(BigInteger.valueOf(most)));
        }
        Integer roundedTo = ranking.rule().roundedTo();
        return roundedTo == null
                ? largest
                : largest.multiply(BigInteger.TEN.pow(roundedTo)).shiftLeft(1);
    }
}
