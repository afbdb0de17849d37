package id.talaksana.http.api.administration;

import id.talaksana.api.access.Account;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The second person: whether one is asked for, and what is decided on a version that waits. */
@Path("agencies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApprovalResource {
    private final CoreServices core;

    public ApprovalResource(CoreServices core) {
        this.core = core;
    }

    /** Says whether what is uploaded needs a second person. */
    @PUT
    @Path("{agency}/second-person")
    public SecondPerson require(
            @PathParam("agency") String agency, SecondPersonRequest body, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        if (body.required() == null) {
            throw missing("required");
        }
        core.approvals().require(who, agency, body.required(), body.reason());
        return new SecondPerson(core.approvals().needed(agency));
    }

    /** Approves of a version that waits for a second person, declines it, or cancels one that waits for its day. */
    @POST
    @Path("{agency}/definitions/{version}/approval")
    public Decided decide(
            @PathParam("agency") String agency,
            @PathParam("version") String version,
            ApprovalRequest body,
            @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        String wanted = Parameters.version("version", version);
        switch (body.given()) {
            case APPROVE -> core.approvals().approve(who, agency, wanted);
            case DECLINE -> core.approvals().decline(who, agency, wanted, reason(body));
            case CANCEL -> core.approvals().cancel(who, agency, wanted, reason(body));
        }
        return new Decided(wanted, body.given().toString());
    }

    private static String reason(ApprovalRequest body) {
        if (body.reason() == null || body.reason().isBlank()) {
            throw missing("reason");
        }
        return body.reason().strip();
    }

    private static RuntimeException missing(String member) {
        return Problem.of(ProblemType.INVALID, HttpWords.text("must-be-given", member))
                .at(member)
                .exception();
    }

    /**
     * @param required whether a second person is asked for
     * @param reason may be absent
     */
    public record SecondPersonRequest(Boolean required, String reason) {}

    public record SecondPerson(boolean required) {}

    public record Decided(String version, String decision) {}
}
