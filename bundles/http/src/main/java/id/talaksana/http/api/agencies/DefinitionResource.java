package id.talaksana.http.api.agencies;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Places.Place;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionArchive.Reading;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.request.Uploads;
import id.talaksana.http.words.HttpWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/**
 * The versions of an agency's definition: they come in as a ZIP and go out as one. The agency's own people and central
 * staff see them, since beside each stands who took it into use and how many cases it has; administrators change them, and
 * they and central staff alone read the files of one that was never in force.
 */
@Path("agencies")
@Produces(MediaType.APPLICATION_JSON)
public class DefinitionResource {
    private static final String DEFINITIONS = "{agency}/definitions";

    private final CoreServices core;
    private final BoundedBodies bodies;

    public DefinitionResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.bodies = bodies;
    }

    /** Takes a definition into use, whole or not at all. */
    @POST
    @Path(DEFINITIONS)
    @ZipBody
    public Response upload(
            @PathParam("agency") String agency,
            @QueryParam("decree") String decree,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Account account = Authority.toAdminister(security, Parameters.slug("agency", agency));
        String basis = Reasons.given(decree);
        try (Place place = core.places().take(agency)) {
            return published(agency, sent(place), account, basis, uri);
        }
    }

    private Response published(String agency, Reading sent, Account account, String decree, UriInfo uri) {
        Map<String, byte[]> files = sent.files();
        // Looked at first: what is refused must leave no trace, least of all an agency that does not exist.
        AgencyDefinition offered =
                Uploads.accepted(agency, files, core.catalogue().inspect(files));
        boolean known = version(agency, offered).isPresent();
        Inspection inspection = core.publishing()
                .publish(agency, files, new Origin(Origin.Kind.UPLOAD, account.name()), account.name(), decree);
        Uploads.accepted(agency, files, inspection);
        VersionEntry entry = version(agency, offered).orElseThrow();
        return Response.status(known ? Response.Status.OK : Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, address(uri, agency, entry.version()))
                .entity(new Upload(
                        entry.version(),
                        entry.digest(),
                        entry.standing(),
                        entry.effectiveFrom(),
                        inspection.diagnostics(),
                        sent.account().entries()))
                .build();
    }

    private Reading sent(Place place) {
        return bodies.read(DefinitionArchive.MAX_ARCHIVE, Uploads.TOO_LARGE, kept -> {
            place.begin();
            return Uploads.read(kept.bytes());
        });
    }

    private Optional<VersionEntry> version(String agency, AgencyDefinition definition) {
        return core.catalogue().agency(agency).flatMap(entry -> core.registry().versions(agency).stream()
                .filter(v -> v.digest().equals(definition.digest()))
                .findFirst());
    }

    /** Without scheme and host, for what the client called us may not be what we were called by a proxy. */
    private static String address(UriInfo uri, String agency, String version) {
        return uri.getBaseUriBuilder()
                .path(DefinitionResource.class)
                .path(DEFINITIONS + "/{version}")
                .build(agency, version)
                .getRawPath();
    }

    /** The versions of an agency, newest act first. */
    @GET
    @Path(DEFINITIONS)
    public VersionList versions(@PathParam("agency") String agency, @Context SecurityContext security) {
        Authority.toSee(security, Parameters.slug("agency", agency));
        return new VersionList(core.registry().versions(agency));
    }

    /** The files of a version as they were taken in. */
    @GET
    @Path(DEFINITIONS + "/{version}")
    @Produces(ZipBody.MEDIA_TYPE)
    public Response files(
            @PathParam("agency") String agency,
            @PathParam("version") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context SecurityContext security) {
        Authority.toSee(security, Parameters.slug("agency", agency));
        String wanted = Parameters.version("version", version);
        List<VersionEntry> versions = core.registry().versions(agency);
        VersionEntry entry = versions.stream()
                .filter(v -> v.version().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("agency-has-no-definition", agency, wanted),
                        versions.stream().map(VersionEntry::version).toList()));
        if (versions.stream().noneMatch(v -> v.version().equals(wanted) && wasInForce(v))) {
            Authority.toReview(security, agency);
        }
        byte[] zip =
                DefinitionArchive.write(core.registry().files(agency, wanted).orElseThrow());
        return Response.fromResponse(CacheableAnswer.of(zip, entry.digest(), ifNoneMatch))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + agency + "-" + wanted + ".zip\"")
                .build();
    }

    private static boolean wasInForce(VersionEntry entry) {
        return entry.standing() == Registry.Standing.IN_USE || entry.standing() == Registry.Standing.SUPERSEDED;
    }

    /** What a candidate would change. Nothing is changed. */
    @POST
    @Path("{agency}/plan")
    @ZipBody
    public Plan plan(@PathParam("agency") String agency, @Context SecurityContext security) {
        Authority.toAdminister(security, Parameters.slug("agency", agency));
        try (Place place = core.places().take(agency)) {
            Map<String, byte[]> files = sent(place).files();
            Uploads.accepted(agency, files, core.catalogue().inspect(files));
            return core.registry().plan(agency, files);
        }
    }

    /**
     * @param diagnostics warnings; with an error nothing would have been taken in
     * @param account what became of each file of the archive
     */
    public record Upload(
            String version,
            String digest,
            Registry.Standing standing,
            LocalDate effectiveFrom,
            List<Diagnostic> diagnostics,
            List<SourceAccount.Entry> account) {}

    public record VersionList(List<VersionEntry> versions) {}
}
