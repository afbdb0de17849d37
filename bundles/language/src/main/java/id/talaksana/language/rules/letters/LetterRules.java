package id.talaksana.language.rules.letters;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.letters.template.LetterTemplate.Place;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Letters of a service: each has a name of its own, a step, actors who are there, and says only what is known. */
public final class LetterRules {
    private final PublicService service;
    private final Located at;

    private LetterRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        LetterRules rules = new LetterRules(service, at);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < service.letters().size(); i++) {
            LetterTemplate letter = service.letters().get(i);
            String p = "/letters/" + i;
            if (!seen.add(letter.id())) {
                at.error(
                        p + "/id",
                        "duplicate-id",
                        LanguageWords.text("the-id-is-already-used-above", letter.id()),
                        LanguageWords.text("give-it-another-id"));
            }
            rules.letter(p, letter);
        }
    }

    private void letter(String p, LetterTemplate letter) {
        step(p, letter);
        acts(p, letter);
        places(p, letter);
        number(p, letter);
    }

    private void step(String p, LetterTemplate letter) {
        if (service.step(letter.step()).isEmpty()) {
            List<String> steps = service.steps().stream().map(step -> step.id()).toList();
            dangling(p + "/step", letter.step(), "steps", steps);
        }
    }

    private void acts(String p, LetterTemplate letter) {
        for (int i = 0; i < letter.acts().size(); i++) {
            String by = letter.acts().get(i).by();
            if (service.actor(by).isEmpty()) {
                List<String> actors =
                        service.actors().stream().map(actor -> actor.id()).toList();
                dangling(p + "/acts/" + i + "/by", by, "actors", actors);
            }
        }
    }

    private void places(String p, LetterTemplate letter) {
        List<String> known = Stream.of(Place.values())
                .filter(place -> letter.forEach() || !place.isOfApplicant())
                .map(Place::toString)
                .toList();
        for (String place : letter.places()) {
            if (!known.contains(place)) {
                at.error(
                        p + "/text",
                        "unknown-place",
                        LanguageWords.text("a-letter-cannot-say", "{" + place + "}"),
                        LanguageWords.text("there-are", String.join(", ", known)));
            }
        }
    }

    private void number(String p, LetterTemplate letter) {
        boolean names = letter.places().stream()
                .anyMatch(place -> place.equals(Place.NUMBER.toString()) || place.equals(Place.DATE.toString()));
        if (names && letter.acts().stream().noneMatch(act -> act.kind() == LetterTemplate.Kind.NUMBER)) {
            at.error(
                    p + "/acts",
                    "letter-without-number",
                    LanguageWords.text("the-letter-names-a-number-that-it-never-gets"),
                    LanguageWords.text("add-who-numbers-it"));
        }
    }

    private void dangling(String pointer, String name, String where, List<String> there) {
        Text choice = LanguageWords.text("there-are", String.join(", ", there));
        at.error(pointer, "dangling-name", LanguageWords.text("is-not-in", name, where), choice);
    }
}
