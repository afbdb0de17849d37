package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.StepRow;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/** Opens cases. */
@Path("agencies/{agency}/services/{service}/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {
    private final CoreServices core;

    public OpeningResource(CoreServices core) {
        this.core = core;
    }

    /** Opens a case of a service, and gives the code that its applicant follows it with. */
    @POST
    public Response open(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            OpeningRequest body,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        String key = Parameters.requestKey(requestKey);
        // Asked for first: when it is away, nothing is opened.
        Following following = core.following();
        CaseFile opened =
                core.cases().open(Caller.of(security), body.opening(agency, service, key), StepRow.Channel.REST);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, address(uri, opened.id()))
                .entity(new OpenedCase(opened, following.code(Caller.of(security), opened.id())))
                .build();
    }

    /** Without scheme and host, for what the client called us may not be what we were called by a proxy. */
    private static String address(UriInfo uri, CaseId id) {
        return uri.getBaseUriBuilder()
                .path(CaseResource.class)
                .path(id.toString())
                .build()
                .getRawPath();
    }
}
