package id.talaksana.http.api.open311;

import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.api.agencies.Found;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/**
 * The complaint counter's second door: Open311 GeoReport v2. A jurisdiction is an agency. Everybody may use it without a key,
 * and what hides at the other door hides here; number and code are in the notice that answers a request.
 */
@Path(Open311Resource.PATH)
@Produces(MediaType.WILDCARD)
public class Open311Resource {
    public static final String PATH = "open311/v2";

    private static final String JURISDICTION = "jurisdiction_id";
    private static final Duration USUAL = Duration.ofDays(90);
    private static final int MOST_IDS = 50;

    private final CoreServices core;
    private final ClientAddress address;
    private final BoundedBodies bodies;

    @Context
    private HttpServletRequest servletRequest;

    public Open311Resource(CoreServices core, ClientAddress address, BoundedBodies bodies) {
        this.core = core;
        this.address = address;
        this.bodies = bodies;
    }

    /** What can be complained about. */
    @GET
    @Path("services.{format}")
    @Public
    public Response services(
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("api_key") String key) {
        return format(format)
                .answer("services", "service", of(agency(jurisdiction)).all());
    }

    /** What a complaint about a service needs to say. */
    @GET
    @Path("services/{code}.{format}")
    @Public
    public Response service(
            @PathParam("code") String code,
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("api_key") String key) {
        Open311Format wanted = format(format);
        of(agency(jurisdiction)).id(code);
        return wanted.answer("service_definition", Open311Services.definition(code));
    }

    /** Files a complaint. */
    @POST
    @Path("requests.{format}")
    @FormBody(MediaType.APPLICATION_FORM_URLENCODED)
    @Public
    public Response file(
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("api_key") String key,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey) {
        Open311Format wanted = format(format);
        String once = Parameters.publicRequestKey(requestKey);
        Open311Request request = bodies.read(
                Open311Request.MAX_BODY, Open311Request.TOO_LARGE, whole -> Open311Request.read(whole.bytes()));
        String agency = agency(request.value(JURISDICTION) == null ? jurisdiction : request.value(JURISDICTION));
        Open311Services services = of(agency);
        String service = services.id(request.required("service_code"));
        Filed filed = core.complaints()
                .file(
                        Optional.empty(),
                        request.complaint(agency, service, once, services.zone()),
                        address.of(servletRequest));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("service_request_id", filed.ticket().id().toString());
        answer.put(
                "service_notice",
                "Simpan kode pelapor " + filed.code()
                        + ": dengan nomor dan kode ini pengaduan diikuti dan ditanggapi.");
        answer.put("account_id", null);
        return wanted.answer("service_requests", "request", List.of(answer));
    }

    /** What everybody may know of an agency's complaints: the newest thousand of 90 days, unless other days are asked for. */
    @GET
    @Path("requests.{format}")
    @Public
    public Response list(
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("service_request_id") String ids,
            @QueryParam("service_code") String code,
            @QueryParam("start_date") String start,
            @QueryParam("end_date") String end,
            @QueryParam("status") String status,
            @QueryParam("api_key") String key) {
        Open311Format wanted = format(format);
        String agency = agency(jurisdiction);
        Open311Services services = of(agency);
        List<PublicTicket> found = ids == null
                ? core.complaints().published(agency, query(services, code, start, end, status))
                : byId(agency, ids);
        return answer(wanted, services, found);
    }

    private PublicQuery query(Open311Services services, String code, String start, String end, String status) {
        Instant until = Parameters.instant("end_date", end);
        Instant from = Parameters.instant("start_date", start);
        if (from == null) {
            from = (until == null ? core.clock().instant() : until).minus(USUAL);
        }
        String service = code == null ? null : services.id(code);
        return new PublicQuery(
                code != null && service == null ? PublicQuery.GENERAL : service,
                over(status),
                from,
                // The last moment belongs to what is asked for.
                until == null ? null : until.plusMillis(1),
                PublicQuery.MAX_LIMIT);
    }

    private static Boolean over(String status) {
        if (status == null) {
            return null;
        }
        Set<String> wanted = Set.copyOf(List.of(status.split(",")));
        if (wanted.isEmpty() || !Set.of("open", "closed").containsAll(wanted)) {
            throw Parameters.bad("status", HttpWords.text("must-be-open-closed-or-both"));
        }
        return wanted.size() == 2 ? null : wanted.contains("closed");
    }

    private List<PublicTicket> byId(String agency, String ids) {
        String[] written = ids.split(",");
        if (written.length > MOST_IDS) {
            throw Parameters.bad("service_request_id", HttpWords.text("names-at-most-numbers", MOST_IDS));
        }
        List<PublicTicket> found = new ArrayList<>();
        for (String one : written) {
            PublicTicket ticket = published(one);
            if (isOf(ticket, agency)) {
                found.add(ticket);
            }
        }
        return found;
    }

    /** What everybody may know of one complaint. */
    @GET
    @Path("requests/{id}.{format}")
    @Public
    public Response find(
            @PathParam("id") String id,
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("api_key") String key) {
        Open311Format wanted = format(format);
        PublicTicket ticket = in(jurisdiction, published(id));
        return answer(wanted, of(ticket.agency()), List.of(ticket));
    }

    /** The number that belongs to a token: numbers are given at once, so a token is the number itself. */
    @GET
    @Path("tokens/{token}.{format}")
    @Public
    public Response token(
            @PathParam("token") String token,
            @PathParam("format") String format,
            @QueryParam(JURISDICTION) String jurisdiction,
            @QueryParam("api_key") String key) {
        Open311Format wanted = format(format);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("service_request_id", in(jurisdiction, published(token)).id().toString());
        answer.put("token", token);
        return wanted.answer("service_requests", "request", List.of(answer));
    }

    private static Response answer(Open311Format format, Open311Services services, List<PublicTicket> tickets) {
        return format.answer(
                "service_requests",
                "request",
                tickets.stream().map(t -> request(t, services)).toList());
    }

    /** Whoever asks, there is nothing of the reporter in it, and no text of what is confidential or not yet verified. */
    private static Map<String, Object> request(PublicTicket t, Open311Services services) {
        boolean over = t.state().isOver();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("service_request_id", t.id().toString());
        request.put("status", over ? "closed" : "open");
        request.put("status_notes", t.answer());
        request.put("service_name", services.name(t.service()));
        request.put("service_code", t.service() == null ? Open311Services.GENERAL : t.service());
        request.put("description", t.title());
        request.put("agency_responsible", services.definition().agency().name().or(t.agency()));
        request.put("service_notice", null);
        request.put("requested_datetime", t.filedAt().toString());
        request.put("updated_datetime", t.updatedAt().toString());
        request.put(
                "expected_datetime",
                t.state().waitsForAgency() && t.dueAt() != null ? t.dueAt().toString() : null);
        request.put("address", t.location());
        request.put("address_id", null);
        request.put("zipcode", null);
        request.put("lat", null);
        request.put("long", null);
        request.put("media_url", null);
        return request;
    }

    private PublicTicket published(String written) {
        TicketId id = TicketId.parse(written).orElseThrow(Open311Resource::noSuchRequest);
        return core.complaints().published(id);
    }

    private static PublicTicket in(String jurisdiction, PublicTicket ticket) {
        if (jurisdiction != null && !isOf(ticket, Parameters.slug(JURISDICTION, jurisdiction))) {
            throw noSuchRequest();
        }
        return ticket;
    }

    /** The agency that has it, or the one that it was filed with. */
    private static boolean isOf(PublicTicket ticket, String agency) {
        return ticket.agency().equals(agency) || ticket.id().agency().equals(agency);
    }

    private static Refusal noSuchRequest() {
        return new Refusal(Refusal.Kind.NOT_FOUND, HttpWords.text("service-request-id-was-not-found"), List.of());
    }

    private Open311Services of(String agency) {
        return new Open311Services(Found.definition(core, agency, null));
    }

    private static String agency(String jurisdiction) {
        if (jurisdiction == null || jurisdiction.isBlank()) {
            throw Open311Request.missing(JURISDICTION);
        }
        return Parameters.slug(JURISDICTION, jurisdiction);
    }

    private static Open311Format format(String suffix) {
        return Open311Format.of(suffix).orElseThrow(NotFoundException::new);
    }
}
