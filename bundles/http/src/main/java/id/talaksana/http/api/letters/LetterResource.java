package id.talaksana.http.api.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Letters that an agency makes in a case. */
@Path("cases/{id}/letters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LetterResource {
    private final CoreServices core;

    public LetterResource(CoreServices core) {
        this.core = core;
    }

    /** Letters page by page. */
    @GET
    public LetterPage list(
            @BeanParam CaseRequest asked,
            @QueryParam("template") String template,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return core.letters()
                .list(
                        asked.who(),
                        asked.id(),
                        Parameters.slug("template", template),
                        Parameters.constant("state", state, Letter.State.values()),
                        after == null ? 0 : number("after", after),
                        Parameters.limit("limit", limit));
    }

    /** Which letters would be drafted; nothing is changed. */
    @POST
    @Path("preview")
    public RoundChange previewDrafts(@BeanParam CaseRequest asked, DraftingRequest body) {
        return core.letters().preview(asked.who(), body.deed(asked.id(), null));
    }

    /** Drafts letters. */
    @POST
    public RoundChange draft(@BeanParam KeyedCaseRequest act, DraftingRequest body) {
        return core.letters().perform(act.who(), body.deed(act.id(), act.key()));
    }

    /** With which letters something would be done; nothing is changed. */
    @POST
    @Path("acts/preview")
    public RoundChange previewActs(@BeanParam CaseRequest asked, LetterActRequest body) {
        return core.letters().preview(asked.who(), body.deed(asked.id(), null));
    }

    /** Numbers, initials, disposes, signs or sends back letters. */
    @POST
    @Path("acts")
    public RoundChange act(@BeanParam KeyedCaseRequest act, LetterActRequest body) {
        return core.letters().perform(act.who(), body.deed(act.id(), act.key()));
    }

    /** Recomputes the record that the letters are on. */
    @GET
    @Path("verification")
    public Verification verification(@BeanParam CaseRequest asked) {
        return core.letters().verify(asked.who(), asked.id());
    }

    /** One letter with its words and what was done with it. */
    @GET
    @Path("{number}")
    public LetterHistory find(@BeanParam CaseRequest asked, @PathParam("number") String number) {
        return core.letters().find(asked.who(), asked.id(), number("number", number));
    }

    /** One letter as PDF. */
    @GET
    @Path("{number}/paper")
    @Produces("application/pdf")
    public Response paper(@BeanParam CaseRequest asked, @PathParam("number") String number) {
        Rendition paper = core.letters().paper(asked.who(), asked.id(), number("number", number));
        return Response.ok(paper.content(), paper.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + paper.fileName() + "\"")
                .build();
    }

    private static int number(String name, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw Parameters.bad(name, HttpWords.text("a-number-is-a-whole-number-from-0", value));
        }
        return Integer.parseInt(value);
    }

    /**
     * Body of the request that drafts letters.
     *
     * @param template id of the template
     * @param registrations of the applicants; absent: all who have got so far
     */
    public record DraftingRequest(String template, List<String> registrations, String reason) {
        LetterDeed deed(CaseId id, String key) {
            return new LetterDeed.Draft(id, template, registrations, reason, key);
        }
    }

    /**
     * Body of the request that does something with letters.
     *
     * @param act what is done, or {@code return}
     * @param number of a single letter, where the agency has no series of numbers
     * @param reason needed by {@code return}
     */
    public record LetterActRequest(
            String template, String act, List<String> registrations, String number, String reason) {
        private static final String RETURN = "return";

        LetterDeed deed(CaseId id, String key) {
            if (RETURN.equals(act)) {
                return new LetterDeed.Return(id, template, registrations, reason, key);
            }
            LetterTemplate.Kind kind = Parameters.constant("act", act, LetterTemplate.Kind.values());
            return new LetterDeed.Act(id, template, kind, registrations, number, reason, key);
        }
    }
}
