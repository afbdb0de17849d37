package id.talaksana.language.rules;

import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.ComplaintProcedure.AnswerTemplate;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A complaint procedure has each class once, and its handlers are actors of the agency. */
public final class ComplaintRules {
    private static final String AT = "/complaintProcedure";
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private ComplaintRules() {}

    public static void check(ComplaintProcedure procedure, List<PublicService> services, Located at) {
        if (procedure == null) {
            return;
        }
        classes(procedure, at);
        times(procedure, at);
        answers(procedure, at);
        handlers(procedure, services, at);
        escalation(procedure, at);
    }

    private static void classes(ComplaintProcedure procedure, Located at) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < procedure.classes().size(); i++) {
            String id = procedure.classes().get(i).id();
            if (!ids.add(id)) {
                at.error(
                        AT + "/classes/" + i + "/id",
                        "duplicate-id",
                        LanguageWords.text("the-class-is-there-twice", id),
                        LanguageWords.text("give-it-another-id-or-remove"));
            }
        }
    }

    private static void handlers(ComplaintProcedure procedure, List<PublicService> services, Located at) {
        TreeSet<String> actors = new TreeSet<>();
        services.forEach(s -> s.actors().forEach(a -> actors.add(a.id())));
        for (int i = 0; i < procedure.handlers().size(); i++) {
            String actor = procedure.handlers().get(i);
            if (!actors.contains(actor)) {
                at.error(
                        AT + "/handlers/" + i,
                        "dangling-name",
                        LanguageWords.text("there-is-no-actor", actor),
                        LanguageWords.text("there-are", Findings.names(actors)));
            }
        }
    }

    private static void escalation(ComplaintProcedure procedure, Located at) {
        if (procedure.escalateEvery() != null && procedure.escalation().size() < 2) {
            at.warn(
                    AT + "/escalateEvery",
                    "escalation-order",
                    null,
                    LanguageWords.text("escalateevery-is-of-no-use"),
                    LanguageWords.text("add-a-level-or-remove-it"));
        }
    }

    /** What stands between braces in a template is something that a ticket has. */
    private static void answers(ComplaintProcedure procedure, Located at) {
        for (int i = 0; i < procedure.answers().size(); i++) {
            Matcher place = PLACE.matcher(procedure.answers().get(i).text());
            while (place.find()) {
                if (!AnswerTemplate.PLACES.contains(place.group(1))) {
                    at.error(
                            AT + "/answers/" + i + "/text",
                            "dangling-name",
                            LanguageWords.text("a-ticket-has-no-such-place", place.group()),
                            LanguageWords.text("there-are", Findings.names(new TreeSet<>(AnswerTemplate.PLACES))));
                }
            }
        }
    }

    /** Each class has its time to answer in days or in hours. */
    private static void times(ComplaintProcedure procedure, Located at) {
        for (int i = 0; i < procedure.classes().size(); i++) {
            ComplaintProcedure.ComplaintClass each = procedure.classes().get(i);
            if ((each.answerWithin() == null) == (each.answerWithinHours() == null)) {
                at.error(
                        AT + "/classes/" + i,
                        "answer-time",
                        LanguageWords.text("the-class-has-one-time-to-answer", each.id()),
                        LanguageWords.text("write-answer-within-days-or-hours"));
            }
        }
    }
}
