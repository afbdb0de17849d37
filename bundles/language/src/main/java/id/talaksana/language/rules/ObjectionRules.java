package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an objection period says of outcomes and bodies is there. */
record ObjectionRules(PublicService service, NamesWithin names, Located at) {

    void check(String p, Step step, Set<String> actors) {
        Step.Objection objection = step.objection();
        if (objection == null) {
            return;
        }
        if (objection.referredTo() != null) {
            names.known(p + "/referredTo", List.of(objection.referredTo()), actors, "actors");
        }
        List<Step> objected = service.objectedSteps(step);
        boolean ruled = isRuled(objection);
        if (!objected.isEmpty()) {
            outcomes(p, objection, objected);
        } else if (ruled) {
            at.error(
                    p,
                    "objection-to-nothing",
                    LanguageWords.text("no-step-before-decides-on-applicants"),
                    LanguageWords.text("decide-on-applicants-before-or-remove"));
        }
    }

    private static boolean isRuled(Step.Objection objection) {
        return !objection.outcomes().isEmpty()
                || objection.answerWithin() != null
                || objection.aboutOthers()
                || objection.secondLook()
                || objection.referredTo() != null;
    }

    private void outcomes(String p, Step.Objection objection, List<Step> objected) {
        Set<String> outcomes = objected.stream()
                .flatMap(decides -> decides.decision().outcomes().stream())
                .map(Step.Outcome::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String where = objected.stream().map(Step::id).collect(Collectors.joining(", "));
        names.known(p + "/outcomes", objection.outcomes(), outcomes, "outcomes: " + where);
    }
}
