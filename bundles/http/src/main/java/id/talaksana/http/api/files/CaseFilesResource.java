package id.talaksana.http.api.files;

import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Files that were handed in for a case's requirements, for those who handle it. */
@Path("cases/{id}/files")
@Produces(MediaType.APPLICATION_JSON)
public class CaseFilesResource {
    private final CoreServices core;
    private final JsonReader reader;
    private final BoundedBodies bodies;

    @Context
    private HttpServletRequest servletRequest;

    public CaseFilesResource(CoreServices core, JsonReader reader, BoundedBodies bodies) {
        this.core = core;
        this.reader = reader;
        this.bodies = bodies;
    }

    /** Those of a case. */
    @GET
    public FileList list(@BeanParam CaseRequest asked) {
        return new FileList(asked.id(), core.submittedFiles().list(asked.who(), asked.id()));
    }

    /** Puts one on the record that came in another way. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FormBody(MediaType.MULTIPART_FORM_DATA)
    public Response add(@BeanParam KeyedCaseRequest act) {
        if (act.key() == null) {
            throw Parameters.bad(Parameters.IDEMPOTENCY_KEY, HttpWords.text("is-needed-for-a-form"));
        }
        SubmittedFile added = SentFile.read(
                bodies, reader, servletRequest.getContentType(), (requirement, file) -> core.submittedFiles()
                        .add(act.who(), act.id(), requirement, file, act.key()));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    /** The content of one. */
    @GET
    @Path("{number}")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam CaseRequest asked, @PathParam("number") String number) {
        return SentFile.answer(
                core.submittedFiles().file(asked.who(), asked.id(), Parameters.number("number", number, 0)));
    }

    /** Recomputes the record, and compares each file with it. */
    @GET
    @Path("verification")
    public Verification verify(@BeanParam CaseRequest asked) {
        return core.submittedFiles().verify(asked.who(), asked.id());
    }

    /** @param files the first one first */
    public record FileList(CaseId id, List<SubmittedFile> files) {}
}
