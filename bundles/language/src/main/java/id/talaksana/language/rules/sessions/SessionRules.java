package id.talaksana.language.rules.sessions;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.StepRanking;
import id.talaksana.api.definition.step.StepSessions;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.rule.RuleLanguage;
import id.talaksana.api.text.Refusal;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sessions of a step are for applicants of a round; their scores are a ranking's, their summons is a letter for each. */
public final class SessionRules {
    private final PublicService service;
    private final Located at;
    private final RuleLanguage rankings = new StatedRules();

    private SessionRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
    }

    public static void check(PublicService service, Located at) {
        SessionRules rules = new SessionRules(service, at);
        for (int i = 0; i < service.steps().size(); i++) {
            if (service.steps().get(i).sessions() != null) {
                rules.check("/steps/" + i + "/sessions", service.steps().get(i).sessions());
            }
        }
        rules.places();
    }

    private void check(String pointer, StepSessions sessions) {
        round(pointer);
        Set<String> scores = scores();
        for (String score : sessions.scores()) {
            if (!scores.contains(score)) {
                dangling(pointer + "/scores", score, "ranking", List.copyOf(scores));
            }
        }
        summons(pointer, sessions);
    }

    private void round(String pointer) {
        boolean round = service.steps().stream()
                .anyMatch(step -> step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT);
        if (!round) {
            at.error(
                    pointer,
                    "sessions-of-nobody",
                    LanguageWords.text("sessions-are-for-applicants"),
                    LanguageWords.text("let-a-step-decide-on-applicants"));
        }
    }

    private void summons(String pointer, StepSessions sessions) {
        List<String> letters = service.letters().stream()
                .filter(LetterTemplate::forEach)
                .map(LetterTemplate::id)
                .toList();
        if (sessions.summons() != null && !letters.contains(sessions.summons())) {
            dangling(pointer + "/summons", sessions.summons(), "letters", letters);
        }
    }

    /** All that a ranking of the service goes by. */
    private Set<String> scores() {
        Set<String> scores = new TreeSet<>();
        for (Step step : service.steps()) {
            for (StepRanking ranking : step.ranking()) {
                try {
                    scores.addAll(rankings.read(ranking).rule().scores());
                } catch (Refusal told) {
                    // What is wrong with the rule is told where it stands.
                    continue;
                }
            }
        }
        return scores;
    }

    /** Only a summons says when and where. */
    private void places() {
        for (int i = 0; i < service.letters().size(); i++) {
            LetterTemplate letter = service.letters().get(i);
            for (LetterTemplate.Place place : LetterTemplate.Place.values()) {
                if (place.isOfSession()
                        && letter.places().contains(place.toString())
                        && service.summonedBy(letter).isEmpty()) {
                    at.error(
                            "/letters/" + i + "/text",
                            "unknown-place",
                            LanguageWords.text("a-letter-cannot-say", "{" + place + "}"),
                            LanguageWords.text("name-the-letter-as-summons", letter.id()));
                }
            }
        }
    }

    private void dangling(String pointer, String name, String where, List<String> there) {
        at.error(
                pointer,
                "dangling-name",
                LanguageWords.text("is-not-in", name, where),
                LanguageWords.text("there-are", there.isEmpty() ? "-" : String.join(", ", there)));
    }
}
