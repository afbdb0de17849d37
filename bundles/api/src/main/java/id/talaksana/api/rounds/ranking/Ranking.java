package id.talaksana.api.rounds.ranking;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.TieBreak;
import id.talaksana.api.text.ApiWords;
import id.talaksana.api.text.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that a ranking goes by. A formation, group or class that nobody knows, a doubled id, a tabulator or line break in one, or a
 * negative score is a {@link Refusal}.
 *
 * @param rule how
 * @param formations for which seats; their order counts where several want the same applicant
 * @param applicants in any order
 */
public record Ranking(RankingRule rule, List<Formation> formations, List<Candidate> applicants) {
    public Ranking {
        formations = List.copyOf(formations);
        applicants = List.copyOf(applicants);
        Set<String> known = new HashSet<>();
        for (Formation formation : formations) {
            if (formation.seats() < 0) {
                throw refusal("a-formation-has-seats", formation.id());
            }
            unique(known, formation.id());
        }
        Set<String> ids = new HashSet<>(applicants.size() * 4 / 3 + 1);
        for (Candidate applicant : applicants) {
            unique(ids, applicant.id());
            check(rule, known, applicant);
        }
    }

    /**
     * That applicants of a formation are equal down to this level, at which one of them has nothing to compare, or something else.
     *
     * @param formation in which they are tied
     * @param tie the level
     */
    public static Refusal incomparable(String formation, TieBreak tie) {
        Object missing = tie instanceof TieBreak.Higher higher
                ? String.join("/", higher.scores())
                : ApiWords.text("a-date-of-birth");
        return refusal("a-tie-has-values-to-compare", formation, missing);
    }

    private static void check(RankingRule rule, Set<String> formations, Candidate applicant) {
        if (!formations.contains(applicant.formation())) {
            throw refusal("an-applicant-names-a-formation", applicant.id(), applicant.formation());
        }
        checkGroup(rule, applicant);
        checkClass(rule, applicant);
        applicant.scores().forEach((score, value) -> {
            if (value.signum() < 0) {
                throw refusal("a-score-is-not-negative", applicant.id(), score, value);
            }
        });
    }

    private static void checkGroup(RankingRule rule, Candidate applicant) {
        Map<String, Map<String, BigDecimal>> grades = rule.passingGrades();
        if (!grades.isEmpty() && (applicant.group() == null || !grades.containsKey(applicant.group()))) {
            throw refusal(
                    "an-applicants-group-has-a-passing-grade",
                    applicant.id(),
                    applicant.group(),
                    sorted(grades.keySet()));
        }
    }

    private static void checkClass(RankingRule rule, Candidate applicant) {
        if (rule.classes().isEmpty()
                ? applicant.rankClass() != null
                : applicant.rankClass() == null || !rule.classes().contains(applicant.rankClass())) {
            throw refusal("an-applicants-class-is-ranked", applicant.id(), applicant.rankClass(), rule.classes());
        }
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static void unique(Set<String> ids, String id) {
        if (id.isEmpty() || id.chars().anyMatch(Character::isISOControl)) {
            throw refusal("an-id-is-one-word-or-more", id);
        }
        if (!ids.add(id)) {
            throw refusal("an-id-stands-once", id);
        }
    }

    private static Refusal refusal(String key, Object... parts) {
        return new Refusal(Refusal.Kind.INVALID, ApiWords.text(key, parts), List.of());
    }
}
