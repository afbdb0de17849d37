package id.talaksana.http.api.agencies;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.procedure.Trace;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.page.ShownBy;
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

/** Each sentence of a document beside what is done about it; open to everybody. */
@Path("agencies")
@Produces(MediaType.APPLICATION_JSON)
public class TraceResource {
    private final CoreServices core;

    public TraceResource(CoreServices core) {
        this.core = core;
    }

    /** The trace of a service, in the version in use or in an older one. */
    @GET
    @Path("{agency}/services/{service}/trace")
    @Public
    public Response trace(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        AgencyDefinition definition = Found.definition(core, agency, version);
        PublicService found = Found.service(definition, service);
        return CacheableAnswer.of(ServiceTrace.of(definition, found), definition.digest() + ".trace", ifNoneMatch);
    }

    /** The trace of a service, and of which definition. */
    public record ServiceTrace(
            String agency,
            String service,
            String version,
            String digest,
            int acting,
            int notActing,
            List<TraceLine> lines) {
        public static ServiceTrace of(AgencyDefinition definition, PublicService service) {
            List<TraceLine> lines =
                    Trace.of(service).stream().map(TraceLine::of).toList();
            int acting = (int) lines.stream().filter(TraceLine::acts).count();
            return new ServiceTrace(
                    definition.agency().id(),
                    service.id(),
                    definition.version(),
                    definition.digest(),
                    acting,
                    lines.size() - acting,
                    lines);
        }
    }

    /** One sentence with what it became, what is done about it, and the tests that show that. */
    public record TraceLine(
            Trace.Part part,
            String number,
            Sourced<String> text,
            String makes,
            Trace.Does does,
            String at,
            boolean acts,
            Text words,
            List<String> tests) {
        static TraceLine of(Trace.Line line) {
            return new TraceLine(
                    line.part(),
                    line.number(),
                    line.text(),
                    line.makes(),
                    line.does(),
                    line.at(),
                    line.acts(),
                    Wording.both(words -> words.of(line.does())),
                    ShownBy.tests(line.does()));
        }
    }
}
