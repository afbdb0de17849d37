package id.talaksana.core.cases.procedure;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.words.CoreWords;
import java.util.Collections;
import java.util.List;

/** Who may do an open step: its actors, and officers who record what a party outside the agency did. */
public record Performing(PublicService service, Account who, Standing standing) {

    /**
     * Tells whether an officer records what a party outside the agency did.
     *
     * @param at where the step is held, if not here: then those who are outside do not do it here
     */
    public boolean of(StepRow row, StepPlace at) {
        requireDoneByPeople(row);
        boolean own = !Collections.disjoint(row.actors(), who.actors());
        if (at != null && standing != Standing.INSIDE) {
            throw new Refusal(FORBIDDEN, CoreWords.text("this-step-is-held-at", at.inFull()), List.of());
        }
        boolean records = !own && standing == Standing.INSIDE && isOutsiders(row, at);
        requireOneOfThem(row, own, records);
        return records;
    }

    private void requireDoneByPeople(StepRow row) {
        if (row.waitsForOthers()) {
            throw new Refusal(
                    CONFLICT, CoreWords.text("this-step-waits", new Spoken(service).step(row.step())), List.of());
        }
        if (row.isOfDate() && !row.isStopped()) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("its-date-does-this-step", new Spoken(service).step(row.step())),
                    List.of());
        }
        if (row.actors().isEmpty()) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-is-assigned-to-this-step"), List.of());
        }
    }

    private void requireOneOfThem(StepRow row, boolean own, boolean records) {
        if (who.role() != Role.OFFICER || !own && !records) {
            String those = new Spoken(service).actors(row.actors());
            throw new Refusal(FORBIDDEN, CoreWords.text("this-step-is-done-by", those), row.actors());
        }
    }

    private boolean isOutsiders(StepRow row, StepPlace at) {
        return row.actors().stream().allMatch(id -> service.actor(id)
                .filter(actor -> actor.external() || at != null && actor.applicant())
                .isPresent());
    }
}
