package id.talaksana.language.rules.announcements;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a step announces is there: the step whose decisions it lists, those who do it, the places of its text. */
public final class AnnouncementRules {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final PublicService service;
    private final Located at;

    private AnnouncementRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        AnnouncementRules rules = new AnnouncementRules(service, at);
        for (int i = 0; i < service.steps().size(); i++) {
            Announces announces = service.steps().get(i).announces();
            if (announces != null) {
                rules.check("/steps/" + i + "/announces", announces);
            }
        }
    }

    private void check(String pointer, Announces announces) {
        of(pointer, announces);
        List<String> inside = service.actors().stream()
                .filter(actor -> !actor.external())
                .map(Actor::id)
                .toList();
        known(pointer + "/initialledBy", announces.initialledBy(), inside);
        known(pointer + "/signedBy", announces.signedBy(), inside);
        known(pointer + "/releasedBy", announces.releasedBy(), inside);
        places(pointer, announces);
    }

    private void of(String pointer, Announces announces) {
        List<String> deciding = service.steps().stream()
                .filter(step -> step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT)
                .map(Step::id)
                .toList();
        if (announces.of() != null) {
            known(pointer + "/of", List.of(announces.of()), deciding);
        }
    }

    private void places(String pointer, Announces announces) {
        if (announces.text() != null) {
            Matcher place = PLACE.matcher(announces.text());
            while (place.find()) {
                if (!Announces.PLACES.contains(place.group(1))) {
                    at.error(
                            pointer + "/text",
                            "unknown-place",
                            LanguageWords.text("an-announcement-has-no-such-place", place.group(1)),
                            LanguageWords.text("there-are", String.join(", ", Announces.PLACES)));
                }
            }
        }
    }

    private void known(String pointer, List<String> names, List<String> declared) {
        for (String name : names) {
            if (!declared.contains(name)) {
                at.error(
                        pointer,
                        "dangling-name",
                        LanguageWords.text("cannot-be-named-by-an-announcement", name),
                        LanguageWords.text("there-are", declared.isEmpty() ? "-" : String.join(", ", declared)));
            }
        }
    }
}
