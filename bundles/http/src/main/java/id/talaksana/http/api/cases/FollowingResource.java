package id.talaksana.http.api.cases;

import id.talaksana.api.cases.FollowedCase;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** Lets an applicant follow a case, without an account. The code comes in a header: addresses stand in logs. */
@Path("followed-cases")
@Produces(MediaType.APPLICATION_JSON)
public class FollowingResource {
    public static final String CODE = "X-Case-Code";

    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private HttpServletRequest servletRequest;

    public FollowingResource(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    /** A case as its applicant may see it. */
    @GET
    @Path("{id}")
    @Public
    public FollowedCase follow(@PathParam("id") String id, @HeaderParam(CODE) String code) {
        if (code == null) {
            throw Parameters.bad(CODE, HttpWords.text("an-http-header-must-carry"));
        }
        return core.following().follow(CaseResource.caseId(id), code, address.of(servletRequest));
    }
}
