package id.talaksana.http.kit.staff;

import id.talaksana.api.access.Account;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import java.util.List;

/** The actors that an account holds, by the names that its agency's documents give them. */
public record ActorNames(CoreServices core, Account who) {

    public List<String> all() {
        List<PublicService> services = Zones.definition(core, who.agency())
                .map(definition -> definition.services())
                .orElse(List.of());
        return who.actors().stream().sorted().map(id -> name(services, id)).toList();
    }

    private static String name(List<PublicService> services, String id) {
        return services.stream()
                .flatMap(service -> service.actor(id).stream())
                .map(actor -> Sourced.inUse(actor.name(), id))
                .findFirst()
                .orElse(id);
    }
}
