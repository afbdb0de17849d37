package id.talaksana.core.cases.facts;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.Step.Fact;
import java.util.Optional;

/** What an agency's rules say of a field of a case. */
public final class BrokenRules {
    private BrokenRules() {}

    /** The first one that certainly does not hold in these circumstances. */
    public static Optional<Fact.Rule> first(Fact field, Circumstances circumstances) {
        return field.rules().stream()
                .filter(rule -> rule.when() == null || rule.when().in(circumstances) == Truth.YES)
                .filter(rule -> rule.must().in(circumstances) == Truth.NO)
                .findFirst();
    }
}
