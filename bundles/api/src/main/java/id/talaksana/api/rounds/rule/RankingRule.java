package id.talaksana.api.rounds.rule;

import id.talaksana.api.rounds.Fraction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How applicants are ranked for seats.
 *
 * @param sums names of sums, each with the scores that it adds up, such as {@code skd} of {@code twk}, {@code tiu},
 *     {@code tkp}. Every other part of the rule names a score or a sum
 * @param parts what is added up to the final, one or more. Who lacks one of them was not there (TH)
 * @param passingGrades of each group the lowest score of each name that passes (<em>nilai ambang batas</em>; KepmenPANRB 321/2024
 *     for CPNS, S+; none for PPPK 2024, S); empty: there are none
 * @param knockOuts the lowest score of each name with which one stays in, whatever the final (<em>menggugurkan</em>: must be
 *     announced with the opening, PermenPANRB 6/2024 Ps 22, S)
 * @param classes best first: they count before any score, as R2, R3, R4 in PPPK 2024 (S; R4 I); empty: there are none
 * @param ties in their order
 * @param cut how far one gets
 * @param moves sources for vacant seats, in their order; empty: nobody moves
 * @param roundedTo decimals to which a final is rounded half up before it is compared; null: it is compared as it is. Which of
 *     them holds is not known, and so it is a setting to be confirmed (D)
 */
public record RankingRule(
        Map<String, List<String>> sums,
        List<ScorePart> parts,
        Map<String, Map<String, BigDecimal>> passingGrades,
        Map<String, BigDecimal> knockOuts,
        List<String> classes,
        List<TieBreak> ties,
        Cut cut,
        List<MoveSource> moves,
        Integer roundedTo) {
    public RankingRule {
        sums = Map.copyOf(sums);
        parts = List.copyOf(parts);
        passingGrades = Map.copyOf(passingGrades);
        knockOuts = Map.copyOf(knockOuts);
        classes = List.copyOf(classes);
        ties = List.copyOf(ties);
        moves = List.copyOf(moves);
    }

    /** The scores that a name stands for: those of a sum, or itself. */
    public List<String> scoresOf(String name) {
        return sums.getOrDefault(name, List.of(name));
    }

    /** Every score that any part of this rule asks for, sorted. */
    public Set<String> scores() {
        Set<String> names = new TreeSet<>();
        parts.forEach(part -> names.addAll(scoresOf(part.score())));
        knockOuts.keySet().forEach(name -> names.addAll(scoresOf(name)));
        passingGrades.values().forEach(grade -> grade.keySet().forEach(name -> names.addAll(scoresOf(name))));
        for (TieBreak tie : ties) {
            if (tie instanceof TieBreak.Higher higher) {
                higher.scores().forEach(name -> names.addAll(scoresOf(name)));
            }
        }
        return names;
    }

    /** What each score counts in the final, all its parts together. */
    public Map<String, Fraction> factors() {
        Map<String, Fraction> factors = new LinkedHashMap<>();
        parts.forEach(
                part -> scoresOf(part.score()).forEach(score -> factors.merge(score, part.factor(), Fraction::plus)));
        return factors;
    }
}
