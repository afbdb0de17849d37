package id.talaksana.http.api.agencies;

import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** What administrators decide about what is in use. Each act is on the register; the answer is the agency afterwards. */
@Path("agencies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RegisterResource {
    private final CoreServices core;

    public RegisterResource(CoreServices core) {
        this.core = core;
    }

    /** Takes another version into use for new cases. */
    @POST
    @Path("{agency}/rollback")
    public AgencyDocument rollback(
            @PathParam("agency") String agency, RollbackRequest body, @Context SecurityContext security) {
        String by = administrator(agency, security);
        String version = body.version() == null ? null : Parameters.version("version", body.version());
        core.registry().rollback(agency, version, by, Reasons.needed(body.reason()));
        return afterwards(agency);
    }

    /** Takes no new cases any more. */
    @POST
    @Path("{agency}/retire")
    public AgencyDocument retire(
            @PathParam("agency") String agency, ReasonRequest body, @Context SecurityContext security) {
        core.registry().retire(agency, administrator(agency, security), Reasons.needed(body.reason()));
        return afterwards(agency);
    }

    /** Takes new cases again. */
    @POST
    @Path("{agency}/resume")
    public AgencyDocument resume(
            @PathParam("agency") String agency, ReasonRequest body, @Context SecurityContext security) {
        core.registry().resume(agency, administrator(agency, security), Reasons.given(body.reason()));
        return afterwards(agency);
    }

    /** Lets everything rest, steps of cases under way too. */
    @POST
    @Path("{agency}/freeze")
    public AgencyDocument freeze(
            @PathParam("agency") String agency, ReasonRequest body, @Context SecurityContext security) {
        core.registry().freeze(agency, administrator(agency, security), Reasons.needed(body.reason()));
        return afterwards(agency);
    }

    /** Goes on where it rested. */
    @POST
    @Path("{agency}/thaw")
    public AgencyDocument thaw(
            @PathParam("agency") String agency, ReasonRequest body, @Context SecurityContext security) {
        core.registry().thaw(agency, administrator(agency, security), Reasons.given(body.reason()));
        return afterwards(agency);
    }

    private static String administrator(String agency, SecurityContext security) {
        return Authority.toAdminister(security, Parameters.slug("agency", agency))
                .name();
    }

    private AgencyDocument afterwards(String agency) {
        return core.catalogue()
                .agency(agency)
                .map(AgencyDocument::of)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, HttpWords.text("there-is-no-agency", agency), List.of()));
    }
}
