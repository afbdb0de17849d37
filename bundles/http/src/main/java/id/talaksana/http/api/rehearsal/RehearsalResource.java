package id.talaksana.http.api.rehearsal;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.request.Uploads;
import id.talaksana.http.words.HttpWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Definitions that are played with invented people; nothing is changed. */
@Path("agencies")
@Produces(MediaType.APPLICATION_JSON)
public class RehearsalResource {
    private static final String HTML = "html";
    private static final String SEED = "seed";

    private final CoreServices core;
    private final BoundedBodies bodies;

    public RehearsalResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.bodies = bodies;
    }

    /** Plays a candidate. */
    @POST
    @Path("{agency}/rehearsal")
    @ZipBody
    public Response candidate(
            @PathParam("agency") String agency,
            @QueryParam(SEED) String seed,
            @QueryParam("form") String form,
            @Context SecurityContext security) {
        Authority.toAdminister(security, Parameters.slug("agency", agency));
        long chance = seed(seed);
        try (Place place = core.places().take(agency)) {
            Map<String, byte[]> files = bodies.read(DefinitionArchive.MAX_ARCHIVE, Uploads.TOO_LARGE, kept -> {
                        place.begin();
                        return Uploads.read(kept.bytes());
                    })
                    .files();
            return played(agency, files, chance, form);
        }
    }

    /** Plays a version that was taken in, whether it is in use or not yet. */
    @POST
    @Path("{agency}/definitions/{version}/rehearsal")
    public Response version(
            @PathParam("agency") String agency,
            @PathParam("version") String version,
            @QueryParam(SEED) String seed,
            @QueryParam("form") String form,
            @Context SecurityContext security) {
        Authority.toAdminister(security, Parameters.slug("agency", agency));
        String wanted = Parameters.version("version", version);
        long chance = seed(seed);
        Map<String, byte[]> files = core.registry()
                .files(agency, wanted)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, HttpWords.text("agency-has-no-definition", agency, wanted), List.of()));
        try (Place place = core.places().take(agency)) {
            place.begin();
            return played(agency, files, chance, form);
        }
    }

    private Response played(String agency, Map<String, byte[]> files, long seed, String form) {
        AgencyDefinition definition =
                Uploads.accepted(agency, files, core.catalogue().inspect(files));
        Rehearsal rehearsal = core.rehearsals().rehearse(files, seed);
        return HTML.equals(form)
                ? Response.ok(
                                core.rehearsalPages()
                                        .page(definition, rehearsal)
                                        .getBytes(StandardCharsets.UTF_8),
                                MediaType.TEXT_HTML + ";charset=UTF-8")
                        .build()
                : Response.ok(rehearsal).build();
    }

    private static long seed(String seed) {
        if (seed != null && !seed.matches("\\d{1,18}")) {
            throw Parameters.bad(SEED, HttpWords.text("a-seed-is-a-number"));
        }
        return seed == null ? 1 : Long.parseLong(seed);
    }
}
