package id.talaksana.api.wording;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the rules of an objection period are said, the same at every face. */
public record ObjectionWording(Language language) {

    /** What a step's period says beside its time and place, a sentence each. */
    public List<String> of(PublicService service, Step step) {
        Step.Objection objection = step.objection();
        List<String> said = new ArrayList<>();
        outcomes(service, step, objection, said);
        answer(objection, said);
        if (objection.aboutOthers()) {
            said.add(filled("about-others", ""));
        }
        if (objection.secondLook()) {
            said.add(filled("second-look", ""));
        }
        if (objection.referredTo() != null) {
            said.add(filled("referred-to", actor(service, objection.referredTo())));
        }
        return said;
    }

    private void outcomes(PublicService service, Step step, Step.Objection objection, List<String> said) {
        if (!objection.outcomes().isEmpty()) {
            String outcomes = objection.outcomes().stream()
                    .map(id -> outcome(service, step, id))
                    .collect(Collectors.joining(", "));
            said.add(filled("outcomes", outcomes));
        }
    }

    private void answer(Step.Objection objection, List<String> said) {
        if (objection.answerWithin() != null && objection.answerWithin().known()) {
            said.add(filled(
                    "answer-within",
                    Wording.in(language).of(objection.answerWithin().value())));
        }
    }

    /** The same in both languages. */
    public static List<Text> both(PublicService service, Step step) {
        List<String> indonesian = new ObjectionWording(Language.INDONESIAN).of(service, step);
        List<String> english = new ObjectionWording(Language.ENGLISH).of(service, step);
        return IntStream.range(0, indonesian.size())
                .mapToObj(i -> new Text(indonesian.get(i), english.get(i)))
                .toList();
    }

    private static String outcome(PublicService service, Step step, String id) {
        return service.objectedSteps(step).stream()
                .flatMap(decides -> decides.decision().outcomes().stream())
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .map(outcome -> outcome.label() == null ? id : outcome.label().or(id))
                .orElse(id);
    }

    private static String actor(PublicService service, String id) {
        return service.actor(id).map(actor -> actor.name().or(id)).orElse(id);
    }

    private String filled(String key, String part) {
        return Wording.in(language).words().word("Objection." + key).replace("{0}", part);
    }
}
