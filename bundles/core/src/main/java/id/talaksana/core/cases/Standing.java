package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How an account stands to its agency, by the actors that it holds there: not everybody who holds one is an officer. */
public enum Standing {
    /** Holds an actor of the agency itself, or has another role than to do steps. */
    INSIDE,
    /** Holds parties outside the agency only. */
    OUTSIDE,
    /** Holds the applicant, and nobody of the agency: sees and does what it opened itself. */
    APPLICANT;

    /**
     * The standing by the definition in use; where that has none of the account's actors any more, by the newest version
     * that had one, since its cases may still be under way. Reads what is in memory.
     */
    public static Standing of(Account who, Catalogue catalogue) {
        if (who.role() != Role.OFFICER || who.actors().isEmpty()) {
            return INSIDE;
        }
        Stream<AgencyDefinition> current = catalogue.agency(who.agency()).flatMap(AgencyEntry::current).stream();
        Stream<AgencyDefinition> ever = Stream.of(who.agency())
                .flatMap(agency -> catalogue.editions(agency).stream())
                .flatMap(edition -> catalogue.definition(who.agency(), edition.digest()).stream());
        return Stream.concat(current, ever)
                .flatMap(definition -> in(definition, who.actors()))
                .findFirst()
                .orElse(INSIDE);
    }

    /** Whether an account that stands like this may see a case of its agency. */
    public boolean sees(Account who, CaseFile c) {
        return this != APPLICANT || isOwn(who, c);
    }

    /** Whether an account opened a case, by itself or through an administrator at the console. */
    public static boolean isOwn(Account who, CaseFile c) {
        return Doer.of(c.openedBy()).account().equals(who.name());
    }

    /** None where the definition has none of these actors. */
    private static Stream<Standing> in(AgencyDefinition definition, Set<String> held) {
        Set<Actor> actors = definition.services().stream()
                .flatMap(service -> service.actors().stream())
                .filter(actor -> held.contains(actor.id()))
                .collect(Collectors.toSet());
        Set<String> applicants = ids(actors.stream().filter(Actor::applicant));
        Set<String> others = new HashSet<>(ids(actors.stream()));
        others.removeAll(applicants);
        boolean inside = actors.stream().anyMatch(actor -> others.contains(actor.id()) && !actor.external());
        if (actors.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(inside ? INSIDE : applicants.isEmpty() ? OUTSIDE : APPLICANT);
    }

    private static Set<String> ids(Stream<Actor> actors) {
        return actors.map(Actor::id).collect(Collectors.toSet());
    }
}
