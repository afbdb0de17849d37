package id.talaksana.core.assignments;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps of an agency for which its document names nobody, in all versions that matter now.
 *
 * @param versions the one in use first, then those of cases under way
 */
record UnnamedSteps(String agency, List<AgencyDefinition> versions) {
    /** Widest set of actors that a work list can index, as for a step of a definition. */
    private static final int MAX_CREW = 400;

    /** @param underWay digests of the definitions of cases under way */
    static UnnamedSteps of(Catalogue catalogue, String agency, Collection<String> underWay) {
        LinkedHashMap<String, AgencyDefinition> versions = new LinkedHashMap<>();
        catalogue.agency(agency).flatMap(AgencyEntry::current).ifPresent(d -> versions.put(d.digest(), d));
        underWay.forEach(
                digest -> catalogue.definition(agency, digest).ifPresent(d -> versions.putIfAbsent(d.digest(), d)));
        return new UnnamedSteps(agency, new ArrayList<>(versions.values()));
    }

    /** Ids of all services. */
    List<String> services() {
        return versions.stream()
                .flatMap(d -> d.services().stream())
                .map(PublicService::id)
                .distinct()
                .toList();
    }

    /** Ids of the steps of a service for which some version names nobody. */
    List<String> of(String service) {
        return unnamed(service).map(Step::id).distinct().toList();
    }

    /** One of them, as the newest version has it. */
    Step step(String service, String step) {
        return unnamed(service).filter(s -> s.id().equals(step)).findFirst().orElseThrow();
    }

    /** Whether a version has this step, whoever does it. */
    boolean names(String service, String step) {
        return in(service).anyMatch(s -> s.step(step).isPresent());
    }

    /** Digests of the versions that name nobody for a step. */
    Set<String> definitions(String service, String step) {
        return versions.stream()
                .filter(d -> d.service(service)
                        .flatMap(s -> s.step(step))
                        .filter(UnnamedSteps::isUnnamed)
                        .isPresent())
                .map(AgencyDefinition::digest)
                .collect(Collectors.toSet());
    }

    /** Ids of the actors of a service who may be assigned: all but those who are the applicant in some version. */
    List<String> eligible(String service) {
        Set<String> applicants =
                actors(service).filter(Actor::applicant).map(Actor::id).collect(Collectors.toSet());
        return actors(service)
                .map(Actor::id)
                .filter(id -> !applicants.contains(id))
                .distinct()
                .toList();
    }

    private Stream<Actor> actors(String service) {
        return in(service).flatMap(s -> s.actors().stream());
    }

    /** Refuses more actors than a work list can index. */
    static void bounded(List<String> actors) {
        if (String.join("+", actors).length() > MAX_CREW) {
            throw new Refusal(INVALID, CoreWords.text("too-many-actors-for-one-step"), List.of());
        }
    }

    private Stream<PublicService> in(String service) {
        return versions.stream().flatMap(d -> d.service(service).stream());
    }

    private Stream<Step> unnamed(String service) {
        return in(service).flatMap(s -> s.steps().stream()).filter(UnnamedSteps::isUnnamed);
    }

    private static boolean isUnnamed(Step step) {
        return step.actorIds().isEmpty() && !step.isAutomatic();
    }
}
