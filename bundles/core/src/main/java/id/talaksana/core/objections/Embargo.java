package id.talaksana.core.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.objections.ObjectionStore;
import java.util.Optional;

/**
 * What a step decided is known outside when an announcement that lists it is released; where no step announces it, at once. What
 * was corrected or ranked anew since its list was sealed is not known before the next one: until then what was announced is.
 */
record Embargo(AnnouncementStore announcements, ObjectionStore store, CaseId round, PublicService service) {

    /** An applicant as whoever is outside knows of them. */
    Judged over(Judged judged) {
        int number = judged.applicant().number();
        return new Judged(
                judged.applicant(),
                judged.judgements().stream()
                        .flatMap(judgement -> known(number, judgement).stream())
                        .toList());
    }

    private Optional<Judgement> known(int applicant, Judgement judgement) {
        String step = judgement.step();
        if (service.steps().stream().noneMatch(announcing -> step.equals(listed(announcing)))) {
            return Optional.of(judgement);
        }
        int sealed = sealed(step);
        return judgement.entry() < sealed
                ? Optional.of(judgement)
                : store.stoodAt(Scope.of(round.agency()), round, step, applicant, sealed);
    }

    /** Number of the entry that sealed the newest released list of a step; 0: none is released. */
    private int sealed(String step) {
        return announcements.of(Scope.of(round.agency()), round).stream()
                .filter(one -> step.equals(one.of()) && one.state() == Announcement.State.RELEASED)
                .mapToInt(one -> one.last(Verb.SIGN).entry())
                .max()
                .orElse(0);
    }

    /** Id of the step whose decisions an announcing step lists; null: of none. */
    private static String listed(Step announcing) {
        return announcing.announces() == null || announcing.announces().kind() != Announces.Kind.RESULT
                ? null
                : announcing.announces().of();
    }
}
