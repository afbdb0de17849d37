package id.talaksana.api.rounds.rule;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A ranking's rule as a definition states it.
 *
 * @param kind what is worked out, as a file of rankings calls it
 * @param rule what is gone by
 * @param maxima the most that a score or a sum can be; of some nothing is said
 * @param top how many are the best of an open selection; null where the seats say it
 * @param words the rule in its own words, always the same for the same rule: what a result is sealed with
 */
public record StatedRule(String kind, RankingRule rule, Map<String, BigDecimal> maxima, Integer top, String words) {
    /** The group of all where the passing grade names none. */
    public static final String EVERYBODY = "*";

    /** Scores that say how somebody did at school: of these one is enough, or none, as long as nothing hangs on them. */
    private static final Set<String> EDUCATION = Set.of("gpa", "diploma");

    public StatedRule {
        maxima = Map.copyOf(maxima);
    }

    /** Whether an applicant has to be in one of the groups of the passing grades. */
    public boolean asksForGroup() {
        return !rule.passingGrades().isEmpty() && !rule.passingGrades().containsKey(EVERYBODY);
    }

    /** The group that an applicant is ranked in, where this one was said of them. */
    public String groupOf(String said) {
        return asksForGroup() ? said : rule.passingGrades().isEmpty() ? null : EVERYBODY;
    }

    /** Whether a date of birth may break a tie. */
    public boolean asksForBirth() {
        return rule.ties().stream().anyMatch(TieBreak.Older.class::isInstance);
    }

    /** Without which nobody can be ranked. */
    public Set<String> needed() {
        Set<String> needed = new TreeSet<>(rule.scores());
        needed.removeAll(EDUCATION);
        return needed;
    }
}
