package id.talaksana.core.demo;

import id.talaksana.api.definition.Step;
import java.util.HashMap;
import java.util.Map;

/** Facts that are well-formed and evidently nobody's, for sample cases and tests. */
public final class MadeUpFacts {
    private MadeUpFacts() {}

    /** One for each that a step asks for, by id. */
    public static Map<String, String> of(Step step) {
        Map<String, String> facts = new HashMap<>();
        for (Step.Fact fact : step.facts()) {
            facts.put(
                    fact.id(),
                    switch (fact.kind()) {
                        case TEXT -> "Contoh";
                        case DATE -> "2025-12-01";
                        case NUMBER -> "1";
                        case NIP -> "197501012000031001";
                        case CHOICE -> fact.values().get(0).id();
                    });
        }
        return facts;
    }
}
