package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Sourced;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The people of one agency in the demonstration.
 *
 * @param officers an account for each actor
 * @param colleague who does what any of them in the house does, so that there are two for what takes two
 */
record SampleOffice(AgencyDefinition definition, Map<String, Account> officers, Account colleague) {
    private static final String COLLEAGUE = "rekan";
    /** Steps with dates of years ago are completed late. */
    private static final String LATE = "Contoh";

    static SampleOffice of(AgencyDefinition definition) {
        String agency = definition.agency().id();
        Map<String, Account> officers = new LinkedHashMap<>();
        for (PublicService service : definition.services()) {
            for (Actor actor : service.actors()) {
                Set<String> held = actor.applicant() ? applicants(service) : Set.of(actor.id());
                String name = actor.name().or(actor.id());
                officers.putIfAbsent(actor.id(), officer(agency, actor.id(), name, held));
            }
        }
        Set<String> inside = definition.services().stream()
                .flatMap(service -> service.actors().stream())
                .filter(actor -> !actor.external() && !actor.applicant())
                .map(Actor::id)
                .collect(Collectors.toSet());
        return new SampleOffice(definition, officers, officer(agency, COLLEAGUE, "Rekan semua pelaksana", inside));
    }

    private static Account officer(String agency, String name, String displayName, Set<String> actors) {
        return new Account(agency + "." + name, displayName, Role.OFFICER, agency, actors, true);
    }

    /** One person applies, under whatever names the document gives it on its way. */
    private static Set<String> applicants(PublicService service) {
        return service.actors().stream().filter(Actor::applicant).map(Actor::id).collect(Collectors.toSet());
    }

    /** Whoever of the agency comes first in a document does what it gives to nobody. */
    static Actor first(PublicService service) {
        return service.actors().stream()
                .filter(actor -> !isOutside(service, actor.id()))
                .findFirst()
                .orElseGet(() -> service.actors().get(0));
    }

    static boolean isOutside(PublicService service, String actor) {
        return service.actor(actor).filter(a -> a.external() || a.applicant()).isPresent();
    }

    /** An applicant does only what it opened itself, and opens nothing where one applies elsewhere. */
    Account opener(PublicService service) {
        return service.steps().stream()
                .filter(step -> service.intakeAt() == null && step.at() == null)
                .flatMap(step -> step.actorIds().stream())
                .filter(applicants(service)::contains)
                .findFirst()
                .map(officers::get)
                .orElseGet(() -> officers.get(first(service).id()));
    }

    /** A case that is opened once, however often the demonstration begins. */
    Opening opening(PublicService service, String sample, LocalDate today) {
        List<String> presented = service.knownRequirements().stream()
                .filter(r -> r.of() == Requirement.Of.CASE && r.producedBy() == null)
                .map(Requirement::id)
                .toList();
        return new Opening(
                definition.agency().id(),
                service.id(),
                "Contoh " + sample + ": " + Sourced.inUse(service.title(), service.id()),
                service.exclusiveTracks() ? Set.of(service.tracks().get(0).id()) : Set.of(),
                MadeUpFacts.ofOpening(service, today.plusDays(60), today),
                presented,
                "demo-" + service.id() + "-" + sample);
    }

    /** The first open step that waits for a person of the office. */
    static Optional<StepRow> somebodys(CaseFile c) {
        return c.open().stream()
                .filter(row -> !row.isStopped() && !row.isOfDate() && !row.waitsForOthers())
                .findFirst();
    }

    /** Who does an open step; what is held elsewhere is recorded here. */
    Account doer(PublicService service, StepRow row) {
        Step step = service.step(row.step()).orElseThrow();
        Account opener = opener(service);
        if (row.actors().stream().anyMatch(opener.actors()::contains)) {
            return opener;
        }
        boolean recorded = step.at() != null && row.actors().stream().allMatch(id -> isOutside(service, id));
        return officers.get(recorded ? first(service).id() : row.actors().get(0));
    }

    /** How an open step is done, by the first outcome that is wanted. */
    Deed.Complete completing(
            PublicService service, CaseFile c, StepRow row, Predicate<Step.Outcome> wanted, LocalDate today) {
        Step step = service.step(row.step()).orElseThrow();
        String outcome = step.outcomes(c.circumstances(definition)).stream()
                .filter(wanted)
                .map(Step.Outcome::id)
                .findFirst()
                .orElse(null);
        return new Deed.Complete(
                c.id(),
                row.step(),
                outcome,
                LATE,
                List.of(),
                MadeUpFacts.ofStep(step, today),
                step.checklist().stream().map(Step.Check::id).toList(),
                null);
    }
}
