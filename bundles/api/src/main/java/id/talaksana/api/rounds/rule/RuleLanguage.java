package id.talaksana.api.rounds.rule;

import id.talaksana.api.definition.selection.StepRanking;
import org.osgi.annotation.versioning.ProviderType;

/** The words in which rules of rankings are written. Safe for several threads. */
@ProviderType
public interface RuleLanguage {
    /**
     * What a step's definition states.
     *
     * @throws id.talaksana.api.text.Refusal when it cannot be read any more
     */
    StatedRule read(StepRanking ranking);

    /**
     * What a rule says.
     *
     * @param kind of the ranking
     * @param words as {@link StatedRule#words}
     * @throws id.talaksana.api.text.Refusal when they are none
     */
    StatedRule read(String kind, String words);
}
