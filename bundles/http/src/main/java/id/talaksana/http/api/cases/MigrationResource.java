package id.talaksana.http.api.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.migrations.Migration;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Moves cases under way to another version of their agency's definition. */
@Path("agencies/{agency}/migrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MigrationResource {
    private final CoreServices core;

    public MigrationResource(CoreServices core) {
        this.core = core;
    }

    /** Moves all chosen cases or none, or tells what would become of them. */
    @POST
    public Migration migrate(
            @PathParam("agency") String agency, MigrationRequest body, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        return core.migrations().migrate(who, body.order(agency), body.isDryRun(), StepRow.Channel.REST);
    }
}
