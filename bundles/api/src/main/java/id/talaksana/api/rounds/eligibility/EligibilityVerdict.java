package id.talaksana.api.rounds.eligibility;

import id.talaksana.api.condition.Truth;
import java.util.List;

/**
 * Whether one applicant is eligible by all rules that are in effect.
 *
 * @param eligible no where one rule does not hold; unknown where that cannot be said of one
 * @param rulings those that concern the applicant, in the definition's order
 */
public record EligibilityVerdict(String registration, String name, Truth eligible, List<Ruling> rulings) {
    public EligibilityVerdict {
        rulings = List.copyOf(rulings);
    }
}
