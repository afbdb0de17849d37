package id.talaksana.core.notices;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.core.selection.Selecting;
import java.util.List;
import java.util.Optional;

/** Which deeds concern applicants so that they are told by mail. */
public final class Concerns {
    private Concerns() {}

    /** What an entry of a round's record tells them of. */
    public static Optional<Concern> of(PublicService service, RoundEntry entry) {
        return switch (entry.kind()) {
            case ANNOUNCEMENT ->
                Optional.of(Concern.ANNOUNCEMENT)
                        .filter(told -> Verb.RELEASE.toString().equals(entry.outcome()));
            case DECISION, RECHECK_SETTLED ->
                service.step(entry.step())
                        .map(Step::decision)
                        .flatMap(decision -> decision.outcome(entry.outcome()))
                        .filter(Step.Outcome::returns)
                        .map(outcome -> Concern.RETURN);
            case DUE_MOVED -> Optional.of(Concern.REQUIREMENT_MOVED);
            case SESSIONS ->
                service.step(entry.step())
                        .filter(step ->
                                entry.reason() != null && step.sessions().summons() != null)
                        .map(step -> Concern.SESSION_MOVED);
            case LETTERS -> summons(service, entry).map(template -> Concern.SUMMONS);
            default -> Optional.empty();
        };
    }

    /** The letter that summons, if an entry was the last that is done with it. */
    public static Optional<LetterTemplate> summons(PublicService service, RoundEntry entry) {
        return service.letters().stream()
                .filter(template -> template.step().equals(entry.step())
                        && service.summonedBy(template).isPresent()
                        && finished(template).toString().equals(entry.outcome()))
                .findFirst();
    }

    private static Letter.State finished(LetterTemplate template) {
        List<LetterTemplate.Act> acts = template.acts();
        return acts.isEmpty()
                ? Letter.State.DRAFTED
                : Letter.State.after(acts.get(acts.size() - 1).kind());
    }

    /** What a change of a case tells those who apply in it. */
    public static List<MailSet> of(PublicService service, Change change) {
        if (change.isNothing() || !new Selecting(service).isRound()) {
            return List.of();
        }
        return change.closed().stream()
                .flatMap(row -> service.step(row.step()).flatMap(step -> of(service, step, row)).stream()
                        .map(concern -> new MailSet(change.after().id(), concern, row.number())))
                .toList();
    }

    private static Optional<Concern> of(PublicService service, Step step, StepRow row) {
        if (StepRow.EXTENDED.equals(row.outcome())) {
            return Optional.of(Concern.CLOSING_MOVED).filter(told -> step.window() != null);
        }
        return Optional.of(Concern.ANSWERS).filter(told -> !row.wasLeft() && isAnsweredHere(service, step));
    }

    private static boolean isAnsweredHere(PublicService service, Step step) {
        List<Step> decided = step.objection() == null ? List.of() : service.objectedSteps(step);
        return !decided.isEmpty()
                && !decided.contains(step)
                && step.objection().at() == null
                && step.at() == null
                && (service.objections() == null || service.objections().contestable());
    }
}
