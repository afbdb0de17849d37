package id.talaksana.core.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.List;
import java.util.function.Predicate;

/**
 * The accounts of parties outside an agency's office, such as an applicant or another agency: they hold external actors and
 * none of the office's own, and have no desk in it.
 *
 * @param definitions the agency's definitions that tell actors apart; one that none of them knows tells nothing
 */
record Outsiders(List<AgencyDefinition> definitions) {

    boolean include(Account who) {
        return who.role() == Role.OFFICER && holds(who, Actor::external) && !holds(who, actor -> !actor.external());
    }

    private boolean holds(Account who, Predicate<Actor> kind) {
        return definitions.stream()
                .flatMap(definition -> definition.services().stream())
                .flatMap(service -> who.actors().stream().flatMap(id -> service.actor(id).stream()))
                .anyMatch(kind);
    }
}
