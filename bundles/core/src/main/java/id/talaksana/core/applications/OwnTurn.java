package id.talaksana.core.applications;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;

/** When it is the applicant who has to act. */
final class OwnTurn {
    private OwnTurn() {}

    /** Whether an open row waits for who applied, and here. */
    static boolean isApplicants(StepRow row, PublicService service) {
        boolean held = !row.actors().isEmpty()
                && row.actors().stream()
                        .allMatch(
                                id -> service.actor(id).filter(Actor::applicant).isPresent());
        boolean now = row.isStopped()
                ? row.turn().whose() == Turn.Whose.APPLICANT
                : !row.isOfDate()
                        && service.step(row.step())
                                .filter(step -> step.at() == null)
                                .isPresent();
        return row.isOpen() && held && now;
    }
}
