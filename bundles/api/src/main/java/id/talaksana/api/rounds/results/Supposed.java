package id.talaksana.api.rounds.results;

import id.talaksana.api.condition.Truth;
import id.talaksana.api.rounds.eligibility.Ruling;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * What another rule would have come to.
 *
 * @param compared how many were ranked by it
 * @param differing how many would have another outcome
 * @param differences those, by their numbers, at most {@link #MOST_TOLD}
 * @param held groups that only people could settle, with the reason
 * @param judged how many were held against the rules of eligibility; 0: neither version has any at the step, or a rule was given
 * @param judgedOtherwise how many of them these would judge otherwise
 * @param verdicts those, by their numbers, at most {@link #MOST_TOLD}
 */
public record Supposed(
        String step,
        int compared,
        int differing,
        List<Different> differences,
        List<Text> held,
        int judged,
        int judgedOtherwise,
        List<Otherwise> verdicts) {
    /** Most differences that are told one by one; all are counted. */
    public static final int MOST_TOLD = 1_000;

    public Supposed {
        differences = List.copyOf(differences);
        held = List.copyOf(held);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * One whom the rules of eligibility would judge otherwise.
     *
     * @param before whether they are eligible by the round's own rules
     * @param because the first rule that says so now or did before
     */
    public record Otherwise(String registration, Truth before, Truth after, Ruling because) {}

    /**
     * One with another outcome.
     *
     * @param line number of the first line of the own calculation that differs, from 1; null: nothing was calculated before
     * @param was that line as it stands; null: there is none
     * @param would the same under the other rule; null: there is none
     */
    public record Different(
            String registration,
            String before,
            String after,
            Integer line,
            Calculation.Line was,
            Calculation.Line would) {}
}
