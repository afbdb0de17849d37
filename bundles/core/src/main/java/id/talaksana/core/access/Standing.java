package id.talaksana.core.access;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
        Standing now = catalogue
                .agency(who.agency())
                .flatMap(AgencyEntry::current)
                .map(definition -> in(definition, who.actors()))
                .orElse(null);
        return now != null ? now : before(who, catalogue);
    }

    private static Standing before(Account who, Catalogue catalogue) {
        return catalogue.editions(who.agency()).stream()
                .flatMap(edition -> catalogue.definition(who.agency(), edition.digest()).stream())
                .map(definition -> in(definition, who.actors()))
                .filter(Objects::nonNull)
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

    /**
     * Whether an account that stands like this handles cases of a case's service, or is its agency's administrator: what is
     * between an applicant and the agency is not for all of the house.
     *
     * @param service of the case, in its definition
     */
    public boolean handles(Account who, CaseFile c, PublicService service) {
        Stream<String> actors = Stream.concat(
                service.steps().stream().map(Step::actorIds).flatMap(List::stream),
                c.open().stream().map(StepRow::actors).flatMap(List::stream));
        return this == INSIDE
                && c.id().agency().equals(who.agency())
                && (who.role() == Role.AGENCY_ADMINISTRATOR || actors.anyMatch(who.actors()::contains));
    }

    /** Null where the definition has none of these actors. */
    private static Standing in(AgencyDefinition definition, Set<String> held) {
        Standing found = null;
        for (String id : held) {
            Standing one = in(definition, id);
            if (one == INSIDE) {
                return INSIDE;
            }
            // Of one who is both, the applicant's cases are the own ones all the same.
            found = found == APPLICANT || one == null ? found : one;
        }
        return found;
    }

    /** Who applies in one service is nobody's officer by the same actor in another. */
    private static Standing in(AgencyDefinition definition, String held) {
        Standing found = null;
        for (PublicService service : definition.services()) {
            Actor actor = service.actor(held).orElse(null);
            if (actor == null) {
                continue;
            }
            if (actor.applicant()) {
                return APPLICANT;
            }
            found = found == INSIDE || !actor.external() ? INSIDE : OUTSIDE;
        }
        return found;
    }
}
