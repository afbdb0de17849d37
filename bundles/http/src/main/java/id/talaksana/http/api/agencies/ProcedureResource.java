package id.talaksana.http.api.agencies;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.OfferedForms;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Procedures for other tools. */
@Path("agencies")
public class ProcedureResource {
    private static final OfferedForms<String> FORMATS = new OfferedForms<>(List.of(
            new OfferedForms.Form<>(MediaType.APPLICATION_JSON, "json", MediaType.APPLICATION_JSON),
            new OfferedForms.Form<>(Models.BPMN, "bpmn", Models.BPMN)));

    private final CoreServices core;

    public ProcedureResource(CoreServices core) {
        this.core = core;
    }

    /** Actors, tracks and steps of a service, as JSON or BPMN 2.0; open to everybody. */
    @GET
    @Path("{agency}/services/{service}/procedure")
    @Produces({MediaType.APPLICATION_JSON, Models.BPMN, OfferedForms.ANYTHING})
    @Public
    public Response procedure(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        boolean model = FORMATS.chosen(format, headers).equals(Models.BPMN);
        AgencyDefinition definition = Found.definition(core, agency, version);
        PublicService found = Found.service(definition, service);
        if (!model) {
            return typed(
                    CacheableAnswer.of(Procedure.of(definition, found), definition.digest() + ".json", ifNoneMatch),
                    MediaType.APPLICATION_JSON);
        }
        Rendition rendition = core.models().bpmn(definition, found);
        return Response.fromResponse(
                        typed(CacheableAnswer.drawn(rendition.content(), ifNoneMatch), rendition.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + rendition.fileName() + "\"")
                .build();
    }

    private static Response typed(Response response, String mediaType) {
        Response.ResponseBuilder typed = Response.fromResponse(response).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return (response.hasEntity() ? typed.type(mediaType) : typed).build();
    }

    /** The procedure part of a service. */
    public record Procedure(
            String agency,
            String service,
            String version,
            String digest,
            Sourced<String> title,
            List<Actor> actors,
            List<Track> tracks,
            boolean exclusiveTracks,
            List<Step> steps) {

        public static Procedure of(AgencyDefinition definition, PublicService service) {
            return new Procedure(
                    definition.agency().id(),
                    service.id(),
                    definition.version(),
                    definition.digest(),
                    service.title(),
                    service.actors(),
                    service.tracks(),
                    service.exclusiveTracks(),
                    service.steps());
        }
    }
}
