package id.talaksana.http.desk.rounds;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.desk.rounds.RoundView.Standing;
import id.talaksana.http.desk.rounds.RoundView.WaitingLetters;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.StringJoiner;

/** How what stands in a round is said. */
public final class RoundWords {
    private RoundWords() {}

    public static String standing(PageRequest v, Standing standing) {
        return switch (standing) {
            case DONE -> v.say("done");
            case NOW -> v.say("now");
            case AHEAD -> v.say("ahead");
        };
    }

    /** An outcome in the document's words. */
    public static String outcome(PublicService service, String step, String outcome) {
        return service.step(step).map(one -> outcome(one, outcome)).orElse(outcome);
    }

    public static String outcome(Step step, String outcome) {
        return step.decision() == null
                ? outcome
                : step.decision().outcomes().stream()
                        .filter(each -> each.id().equals(outcome) && each.label() != null)
                        .map(each -> each.label().or(outcome))
                        .findFirst()
                        .orElse(outcome);
    }

    /** What was done to an announcement. */
    public static String verb(PageRequest v, Announcement.Verb verb) {
        return switch (verb) {
            case DRAFT -> v.say("was-drafted");
            case REVISE -> v.say("was-revised");
            case INITIAL -> v.say("was-initialled");
            case RETURN -> v.say("was-sent-back");
            case SIGN -> v.say("was-signed");
            case AGREE -> v.say("the-first-person-agreed");
            case SCHEDULE -> v.say("was-let-go");
            case RELEASE -> v.say("was-released");
        };
    }

    public static String period(PageRequest v, ObjectionPeriod.State state) {
        return switch (state) {
            case AHEAD -> v.say("ahead");
            case OPEN -> v.say("is-open");
            case OVER -> v.say("is-over");
        };
    }

    public static String objection(PageRequest v, ObjectionState state) {
        return switch (state) {
            case FILED -> v.say("objection-waits");
            case REFERRED -> v.say("objection-is-with-another-body");
            case ACCEPTED -> v.say("objection-accepted");
            case REJECTED -> v.say("objection-rejected");
            case WITHDRAWN -> v.say("objection-taken-back");
            case CORRECTED -> v.say("outcome-corrected");
        };
    }

    /** To which outcomes an accepted objection can lead: those that turn nobody down. */
    public static List<Step.Outcome> accepting(PublicService service, ObjectionPeriod period) {
        return period.steps().stream()
                .flatMap(id -> service.step(id).stream())
                .reduce((before, next) -> next)
                .map(Step::decision)
                .map(decision -> decision.outcomes().stream()
                        .filter(outcome -> !outcome.turnsDown())
                        .toList())
                .orElse(List.of());
    }

    /** Who hears what is passed on, in the document's words. */
    public static String body(PublicService service, String id) {
        return service.actor(id).map(actor -> Sourced.inUse(actor.name(), id)).orElse(id);
    }

    /** What a letter's template is called. */
    public static String letter(PublicService service, String template) {
        return service.letter(template).map(LetterTemplate::title).orElse(template);
    }

    /** What is to be done with letters next, and by whom. */
    public static String act(PageRequest v, PublicService service, WaitingLetters waiting) {
        return service.letter(waiting.template()).stream()
                .flatMap(letter -> letter.acts().stream())
                .filter(act ->
                        act.kind().toString().equals(waiting.act()) && act.by().equals(waiting.by()))
                .map(act -> DisplayNames.act(v, service, act))
                .findFirst()
                .orElse(waiting.act());
    }

    /** The address of the next page of the list that is shown. */
    public static String following(PageRequest v, int next) {
        StringJoiner query = new StringJoiner("&", v.here() + "?", "");
        v.query().forEach((name, value) -> {
            if (!name.equals("mulai")) {
                query.add(PageRequest.encoded(name) + "=" + PageRequest.encoded(value));
            }
        });
        return query.add("mulai=" + next).toString();
    }
}
