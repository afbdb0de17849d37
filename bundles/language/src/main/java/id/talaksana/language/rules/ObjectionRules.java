package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;

/** What an objection period says of outcomes and bodies is there. */
record ObjectionRules(PublicService service, NamesWithin names, Located at) {

    void check(String p, Step step, java.util.Set<String> actors) {
        Step.Objection objection = step.objection();
        if (objection == null) {
            return;
        }
        if (objection.referredTo() != null) {
            names.known(p + "/referredTo", List.of(objection.referredTo()), actors, "actors");
        }
        Step objected = service.objectedStep(step).orElse(null);
        boolean ruled = !objection.outcomes().isEmpty()
                || objection.answerWithin() != null
                || objection.aboutOthers()
                || objection.secondLook()
                || objection.referredTo() != null;
        if (objected != null) {
            List<String> outcomes = objected.decision().outcomes().stream()
                    .map(Step.Outcome::id)
                    .toList();
            names.known(p + "/outcomes", objection.outcomes(), outcomes, "outcomes: " + objected.id());
        } else if (ruled) {
            at.error(
                    p,
                    "objection-to-nothing",
                    LanguageWords.text("no-step-before-decides-on-applicants"),
                    LanguageWords.text("decide-on-applicants-before-or-remove"));
        }
    }
}
