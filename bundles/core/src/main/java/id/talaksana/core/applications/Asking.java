package id.talaksana.core.applications;

import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Question;
import id.talaksana.api.applications.Question.Kind;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.cases.facts.BrokenRules;
import id.talaksana.core.cases.procedure.Demands;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of who applies for a service: first what decides whether one may, so that nobody fills in a form in vain, then
 * the rest. No effects.
 *
 * @param today in the agency's zone
 * @param answers by the ids of the questions
 */
record Asking(PublicService service, LocalDate today, Map<String, String> answers, List<SubmittedFile> files) {

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        if (service.exclusiveTracks()) {
            questions.add(plain(Kind.TRACK, null));
        }
        for (ApplicantAttribute attribute : new Demands(service).unknown(tracks(), Map.of())) {
            questions.add(plain(Kind.ATTRIBUTE, attribute.id()));
        }
        of(Requirement.Kind.CONDITION).forEach(condition -> questions.add(condition(condition)));
        service.fields().forEach(field -> questions.add(field(field)));
        questions.add(plain(Kind.SUBJECT, null));
        of(Requirement.Kind.DOCUMENT).forEach(document -> questions.add(document(document)));
        return questions;
    }

    /** Those that it follows; all as long as none is chosen. */
    private Set<String> tracks() {
        Set<String> chosen = chosenTrack();
        return chosen.isEmpty() ? service.trackIds() : chosen;
    }

    /** The one that was chosen; empty: none. */
    Set<String> chosenTrack() {
        String track = answers.get(Kind.TRACK.toString());
        boolean known = track != null && service.trackIds().contains(track);
        return service.exclusiveTracks() && known ? Set.of(track) : Set.of();
    }

    /** Attributes and fields as the opening of a case has them. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        service.applicant().forEach(attribute -> put(values, Kind.ATTRIBUTE, attribute.id()));
        service.fields().forEach(field -> put(values, Kind.FIELD, field.id()));
        return values;
    }

    private void put(Map<String, String> values, Kind kind, String id) {
        String answer = answers.getOrDefault(kind + "." + id, "");
        if (!answer.isEmpty()) {
            values.put(id, answer);
        }
    }

    private Circumstances circumstances() {
        return service.circumstances(tracks(), values(), today);
    }

    private List<Requirement> of(Requirement.Kind kind) {
        return atIntake().stream().filter(each -> each.kind() == kind).toList();
    }

    /** What has to be there at the opening. */
    List<Requirement> atIntake() {
        return new Demands(service).atIntake(circumstances());
    }

    private Question plain(Kind kind, String about) {
        Question open = new Question(kind, about, null, null);
        return new Question(kind, about, answers.get(open.id()), null);
    }

    private Question condition(Requirement condition) {
        Question asked = plain(Kind.CONDITION, condition.id());
        Text refusal = Applications.NO.equals(asked.answer()) ? CoreWords.text("this-has-to-be-met") : null;
        return new Question(asked.kind(), asked.about(), asked.answer(), refusal);
    }

    private Question field(Fact field) {
        Question asked = plain(Kind.FIELD, field.id());
        Text refusal = asked.answer() == null
                ? null
                : BrokenRules.first(field, circumstances())
                        .map(rule -> new Text(rule.message(), rule.message()))
                        .orElse(null);
        return new Question(asked.kind(), asked.about(), asked.answer(), refusal);
    }

    /** Looked at once more after each change of its files. */
    private Question document(Requirement document) {
        boolean any = files.stream().anyMatch(file -> file.requirement().equals(document.id()));
        Question asked = plain(Kind.DOCUMENT, document.id());
        return any ? asked : new Question(asked.kind(), asked.about(), null, null);
    }
}
