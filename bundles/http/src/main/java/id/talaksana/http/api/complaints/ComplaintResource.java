package id.talaksana.http.api.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.stream.Stream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
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

/** Complaints: for their reporters by number and code, and for those who handle them. */
@Path("complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintResource {
    public static final String CODE = "X-Ticket-Code";

    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private HttpServletRequest servletRequest;

    public ComplaintResource(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    /** A ticket as its reporter may see it. The header is the better place for the code: addresses stand in logs. */
    @GET
    @Path("{ticket}")
    @Public
    public TicketView follow(
            @PathParam("ticket") String ticket, @HeaderParam(CODE) String header, @QueryParam("code") String code) {
        TicketId id = ticketId(ticket);
        if (header == null && code == null) {
            // Said of every number alike, so that nobody learns which there are.
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND, HttpWords.text("a-ticket-is-shown-with-its-code", CODE, id), List.of());
        }
        return core.complaints().follow(id, header == null ? code : header, address.of(servletRequest));
    }

    /** The reporter says something. */
    @POST
    @Path("{ticket}/replies")
    @Public
    public TicketView reply(
            @PathParam("ticket") String ticket,
            @HeaderParam(CODE) String code,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ReplyRequest body) {
        Reply reply = new Reply(body.text(), body.satisfied(), Parameters.requestKey(requestKey));
        return core.complaints().reply(ticketId(ticket), code, reply, address.of(servletRequest));
    }

    /** Tickets page by page, newest first. */
    @GET
    public TicketPage list(
            @QueryParam("agency") String agency,
            @QueryParam("state") String state,
            @QueryParam("class") String complaintClass,
            @QueryParam("service") String service,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        return core.handling()
                .list(
                        Caller.of(security),
                        new TicketQuery(
                                Parameters.slug("agency", agency),
                                state(state),
                                Parameters.slug("class", complaintClass),
                                Parameters.slug("service", service),
                                Parameters.instant("dueBefore", dueBefore),
                                Parameters.cursor("after", after),
                                Parameters.limit("limit", limit)));
    }

    /** A ticket with its record, as far as the caller may see it. */
    @GET
    @Path("{ticket}/record")
    public Ticket find(@PathParam("ticket") String ticket, @Context SecurityContext security) {
        return core.handling().find(Caller.of(security), ticketId(ticket));
    }

    /** Handles a ticket. */
    @POST
    @Path("{ticket}/deeds")
    public Ticket perform(
            @PathParam("ticket") String ticket,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            TicketDeedRequest body,
            @Context SecurityContext security) {
        return core.handling()
                .perform(Caller.of(security), body.deed(ticketId(ticket), Parameters.requestKey(requestKey)));
    }

    /**
     * A file that came with a ticket, to be kept and not to be shown. For those who handle it alone: its reporter has it, and
     * number and code, which can be lost, tell nobody what was filed.
     */
    @GET
    @Path("{ticket}/files/{number}")
    @Produces(MediaType.WILDCARD)
    public Response file(
            @PathParam("ticket") String ticket, @PathParam("number") String number, @Context SecurityContext security) {
        TicketId id = ticketId(ticket);
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw Parameters.bad("number", HttpWords.text("must-be-a-number-from-1"));
        }
        Enclosure file = core.handling().enclosure(Caller.of(security), id, Integer.parseInt(number));
        boolean text = file.mediaType().startsWith("text/");
        return Response.ok(file.content(), file.mediaType() + (text ? "; charset=UTF-8" : ""))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }

    /** Recomputes the chain of digests over a ticket's record. */
    @GET
    @Path("{ticket}/verification")
    public TicketVerification verification(@PathParam("ticket") String ticket, @Context SecurityContext security) {
        Account who = Caller.of(security);
        Ticket found = core.handling().outline(who, ticketId(ticket));
        List<Text> faults = core.handling().verify(who, found.id());
        long rows = found.rows().stream()
                .filter(row -> row.agency().equals(found.agency()))
                .count();
        return new TicketVerification(found.id(), found.agency(), (int) rows, found.head(), faults, faults.isEmpty());
    }

    /**
     * Result of recomputing a ticket's chain at one agency.
     *
     * @param faults what does not fit, each naming its row
     */
    public record TicketVerification(
            TicketId id, String agency, int rows, String head, List<Text> faults, boolean intact) {}

    private static TicketState state(String value) {
        if (value == null) {
            return null;
        }
        List<String> states =
                Stream.of(TicketState.values()).map(Object::toString).toList();
        return Stream.of(TicketState.values())
                .filter(state -> state.toString().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> Parameters.bad("state", HttpWords.text("must-be-one-of", String.join(", ", states))));
    }

    private static TicketId ticketId(String written) {
        return TicketId.parse(written)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, HttpWords.text("that-is-no-complaint-number"), List.of()));
    }
}
