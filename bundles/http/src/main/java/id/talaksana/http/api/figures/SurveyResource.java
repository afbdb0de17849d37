package id.talaksana.http.api.figures;

import id.talaksana.api.survey.Questionnaire;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.api.cases.FollowingResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.Map;
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

/** The satisfaction survey, for whoever follows a closed case with its code. */
@Path("followed-cases/{id}/survey")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SurveyResource {
    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private HttpServletRequest servletRequest;

    public SurveyResource(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    /** What is asked, of every case the same. */
    @GET
    @Public
    public Questionnaire questionnaire(@PathParam("id") String id) {
        CaseResource.caseId(id);
        return core.surveys().questionnaire();
    }

    /** Answers once for the case. */
    @POST
    @Public
    public Answered answer(
            @PathParam("id") String id, @HeaderParam(FollowingResource.CODE) String code, SurveyAnswers body) {
        if (code == null) {
            throw Parameters.bad(FollowingResource.CODE, HttpWords.text("an-http-header-must-carry"));
        }
        core.surveys()
                .answer(
                        CaseResource.caseId(id),
                        code,
                        body.answers() == null ? Map.of() : body.answers(),
                        address.of(servletRequest));
        return new Answered(true);
    }

    /**
     * The answers.
     *
     * @param answers 1 to 4 by the element's id
     */
    public record SurveyAnswers(Map<String, Integer> answers) {}

    /** That they were counted. */
    public record Answered(boolean counted) {}
}
