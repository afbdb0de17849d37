package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Question;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A question in words. */
public record AskedQuestion(PageRequest v, ApplicationDraft draft, Question question) {
    private static final int LONGEST_RADIOS = 8;

    private PublicService service() {
        return draft.definition().service(draft.service()).orElseThrow();
    }

    private Fact field() {
        return service().fields().stream()
                .filter(each -> each.id().equals(question.about()))
                .findFirst()
                .orElseThrow();
    }

    private ApplicantAttribute attribute() {
        return service().attribute(question.about()).orElseThrow();
    }

    /** What it is about, of a condition and a document. */
    public Requirement requirement() {
        return service().knownRequirements().stream()
                .filter(each -> each.id().equals(question.about()))
                .findFirst()
                .orElseThrow();
    }

    /** What is asked; in the words of the definition where it has some. */
    public String heading() {
        return switch (question.kind()) {
            case TRACK -> v.say("which-kind-is-it");
            case ATTRIBUTE -> attribute().label();
            case FIELD -> field().label();
            case SUBJECT -> v.say("what-is-it-about");
            case CONDITION, DOCUMENT ->
                Sourced.inUse(requirement().text(), requirement().id());
        };
    }

    /** Whether the definition asks, in Indonesian. */
    public boolean isPrinted() {
        return question.kind() != Question.Kind.TRACK && question.kind() != Question.Kind.SUBJECT;
    }

    /** What helps to answer; null: nothing. */
    public String hint() {
        return switch (question.kind()) {
            case TRACK, ATTRIBUTE -> null;
            case CONDITION -> v.say("do-you-meet-this");
            case SUBJECT -> subject();
            case DOCUMENT -> document();
            case FIELD -> form();
        };
    }

    private String subject() {
        Sourced<String> subject = service().subject();
        return subject == null || !subject.known()
                ? v.say("in-one-line")
                : v.say("in-one-line-about", Sourced.inUse(subject));
    }

    private String document() {
        String handedIn = DisplayNames.handedIn(v, requirement());
        return handedIn.isEmpty() ? null : handedIn;
    }

    private String form() {
        Fact field = field();
        return switch (field.kind()) {
            case NIP, NI -> v.say("eighteen-digits");
            case NIK, NPWP -> v.say("sixteen-digits");
            case TEXT, DATE, NUMBER, CHOICE -> null;
        };
    }

    /** What can be chosen; empty: something is written. */
    public List<Choice> options() {
        return switch (question.kind()) {
            case TRACK ->
                service().tracks().stream()
                        .map(track -> new Choice(track.id(), track.label()))
                        .toList();
            case ATTRIBUTE -> attribute().values();
            case CONDITION ->
                List.of(new Choice(Applications.YES, v.say("yes")), new Choice(Applications.NO, v.say("no")));
            case FIELD -> field().values();
            case SUBJECT, DOCUMENT -> List.of();
        };
    }

    /** Whether more than one may be chosen. */
    public boolean several() {
        return question.kind() == Question.Kind.FIELD && field().several();
    }

    /** Whether there are too many to be seen at a glance. */
    public boolean isLong() {
        return options().size() > LONGEST_RADIOS;
    }

    public boolean isDocument() {
        return question.kind() == Question.Kind.DOCUMENT;
    }

    /** Whether it need not be answered. */
    public boolean isOptional() {
        return question.kind() == Question.Kind.FIELD && field().optional();
    }

    /** What kind of line is written. */
    public String type() {
        return question.kind() == Question.Kind.FIELD && field().kind() == Fact.Kind.DATE ? "date" : "text";
    }

    /** Whether an option is chosen by this answer. */
    public static boolean chosen(String answer, Choice option) {
        return answer != null && Stream.of(answer.split(", ")).anyMatch(option.id()::equals);
    }

    public List<SubmittedFile> files() {
        return draft.filesOf(question.about());
    }

    /** The answer in words; empty as long as there is none. */
    public String answer() {
        if (question.answer() == null) {
            return "";
        } else if (isDocument()) {
            return "";
        } else if (options().isEmpty()) {
            return question.kind() == Question.Kind.FIELD
                    ? ConditionWording.in(v.language(), service()).shown(field().id(), question.answer())
                    : question.answer();
        }
        return options().stream()
                .filter(option -> chosen(question.answer(), option))
                .map(Choice::label)
                .collect(Collectors.joining(", "));
    }

    /** Which one it is, from 1. */
    public int place() {
        return draft.questions().indexOf(question) + 1;
    }
}
