package id.talaksana.http.admin.people;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.staff.Zones;
import java.util.List;

/** The actors of an agency's services whom accounts may hold. */
public record ActorChoices(CoreServices core, String agency) {

    public List<PublicService> services() {
        return Zones.definition(core, agency)
                .map(definition -> definition.services())
                .orElse(List.of());
    }

    public List<String> ids() {
        return services().stream()
                .flatMap(service -> service.actors().stream())
                .map(Actor::id)
                .distinct()
                .toList();
    }

    /** The name that the documents give an actor. */
    public String name(String id) {
        return services().stream()
                .flatMap(service -> service.actor(id).stream())
                .findFirst()
                .map(actor -> Sourced.inUse(actor.name(), id))
                .orElse(id);
    }

    /** The services in which there is such an actor, by their titles. */
    public String where(String id) {
        return String.join(
                ", ",
                services().stream()
                        .filter(service -> service.actor(id).isPresent())
                        .map(DisplayNames::title)
                        .toList());
    }

    /** Whether it is the one who applies. */
    public boolean applies(String id) {
        return services().stream()
                .flatMap(service -> service.actor(id).stream())
                .anyMatch(Actor::applicant);
    }
}
