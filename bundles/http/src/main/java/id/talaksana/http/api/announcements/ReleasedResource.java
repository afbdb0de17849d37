package id.talaksana.http.api.announcements;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.http.api.agencies.Found;
import id.talaksana.http.api.agencies.PaperResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.announced.AnnouncedPaper;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.ContentTag;
import id.talaksana.http.kit.request.OfferedForms;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.nio.charset.StandardCharsets;
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

/** Released announcements, open to everybody. */
@Path("agencies/{agency}/announcements")
public class ReleasedResource {
    private static final String CSV = "text/csv";
    private static final OfferedForms<String> FORMATS = new OfferedForms<>(List.of(
            new OfferedForms.Form<>(MediaType.APPLICATION_JSON, "json", MediaType.APPLICATION_JSON),
            new OfferedForms.Form<>(CSV, "csv", CSV)));

    private final CoreServices core;

    public ReleasedResource(CoreServices core) {
        this.core = core;
    }

    /** Those of an agency, the newest first. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Public
    public Response list(
            @PathParam("agency") String agency,
            @QueryParam("service") String service,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        Found.definition(core, agency, null);
        String only = Parameters.slug("service", service);
        List<ReleasedAnnouncement> all = core.released().list(agency).stream()
                .filter(one -> only == null || only.equals(one.service()))
                .toList();
        int most = Parameters.limit("limit", limit);
        int from = 1 + all.stream().map(ReleasedAnnouncement::id).toList().indexOf(String.valueOf(after));
        List<ReleasedAnnouncement> page = all.subList(from, Math.min(all.size(), from + most));
        String next = from + most < all.size() ? page.get(page.size() - 1).id() : null;
        ReleasedList answer = new ReleasedList(agency, page, next);
        return CacheableAnswer.of(answer, tag(answer), ifNoneMatch);
    }

    /** One of them. */
    @GET
    @Path("{announcement}")
    @Produces(MediaType.APPLICATION_JSON)
    @Public
    public Response find(
            @PathParam("agency") String agency,
            @PathParam("announcement") String announcement,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ReleasedAnnouncement found = core.released().find(agency, announcement);
        return CacheableAnswer.of(found, tag(found), ifNoneMatch);
    }

    /** The announcement as PDF, with the beginning of a long list. */
    @GET
    @Path("{announcement}/paper")
    @Produces({"application/pdf", OfferedForms.ANYTHING})
    @Public
    public Response paper(
            @PathParam("agency") String agency,
            @PathParam("announcement") String announcement,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        ReleasedAnnouncement found = core.released().find(agency, announcement);
        AgencyDefinition definition = Found.definition(core, agency, null);
        List<AnnouncedLine> lines = found.applicants() == 0
                ? List.of()
                : core.released()
                        .results(agency, announcement, 1, AnnouncedPaper.MOST)
                        .lines();
        AnnouncementPaper paper =
                new AnnouncedPaper(found, lines, definition.agency().timeZone().value()).paper();
        return PaperResource.answer(core.papers().announcement(definition, paper), ifNoneMatch);
    }

    /** Its list: a page as JSON, all of it as CSV, or the line of one registration number. */
    @GET
    @Path("{announcement}/results")
    @Produces({MediaType.APPLICATION_JSON, CSV, OfferedForms.ANYTHING})
    @Public
    public Response results(
            @PathParam("agency") String agency,
            @PathParam("announcement") String announcement,
            @QueryParam("registration") String registration,
            @QueryParam("page") String page,
            @QueryParam("limit") String limit,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        boolean csv = FORMATS.chosen(format, headers).equals(CSV);
        int number = number(page);
        int size = Parameters.limit("limit", limit);
        ReleasedAnnouncement found = core.released().find(agency, announcement);
        if (csv) {
            return typed(
                            CacheableAnswer.of(
                                    new ResultTable(core.released(), found), found.root() + ".csv", ifNoneMatch),
                            CSV)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"pengumuman-" + found.id() + ".csv\"")
                    .build();
        }
        ResultPage answer = registration == null
                ? core.released().results(agency, announcement, number, size)
                : ofOne(core.released().line(agency, announcement, registration.strip()));
        return typed(CacheableAnswer.of(answer, tag(answer), ifNoneMatch), MediaType.APPLICATION_JSON)
                .build();
    }

    private static ResultPage ofOne(List<AnnouncedLine> line) {
        return new ResultPage(line, 1, 1, line.size());
    }

    private static int number(String page) {
        if (page != null && !page.matches("[1-9]\\d{0,6}")) {
            throw Parameters.bad("page", HttpWords.text("a-number-is-a-whole-number-from-0", page));
        }
        return page == null ? 1 : Integer.parseInt(page);
    }

    private static Response.ResponseBuilder typed(Response response, String mediaType) {
        Response.ResponseBuilder typed = Response.fromResponse(response).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return response.hasEntity() ? typed.type(mediaType) : typed;
    }

    private static String tag(Object answer) {
        return ContentTag.of(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Released announcements.
     *
     * @param next after which id the next page begins; null: this is the last one
     */
    public record ReleasedList(String agency, List<ReleasedAnnouncement> announcements, String next) {}
}
