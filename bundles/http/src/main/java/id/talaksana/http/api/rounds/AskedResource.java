package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CasePage;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** What other agencies ask of one. */
@Path("agencies/{agency}/requests")
@Produces(MediaType.APPLICATION_JSON)
public class AskedResource {
    private final CoreServices core;

    public AskedResource(CoreServices core) {
        this.core = core;
    }

    /** The cases that another agency asked for. */
    @GET
    public CasePage asked(
            @PathParam("agency") String agency,
            @QueryParam("asking") String asking,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        return core.requests()
                .asked(
                        Caller.of(security),
                        Parameters.slug("agency", agency),
                        Parameters.slug("asking", asking == null ? "" : asking),
                        Parameters.cursor("after", after),
                        Parameters.limit("limit", limit));
    }
}
