package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
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

/**
 * Lets an applicant object, without an account. Registration number and NIK come in headers: addresses stand in logs.
 */
@Path("followed-rounds/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
public class OwnObjectionResource {
    public static final String REGISTRATION = "X-Registration-Number";
    public static final String NIK = "X-NIK";

    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private HttpServletRequest servletRequest;

    public OwnObjectionResource(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    /** What the applicant may object to, and what became of the own objections. */
    @GET
    @Public
    public OwnStanding standing(
            @PathParam("id") String id, @HeaderParam(REGISTRATION) String registration, @HeaderParam(NIK) String nik) {
        return core.ownObjections().standing(applicant(registration, nik), CaseResource.caseId(id));
    }

    /** Objects. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Public
    public OwnObjection file(
            @PathParam("id") String id,
            @HeaderParam(REGISTRATION) String registration,
            @HeaderParam(NIK) String nik,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            FilingRequest body) {
        String key = Parameters.publicRequestKey(requestKey);
        return core.ownObjections()
                .file(
                        applicant(registration, nik),
                        new OwnObjections.Filing(
                                CaseResource.caseId(id), body.step(), body.about(), body.contests(), body.text(), key));
    }

    /** Takes an objection back that is not answered yet. */
    @POST
    @Path("{number}/withdrawal")
    @Public
    public OwnObjection withdraw(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(REGISTRATION) String registration,
            @HeaderParam(NIK) String nik,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey) {
        String key = Parameters.publicRequestKey(requestKey);
        return core.ownObjections()
                .withdraw(
                        applicant(registration, nik),
                        CaseResource.caseId(id),
                        Parameters.number("number", number, 0),
                        key);
    }

    private OwnObjections.Applicant applicant(String registration, String nik) {
        if (registration == null || nik == null) {
            throw Parameters.bad(
                    registration == null ? REGISTRATION : NIK, HttpWords.text("two-headers-must-show-who-one-is"));
        }
        return new OwnObjections.Applicant(registration, nik, address.of(servletRequest));
    }

    /**
     * Body of the request that objects.
     *
     * @param step the one that holds the period; null: the one that is open
     * @param about whose outcome; null: the own one
     * @param contests which of the recorded reasons, counted from 1
     */
    public record FilingRequest(String step, String about, List<Integer> contests, String text) {}
}
