package id.talaksana.http.api.files;

import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.OwnCase;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.api.cases.FollowingResource;
import id.talaksana.http.api.cases.WithdrawalRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** What one does with what one applied for here, by its number and code. */
@Path("own-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class OwnCaseResource {
    private final CoreServices core;
    private final ClientAddress address;
    private final JsonReader reader;
    private final BoundedBodies bodies;

    @Context
    private HttpServletRequest servletRequest;

    public OwnCaseResource(CoreServices core, ClientAddress address, JsonReader reader, BoundedBodies bodies) {
        this.core = core;
        this.address = address;
        this.reader = reader;
        this.bodies = bodies;
    }

    private Holder holder(String id, String code) {
        if (code == null) {
            throw Parameters.bad(FollowingResource.CODE, HttpWords.text("an-http-header-must-carry"));
        }
        return new Holder(CaseResource.caseId(id), code, address.of(servletRequest));
    }

    /** The case with its files, and whether its applicant has to act. */
    @GET
    @Public
    public OwnCase own(@PathParam("id") String id, @HeaderParam(FollowingResource.CODE) String code) {
        return core.ownCases().find(holder(id, code));
    }

    /** Chooses a file to be sent with what is mended. */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FormBody(MediaType.MULTIPART_FORM_DATA)
    @Public
    public OwnCase attach(@PathParam("id") String id, @HeaderParam(FollowingResource.CODE) String code) {
        Holder holder = holder(id, code);
        return SentFile.read(bodies, reader, servletRequest.getContentType(), (requirement, file) -> core.ownCases()
                .attach(holder, requirement, file));
    }

    /** The content of one. */
    @GET
    @Path("files/{number}")
    @Produces(MediaType.WILDCARD)
    @Public
    public Response file(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(FollowingResource.CODE) String code) {
        return SentFile.answer(core.ownCases().file(holder(id, code), Parameters.number("number", number, 0)));
    }

    /** Sends what was mended. */
    @POST
    @Path("resubmission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    public OwnCase send(
            @PathParam("id") String id,
            @HeaderParam(FollowingResource.CODE) String code,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            WithdrawalRequest body) {
        return core.ownCases().send(holder(id, code), body.comment(), Parameters.publicRequestKey(requestKey));
    }

    /** Takes the application back. */
    @POST
    @Path("withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    public OwnCase withdraw(
            @PathParam("id") String id,
            @HeaderParam(FollowingResource.CODE) String code,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            WithdrawalRequest body) {
        return core.ownCases().withdraw(holder(id, code), body.comment(), Parameters.publicRequestKey(requestKey));
    }
}
