package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Sourced;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How sample cases of a service are opened and go on, each step by the account of its actor. */
record Sample(Cases cases, AgencyDefinition definition, PublicService service, Cast cast, LocalDate today) {
    /** Steps with dates of years ago are completed late. */
    private static final String LATE = "Contoh";

    /** Opened once, however often the demonstration begins. */
    CaseFile opened(String name) {
        List<String> presented = service.knownRequirements().stream()
                .filter(r -> r.of() == Requirement.Of.CASE && r.producedBy() == null)
                .map(Requirement::id)
                .toList();
        Opening opening = new Opening(
                definition.agency().id(),
                service.id(),
                "Contoh " + name + ": " + Sourced.inUse(service.title(), service.id()),
                service.exclusiveTracks() ? Set.of(service.tracks().get(0).id()) : Set.of(),
                MadeUpFacts.ofOpening(service, today.plusDays(60), today),
                presented,
                "demo-" + service.id() + "-" + name);
        return cases.open(cast.opener(), opening, StepRow.Channel.SYSTEM);
    }

    /**
     * The same with what is over by its document's dates still to come, for half as long as the document gives: its administrator moves
     * the closings, so that the round looks like one of these days.
     */
    CaseFile ofTheseDays(CaseFile c) {
        Account administrator = new Account(
                cast.opener().name(),
                cast.opener().displayName(),
                Role.AGENCY_ADMINISTRATOR,
                definition.agency().id(),
                Set.of(),
                true);
        CaseFile moved = c;
        for (StepRow row : c.open()) {
            StepWindow window = step(row).window();
            if (window != null && !row.isStopped() && isOver(row)) {
                long days = Math.max(1, ChronoUnit.DAYS.between(window.from(), window.to()) / 2);
                Deed deed = new Deed.Extend(c.id(), row.step(), today.plusDays(days), LATE, null);
                moved = cases.perform(administrator, deed, StepRow.Channel.SYSTEM);
            }
        }
        return moved;
    }

    private boolean isOver(StepRow row) {
        return row.dueAt()
                .isBefore(today.atStartOfDay(definition.agency().timeZone().value())
                        .toInstant());
    }

    /** The first open step that waits for a person of the office. */
    static Optional<StepRow> somebodys(CaseFile c) {
        return c.open().stream()
                .filter(row -> !row.isStopped() && !row.isOfDate() && !row.waitsForOthers())
                .findFirst();
    }

    Step step(StepRow row) {
        return service.step(row.step()).orElseThrow();
    }

    /** The same after an open step was done, by the first outcome that is wanted. */
    CaseFile done(CaseFile c, StepRow row, Predicate<Step.Outcome> wanted) {
        Step step = step(row);
        String outcome = outcome(c, wanted, step);
        Deed deed = new Deed.Complete(
                c.id(),
                row.step(),
                outcome,
                LATE,
                List.of(),
                MadeUpFacts.ofStep(step, today),
                step.checklist().stream().map(StepCheck::id).toList(),
                null);
        return cases.perform(cast.at(row, step), deed, StepRow.Channel.SYSTEM);
    }

    private String outcome(CaseFile c, Predicate<Step.Outcome> wanted, Step step) {
        return step.outcomes(c.circumstances(definition)).stream()
                .filter(wanted)
                .map(Step.Outcome::id)
                .findFirst()
                .orElse(null);
    }

    /** One that has gone so many steps, always by outcomes that go forward. */
    void gone(String name, int steps) {
        CaseFile c = opened(name);
        for (int i = 0; i < steps && somebodys(c).isPresent(); i++) {
            c = done(c, somebodys(c).get(), outcome -> !outcome.turnsDown());
        }
    }

    /** One that was sent back at the first step that can do so; none where nothing is sent back. */
    void sentBack() {
        if (service.steps().stream().noneMatch(Sample::sendsBack)) {
            return;
        }
        CaseFile c = opened("dikembalikan");
        Optional<StepRow> row = somebodys(c);
        while (row.isPresent()) {
            boolean back = sendsBack(step(row.get()));
            c = done(c, row.get(), back ? Step.Outcome::returns : outcome -> !outcome.turnsDown());
            row = back ? Optional.empty() : somebodys(c);
        }
    }

    private static boolean sendsBack(Step step) {
        return step.outcomes().stream().anyMatch(Step.Outcome::returns);
    }
}
