package id.talaksana.core.demo;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Made-up people for a service: one for each of its actors. */
public final class Cast {
    private final PublicService service;
    private final Map<String, Account> officers = new LinkedHashMap<>();

    public Cast(String agency, PublicService service) {
        this.service = service;
        for (Actor actor : service.actors()) {
            String name = actor.name().or(actor.id());
            Set<String> parts = actor.applicant() ? applicants() : Set.of(actor.id());
            officers.put(actor.id(), new Account(agency + "." + actor.id(), name, Role.OFFICER, agency, parts, true));
        }
    }

    PublicService service() {
        return service;
    }

    /** All of them. */
    public Collection<Account> all() {
        return officers.values();
    }

    /** The one of an actor. */
    public Account of(String actor) {
        return officers.get(actor);
    }

    /** One person applies, under whatever names the document gives it on its way. */
    private Set<String> applicants() {
        return service.actors().stream().filter(Actor::applicant).map(Actor::id).collect(Collectors.toSet());
    }

    /** One more, who does what any of them does. */
    public Account everybody() {
        Account one = officer();
        return new Account(one.agency() + ".rekan", "Rekan", Role.OFFICER, one.agency(), officers.keySet(), true);
    }

    /** Whoever of the agency comes first in its document. */
    public Actor first() {
        return service.actors().stream()
                .filter(actor -> !isOutside(actor.id()))
                .findFirst()
                .orElseGet(() -> service.actors().get(0));
    }

    /** Whether an actor is no part of the agency. */
    public boolean isOutside(String actor) {
        return service.actor(actor).filter(a -> a.external() || a.applicant()).isPresent();
    }

    /** Whoever opens a case: an applicant does only what it opened itself, and opens nothing where one applies elsewhere. */
    public Account opener() {
        return service.steps().stream()
                .filter(step -> service.intakeAt() == null && step.at() == null)
                .flatMap(step -> step.actorIds().stream())
                .filter(applicants()::contains)
                .findFirst()
                .map(officers::get)
                .orElseGet(this::officer);
    }

    /** The one who comes first. */
    public Account officer() {
        return officers.get(first().id());
    }

    /** Whoever does an open step; what is held elsewhere and done by parties outside an officer records. */
    public Account at(StepRow row, Step step) {
        if (row.actors().stream().anyMatch(opener().actors()::contains)) {
            return opener();
        }
        if (row.actors().stream().allMatch(applicants()::contains)) {
            // Somebody who opened nothing here: whoever does the step records what came.
            return step.actorIds().stream()
                    .filter(actor -> !isOutside(actor))
                    .findFirst()
                    .map(officers::get)
                    .orElseGet(this::officer);
        }
        return step.at() != null && row.actors().stream().allMatch(this::isOutside)
                ? officer()
                : officers.get(row.actors().get(0));
    }
}
