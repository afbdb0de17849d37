package id.talaksana.http.api.agencies;

import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Offers that were not let in; they may name any agency or none, so only central administrators see them. */
@Path("quarantine")
@Produces(MediaType.APPLICATION_JSON)
public class QuarantineResource {
    private final CoreServices core;

    public QuarantineResource(CoreServices core) {
        this.core = core;
    }

    /** What is held back now. */
    @GET
    public HeldList held(@Context SecurityContext security) {
        Authority.overTheContainer(security);
        return new HeldList(core.quarantine().held());
    }

    public record HeldList(List<Quarantine.Held> held) {}
}
