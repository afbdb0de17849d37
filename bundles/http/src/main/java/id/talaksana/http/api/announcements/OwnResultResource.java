package id.talaksana.http.api.announcements;

import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.http.api.agencies.Found;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;

/** What was announced about one applicant. Number and NIK come in the body: addresses stand in logs. */
@Path("agencies/{agency}/services/{service}/own-results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OwnResultResource {
    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private HttpServletRequest servletRequest;

    public OwnResultResource(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    /** Stage by stage. */
    @POST
    @Public
    public OwnResults own(@PathParam("agency") String agency, @PathParam("service") String service, OwnRequest body) {
        known(agency, service);
        return core.released().own(agency, service, body.credentials(), address.of(servletRequest));
    }

    /** That an announcement says so. */
    @POST
    @Path("{announcement}/proof")
    @Public
    public InclusionProof proof(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @PathParam("announcement") String announcement,
            OwnRequest body) {
        known(agency, service);
        return core.released().proof(agency, service, body.credentials(), address.of(servletRequest), announcement);
    }

    private void known(String agency, String service) {
        Found.service(Found.definition(core, agency, null), service);
    }

    /**
     * What an applicant shows to be told.
     *
     * @param round number of one of the rounds in which both are this applicant's; null: the newest
     */
    public record OwnRequest(String registration, String nik, String round) {
        Credentials credentials() {
            if (registration == null || registration.isBlank() || nik == null || nik.isBlank()) {
                throw Parameters.bad(
                        registration == null || registration.isBlank() ? "registration" : "nik",
                        HttpWords.text("registration-number-and-nik-are-needed"));
            }
            return new Credentials(
                    registration.strip(), nik.strip(), round == null ? null : CaseResource.caseId(round));
        }
    }
}
