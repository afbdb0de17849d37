package id.talaksana.core.rounds.scores;

import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreSheet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands of everybody's scores: of each name the newest that was said.
 *
 * @param byApplicant by applicants' numbers; of those who have none nothing
 */
public record StandingScores(Map<Integer, Map<String, String>> byApplicant) {
    /**
     * As of a day: what is valid no longer does not stand.
     *
     * @param sheets by applicants and entries
     * @param today null: whatever was said stands
     */
    public static StandingScores of(List<ScoreSheet> sheets, LocalDate today) {
        Map<Integer, Map<String, String>> all = new HashMap<>();
        for (ScoreSheet sheet : sheets) {
            boolean counts = today == null
                    || sheet.validUntil() == null
                    || !sheet.validUntil().isBefore(today);
            Map<String, String> said = counts ? sheet.values() : Map.of();
            all.merge(sheet.applicant(), said, (before, same) -> overlaid(before, sheet.values(), counts));
        }
        return new StandingScores(all);
    }

    private static Map<String, String> overlaid(Map<String, String> before, Map<String, String> values, boolean count) {
        Map<String, String> standing = new HashMap<>(before);
        if (count) {
            standing.putAll(values);
        } else {
            standing.keySet().removeAll(values.keySet());
        }
        return Map.copyOf(standing);
    }

    /** Of one; empty: nothing. */
    public Map<String, String> of(int applicant) {
        return byApplicant.getOrDefault(applicant, Map.of());
    }

    /** What somebody lacks to be ranked by a rule; who was absent lacks no score. */
    public Set<String> lacking(int applicant, StatedRule rule) {
        Map<String, String> standing = of(applicant);
        Set<String> lacking = new TreeSet<>(rule.needed());
        lacking.removeAll(standing.keySet());
        if (rule.asksForGroup() && !standing.containsKey(ScoreSheet.GROUP)) {
            lacking.add(ScoreSheet.GROUP);
        }
        if (!rule.rule().classes().isEmpty() && !standing.containsKey(ScoreSheet.CLASS)) {
            lacking.add(ScoreSheet.CLASS);
        }
        return lacking;
    }
}
