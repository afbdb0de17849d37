package id.talaksana.core.access;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which actors of an agency's services one account may hold together. */
record HeldActors(Catalogue catalogue, String agency) {

    /** Refuses actors that no service has, and whoever applies among the others. */
    void check(Set<String> held) {
        Set<String> known = actors().map(Actor::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> applicants =
                actors().filter(Actor::applicant).map(Actor::id).collect(Collectors.toSet());
        for (String actor : held) {
            if (!known.contains(actor)) {
                throw new Refusal(
                        INVALID,
                        CoreWords.text(
                                "is-no-actor-of-this-agency", WrittenText.shown(actor), String.join(", ", known)),
                        List.copyOf(known));
            }
        }
        if (held.stream().anyMatch(applicants::contains) && !applicants.containsAll(held)) {
            throw new Refusal(INVALID, CoreWords.text("an-applicant-is-never-an-officer"), List.of());
        }
    }

    private Stream<Actor> actors() {
        return catalogue.agency(agency).flatMap(AgencyEntry::current).stream()
                .flatMap(definition -> definition.services().stream())
                .flatMap(service -> service.actors().stream());
    }
}
