package id.talaksana.core.rehearsal;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What happens to the clocks of a service's steps before they are done: one is stopped, and each is extended that can be; once. */
final class Interruptions {
    private static final String WORDS = "Latihan";

    private final PublicService service;
    private final Set<String> extended = new HashSet<>();
    private boolean suspended;

    Interruptions(PublicService service) {
        this.service = service;
    }

    /** What is done with a step's clock before the step is done; empty: nothing. */
    Optional<Deed> before(CaseFile c, StepRow row, Step step, Instant now) {
        boolean timed = row.dueAt() != null && now.isBefore(row.dueAt()) && step.window() == null && !row.isStopped();
        if (!timed) {
            return Optional.empty();
        } else if (step.extension() != null && step.extension().known() && extended.add(step.id())) {
            return Optional.of(new Deed.Extend(c.id(), step.id(), null, WORDS, null));
        }
        Optional<Whose> others = suspended || step.isAutomatic() ? Optional.empty() : others();
        suspended |= others.isPresent();
        return others.map(whose -> new Deed.Suspend(c.id(), step.id(), whose, WORDS, null));
    }

    /** Who can be waited for; an office does not wait for itself. */
    private Optional<Whose> others() {
        if (service.actors().stream().anyMatch(Actor::applicant)) {
            return Optional.of(Whose.APPLICANT);
        }
        return service.actors().stream().anyMatch(Actor::external) ? Optional.of(Whose.AGENCY) : Optional.empty();
    }
}
