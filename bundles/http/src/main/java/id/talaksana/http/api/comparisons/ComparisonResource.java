package id.talaksana.http.api.comparisons;

import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.http.api.agencies.UnknownName;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.Parameters;
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

/** What was published when, what changed in it, and what other agencies do about the same; open to everybody. */
@Path("agencies")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonResource {
    private static final String SERVICE = "{agency}/services/{service}";

    private final CoreServices core;

    public ComparisonResource(CoreServices core) {
        this.core = core;
    }

    /** The versions of an agency's definition, newest act first. */
    @GET
    @Path("{agency}/versions")
    @Public
    public EditionList versions(@PathParam("agency") String agency) {
        UnknownName.unlessKnown(core, agency);
        return new EditionList(core.catalogue().editions(agency));
    }

    /** What changed in a service between two versions. */
    @GET
    @Path(SERVICE + "/changes")
    @Public
    public Response changes(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Changes changes = core.comparisons()
                .between(agency, Parameters.optionalVersion("from", from), Parameters.optionalVersion("to", to));
        UnknownName.unlessIn(core, agency, service, changes);
        Edition then = changes.from();
        Edition now = changes.to();
        String tag = then.digest() + "." + now.digest() + "." + then.standing() + "." + now.standing();
        return CacheableAnswer.of(changes.of(service), tag, ifNoneMatch);
    }

    /** This service beside one of another agency, step by step. */
    @GET
    @Path(SERVICE + "/alignment")
    @Public
    public Response alignment(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("with") String with,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Alignment alignment =
                core.comparisons().align(new ServiceId(agency, service), Parameters.service("with", with));
        return CacheableAnswer.of(
                alignment,
                alignment.left().digest() + "." + alignment.right().digest() + "." + alignment.judged(),
                ifNoneMatch);
    }

    /** Services of other agencies that this one may be compared with. */
    @GET
    @Path(SERVICE + "/comparable")
    @Public
    public ComparableList comparable(@PathParam("agency") String agency, @PathParam("service") String service) {
        return new ComparableList(core.comparisons().comparable(new ServiceId(agency, service)));
    }

    public record EditionList(List<Edition> versions) {}

    public record ComparableList(List<Likeness> services) {}
}
