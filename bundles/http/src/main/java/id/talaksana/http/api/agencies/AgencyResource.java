package id.talaksana.http.api.agencies;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.CacheableAnswer;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** What agencies publish; open to everybody. */
@Path("agencies")
@Produces(MediaType.APPLICATION_JSON)
public class AgencyResource {
    private final CoreServices core;

    public AgencyResource(CoreServices core) {
        this.core = core;
    }

    /** All agencies; 503 as a problem as long as none was heard yet of those that the very first start brings. */
    @GET
    @Public
    public AgencyList agencies() {
        List<AgencyEntry> all = core.catalogue().agencies();
        if (all.isEmpty()) {
            core.requireArrivals();
        }
        return new AgencyList(all.stream().map(AgencyDocument::of).toList());
    }

    /** One agency. */
    @GET
    @Path("{agency}")
    @Public
    public Response agency(
            @PathParam("agency") String agency, @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        AgencyDocument document = AgencyDocument.of(entry(agency));
        return CacheableAnswer.of(document, document.tag(), ifNoneMatch);
    }

    /** What was found wrong with the newest definition that the agency offered. */
    @GET
    @Path("{agency}/lint")
    @Public
    public Lint agencyLint(@PathParam("agency") String agency) {
        return new Lint(agency, null, entry(agency).diagnostics());
    }

    /** The services of an agency. */
    @GET
    @Path("{agency}/services")
    @Public
    public ServiceList services(@PathParam("agency") String agency) {
        return new ServiceList(
                entry(agency).current().map(AgencyDocument::offers).orElse(List.of()));
    }

    /** One service, in the version in use or in an older one. */
    @GET
    @Path("{agency}/services/{service}")
    @Public
    public Response service(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        AgencyDefinition definition = Found.definition(core, agency, version);
        PublicService found = Found.service(definition, service);
        return CacheableAnswer.of(ServiceDocument.of(definition, found), definition.digest(), ifNoneMatch);
    }

    /** What was found wrong with a service's file, and with the agency's, in the newest definition offered. */
    @GET
    @Path("{agency}/services/{service}/lint")
    @Public
    public Lint serviceLint(@PathParam("agency") String agency, @PathParam("service") String service) {
        AgencyEntry entry = entry(agency);
        List<Diagnostic> found = entry.diagnostics().stream()
                .filter(d -> isOf(service, d.file()) || isOf("agency", d.file()))
                .toList();
        boolean offered = entry.current().flatMap(d -> d.service(service)).isPresent()
                || found.stream().anyMatch(d -> isOf(service, d.file()));
        if (!offered) {
            throw UnknownName.service(
                    service,
                    entry.current().stream()
                            .flatMap(d -> d.services().stream())
                            .map(PublicService::id)
                            .toList());
        }
        return new Lint(agency, service, found);
    }

    private static boolean isOf(String service, String file) {
        return file.equals(service + ".yaml") || file.equals(service + ".yml");
    }

    private AgencyEntry entry(String agency) {
        return core.catalogue().agency(agency).orElseThrow(() -> UnknownName.agency(core, agency));
    }

    public record AgencyList(List<AgencyDocument> agencies) {}

    public record ServiceList(List<AgencyDocument.Offer> services) {}

    public record Lint(String agency, String service, List<Diagnostic> diagnostics) {}
}
