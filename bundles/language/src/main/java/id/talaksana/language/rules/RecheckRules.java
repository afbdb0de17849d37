package id.talaksana.language.rules;

import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Recheck;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;
import java.util.Set;

/** A second look is at applicants, says how many, and names who looks and who settles. */
record RecheckRules(NamesWithin names, Located at) {

    void check(String p, Step.Decision decision, Set<String> actors) {
        Recheck recheck = decision.recheck();
        if (recheck == null) {
            return;
        }
        names.known(p + "/by", List.of(recheck.by()), actors, "actors");
        names.known(p + "/settledBy", List.of(recheck.settledBy()), actors, "actors");
        if (decision.of() != Requirement.Of.APPLICANT) {
            at.error(
                    p,
                    "recheck-of-applicants",
                    LanguageWords.text("a-second-look-is-at-applicants"),
                    LanguageWords.text("write-of-applicant-or-remove-recheck"));
        }
        if ((recheck.percent() == null) == (recheck.number() == null)) {
            at.error(
                    p,
                    "recheck-size",
                    LanguageWords.text("a-sample-has-one-size"),
                    LanguageWords.text("write-percent-or-number"));
        }
    }
}
