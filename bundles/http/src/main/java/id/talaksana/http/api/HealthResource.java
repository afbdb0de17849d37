package id.talaksana.http.api;

import id.talaksana.api.agenda.Pending;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Whether the core serves; one agency's fault does not make it ill. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private final CoreServices core;

    HealthResource(CoreServices core) {
        this.core = core;
    }

    /**
     * 200 when all of the core is there, its database answers and the agencies of the start have been heard, 503 as a problem
     * otherwise.
     */
    @GET
    @Public
    public Health health() {
        core.cases();
        core.accounts();
        core.secrets();
        core.requireArrivals();
        core.requireRegister();
        return new Health(
                "up",
                core.catalogue().agencies().stream()
                        .collect(Collectors.groupingBy(
                                (AgencyEntry entry) -> entry.state().toString(), TreeMap::new, Collectors.counting())),
                core.lag().orElse(null));
    }

    /** 200 as long as this process answers at all: whoever gets nothing starts it anew, and nothing else would help. */
    @GET
    @Path("live")
    @Public
    public Live live() {
        return new Live("up");
    }

    /** As health, and somebody can be served: requests may be sent here. */
    @GET
    @Path("ready")
    @Public
    public Health ready() {
        Health health = health();
        if (health.agencies().isEmpty()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, HttpWords.text("no-agency-is-here-yet"), List.of());
        }
        return health;
    }

    /** @param status always {@code up} */
    record Live(String status) {}

    /**
     * The number of agencies in each state is told beside the core's health, not as part of it; and so is how far what is due
     * is behind, null as long as nobody does it.
     */
    record Health(String status, Map<String, Long> agencies, Pending.Lag agenda) {}
}
