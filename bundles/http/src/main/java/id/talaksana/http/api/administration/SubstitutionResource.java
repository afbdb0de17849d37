package id.talaksana.http.api.administration;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Substitution;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Who acts for whom in an agency. */
@Path("agencies/{agency}/substitutions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SubstitutionResource {
    private final CoreServices core;

    public SubstitutionResource(CoreServices core) {
        this.core = core;
    }

    /** All of them, newest first. */
    @GET
    public SubstitutionList list(@PathParam("agency") String agency, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        return new SubstitutionList(core.substitutes().list(who, agency));
    }

    /** Names somebody, from a day to a day. */
    @POST
    public Response name(
            @PathParam("agency") String agency, SubstitutionRequest body, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        Substitution named = core.substitutes()
                .name(
                        who,
                        agency,
                        given("absent", body.absent()),
                        given("substitute", body.substitute()),
                        Parameters.day("from", given("from", body.from())),
                        Parameters.day("until", given("until", body.until())),
                        body.reason());
        return Response.status(Response.Status.CREATED).entity(named).build();
    }

    private static String given(String member, String value) {
        if (value == null) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("must-be-given", member))
                    .at(member)
                    .exception();
        }
        return value;
    }

    /** Ends one before its last day. */
    @POST
    @Path("{number}/end")
    public Substitution end(
            @PathParam("agency") String agency, @PathParam("number") String number, @Context SecurityContext security) {
        Account who = Authority.toAdminister(security, Parameters.slug("agency", agency));
        int wanted = number.matches("[1-9]\\d{0,8}") ? Integer.parseInt(number) : 0;
        return core.substitutes().end(who, agency, wanted);
    }

    /** @param substitutions newest first */
    public record SubstitutionList(List<Substitution> substitutions) {}
}
