package id.talaksana.core.applications;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Question;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.facts.StatedFacts;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An answer held against what was asked, as it is kept. Whether one may go on with it is another matter.
 *
 * @param today in the agency's zone
 */
record Answered(PublicService service, LocalDate today) {

    /** @throws Refusal when it is no answer to this */
    String to(Question question, String given) {
        WrittenText.checkLine(given);
        String answer = given == null ? "" : given.strip();
        return switch (question.kind()) {
            case TRACK -> oneOf(answer, service.tracks().stream().map(Track::id).toList());
            case ATTRIBUTE -> oneOf(answer, values(question.about()));
            case CONDITION -> oneOf(answer, List.of(Applications.YES, Applications.NO));
            case DOCUMENT -> oneOf(answer, List.of(Applications.YES));
            case SUBJECT -> subject(answer);
            case FIELD -> field(question.about(), answer);
        };
    }

    private List<String> values(String attribute) {
        return service.attribute(attribute).orElseThrow().values().stream()
                .map(Choice::id)
                .toList();
    }

    private static String oneOf(String answer, List<String> allowed) {
        if (!allowed.contains(answer)) {
            throw new Refusal(INVALID, CoreWords.text("choose-one-of-these"), allowed);
        }
        return answer;
    }

    private static String subject(String answer) {
        if (answer.isEmpty() || answer.length() > Cases.MAX_SUBJECT) {
            throw new Refusal(INVALID, CoreWords.text("say-what-the-case", Cases.MAX_SUBJECT), List.of());
        }
        return answer;
    }

    private String field(String id, String answer) {
        List<Fact> field =
                service.fields().stream().filter(each -> each.id().equals(id)).toList();
        return StatedFacts.of(field, Map.of(id, answer), true, today).getOrDefault(id, "");
    }
}
