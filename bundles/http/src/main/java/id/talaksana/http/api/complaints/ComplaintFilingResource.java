package id.talaksana.http.api.complaints;

import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.Filed;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.request.FormWithFiles;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import javax.ws.rs.core.SecurityContext;

/** Takes complaints: from the public, and from officers what reached them by other ways. */
@Path("agencies/{agency}/complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintFilingResource {
    private static final String JSON_PART = "complaint";

    private final CoreServices core;
    private final ClientAddress address;
    private final JsonReader reader;
    private final BoundedBodies bodies;

    @Context
    private HttpServletRequest servletRequest;

    public ComplaintFilingResource(CoreServices core, ClientAddress address, JsonReader reader, BoundedBodies bodies) {
        this.core = core;
        this.address = address;
        this.reader = reader;
        this.bodies = bodies;
    }

    /** Files a complaint; number and code come back. */
    @POST
    @Public
    public Response file(
            @PathParam("agency") String agency,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ComplaintRequest body) {
        return filed(body.complaint(agency, List.of(), publicKey(requestKey)));
    }

    /** Files a complaint with files. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FormBody(MediaType.MULTIPART_FORM_DATA)
    @Public
    public Response fileWithFiles(
            @PathParam("agency") String agency, @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey) {
        String key = publicKey(requestKey);
        return withFiles(ComplaintRequest.class, form -> filed(form.body().complaint(agency, form.files(), key)));
    }

    /** Its files count against the bound until they are on the record. */
    private <T extends Record> Response withFiles(Class<T> type, Function<FormWithFiles<T>, Response> file) {
        return bodies.read(
                FormWithFiles.MAX_BODY,
                FormWithFiles.TOO_LARGE,
                whole -> file.apply(
                        FormWithFiles.read(reader, type, JSON_PART, servletRequest.getContentType(), whole.open())));
    }

    private Response filed(Complaint complaint) {
        return created(core.complaints().file(Optional.empty(), complaint, address.of(servletRequest)));
    }

    /** Takes in what came by telephone, mail, letter box or visit. */
    @POST
    @Path("intake")
    public Response takeIn(
            @PathParam("agency") String agency,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            IntakeRequest body,
            @Context SecurityContext security) {
        return takenIn(security, body.complaint(agency, List.of(), Parameters.requestKey(requestKey)));
    }

    /** Takes in what came together with papers. */
    @POST
    @Path("intake")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FormBody(MediaType.MULTIPART_FORM_DATA)
    public Response takeInWithFiles(
            @PathParam("agency") String agency,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(requestKey);
        if (key == null) {
            throw Parameters.bad(Parameters.IDEMPOTENCY_KEY, HttpWords.text("is-needed-for-a-form"));
        }
        return withFiles(
                IntakeRequest.class, form -> takenIn(security, form.body().complaint(agency, form.files(), key)));
    }

    private Response takenIn(SecurityContext security, Complaint complaint) {
        return created(core.complaints().file(Optional.of(Caller.of(security)), complaint, address.of(servletRequest)));
    }

    private static Response created(Filed filed) {
        return Response.status(Response.Status.CREATED).entity(filed).build();
    }

    private static String publicKey(String requestKey) {
        return Parameters.publicRequestKey(requestKey);
    }

    /** The agency's complaints in numbers. */
    @GET
    @Path("counts")
    @Public
    public ComplaintCounts counts(@PathParam("agency") String agency) {
        return core.complaints().counts(agency);
    }
}
