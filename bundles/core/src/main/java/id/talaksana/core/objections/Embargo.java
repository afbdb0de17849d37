package id.talaksana.core.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.store.announcements.AnnouncementStore;

/** What a step decided is known outside when an announcement that lists it is released; where no step announces it, at once. */
record Embargo(AnnouncementStore announcements, CaseId round, PublicService service) {

    boolean isLifted(String step) {
        return service.steps().stream().noneMatch(announcing -> step.equals(listed(announcing)))
                || announcements.of(Scope.of(round.agency()), round).stream()
                        .anyMatch(one -> step.equals(one.of()) && one.state() == Announcement.State.RELEASED);
    }

    /** Id of the step whose decisions an announcing step lists; null: of none. */
    private String listed(Step announcing) {
        if (announcing.announces() == null || announcing.announces().kind() != Announces.Kind.RESULT) {
            return null;
        }
        return announcing.announces().of();
    }
}
