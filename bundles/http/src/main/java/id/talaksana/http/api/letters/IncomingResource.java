package id.talaksana.http.api.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.letters.AssessmentReport;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.IncomingLetters;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.request.FormWithFiles;
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
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Letters of parties outside, as officers record them. */
@Path("cases/{id}/incoming-letters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncomingResource {
    private static final String JSON_PART = "letter";

    private final CoreServices core;
    private final JsonReader reader;
    private final BoundedBodies bodies;

    @Context
    private HttpServletRequest servletRequest;

    public IncomingResource(CoreServices core, JsonReader reader, BoundedBodies bodies) {
        this.core = core;
        this.reader = reader;
        this.bodies = bodies;
    }

    /** Those of a case. */
    @GET
    public IncomingList list(@BeanParam CaseRequest asked) {
        CaseId caseId = asked.id();
        return new IncomingList(caseId, core.incomingLetters().list(asked.who(), caseId));
    }

    /** Records one that came without a file. */
    @POST
    public IncomingLetter record(@BeanParam KeyedCaseRequest act, IncomingRequest body) {
        return recorded(act, body, List.of());
    }

    /** Records one with its file. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @FormBody(MediaType.MULTIPART_FORM_DATA)
    public IncomingLetter recordWithFile(@BeanParam KeyedCaseRequest act) {
        if (act.key() == null) {
            throw Parameters.bad(Parameters.IDEMPOTENCY_KEY, HttpWords.text("is-needed-for-a-form"));
        }
        return bodies.read(FormWithFiles.MAX_BODY, FormWithFiles.TOO_LARGE, whole -> {
            FormWithFiles<IncomingRequest> form = FormWithFiles.read(
                    reader, IncomingRequest.class, JSON_PART, servletRequest.getContentType(), whole.open());
            return recorded(act, form.body(), form.files());
        });
    }

    private IncomingLetter recorded(KeyedCaseRequest act, IncomingRequest body, List<Enclosure> files) {
        if (files.size() > 1) {
            throw Parameters.bad("files", HttpWords.text("a-letter-has-one-file"));
        }
        return core.incomingLetters()
                .record(
                        act.who(),
                        new IncomingLetters.Receiving(
                                act.id(),
                                body.about(),
                                body.sender(),
                                body.number(),
                                Parameters.day("date", body.date()),
                                body.subject(),
                                files.isEmpty() ? null : files.get(0),
                                act.key()));
    }

    /** The file of one, as it came. */
    @GET
    @Path("{entry}/file")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam CaseRequest asked, @PathParam("entry") String entry) {
        Enclosure file = core.incomingLetters().file(asked.who(), asked.id(), Parameters.number("entry", entry, 0));
        boolean text = file.mediaType().startsWith("text/");
        return Response.ok(file.content(), file.mediaType() + (text ? "; charset=UTF-8" : ""))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /** The results of the assessment whose report it is. */
    @GET
    @Path("{entry}/assessment")
    public AssessmentReport assessment(@BeanParam CaseRequest asked, @PathParam("entry") String entry) {
        return core.incomingLetters().assessed(asked.who(), asked.id(), Parameters.number("entry", entry, 0));
    }

    /** @param letters the first one first */
    public record IncomingList(CaseId id, List<IncomingLetter> letters) {}

    /**
     * Body of the request that records a letter.
     *
     * @param about id of an open step, or of a product of the service
     * @param date such as 2026-11-30
     */
    public record IncomingRequest(String about, String sender, String number, String date, String subject) {}
}
