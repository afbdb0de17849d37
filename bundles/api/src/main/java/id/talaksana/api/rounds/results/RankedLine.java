package id.talaksana.api.rounds.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a result says of an applicant, without saying who it is.
 *
 * @param pseudonym drawn at random for this result alone
 * @param formation whose seats are applied for
 * @param group whose passing grades hold; null where the rule has none
 * @param rankClass before which scores do not count; null where the rule has none
 * @param consents whether another formation's seat would be taken
 * @param bornOrder the place among the dates of birth, 1 for the earliest; null where it is not known or breaks no tie
 * @param scores decimals as printed, by their names; of a part that was not taken there is none
 * @param rank 0 for who is not ranked
 * @param score the final, exact, such as 914/11; null for who has none
 * @param code the verdict as it is printed
 * @param placed the formation whose seat it is; null: none
 * @param outcome what is decided by it; null: people decide, or it waits for what they decide
 * @param reason what the applicant reads with it
 */
public record RankedLine(
        String pseudonym,
        String formation,
        String group,
        String rankClass,
        boolean consents,
        Integer bornOrder,
        Map<String, String> scores,
        int rank,
        String score,
        String code,
        String placed,
        String outcome,
        String reason) {
    public RankedLine {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /** What went in, in an order that is fixed: it is sealed. */
    public List<String> input() {
        List<String> input = new ArrayList<>();
        input.add(pseudonym);
        input.add(formation);
        input.add(group);
        input.add(rankClass);
        input.add(Boolean.toString(consents));
        input.add(bornOrder == null ? null : bornOrder.toString());
        scores.forEach((name, value) -> {
            input.add(name);
            input.add(value);
        });
        return input;
    }

    /** All of it, in an order that is fixed: it is hashed. */
    public List<String> said() {
        List<String> said = new ArrayList<>(input());
        said.add(Integer.toString(rank));
        said.add(score);
        said.add(code);
        said.add(placed);
        said.add(outcome);
        said.add(reason);
        return said;
    }
}
