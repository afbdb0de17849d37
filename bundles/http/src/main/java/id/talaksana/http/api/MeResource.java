package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.http.kit.access.Caller;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The caller's own account. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    /** Who is calling, with role, agency and actors. */
    @GET
    public Me me(@Context SecurityContext security) {
        Account account = Caller.of(security);
        return new Me(
                account.name(),
                account.displayName(),
                account.role(),
                account.agency(),
                account.actors().stream().sorted().toList());
    }

    record Me(String name, String displayName, Role role, String agency, List<String> actors) {}
}
