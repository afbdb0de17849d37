package id.talaksana.http.desk.complaints;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintProcedure.AnswerTemplate;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.desk.sheet.Countdown;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaints on the desk: which there are, each with its record, and the acts that are allowed now. */
public final class HandledComplaintPages {
    private static final String LIST = "/meja/pengaduan";
    private static final String TEMPLATE = "templat";
    private static final int ON_ONE_PAGE = 25;

    private final CoreServices core;
    private final Templates templates;

    public HandledComplaintPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer list(StaffVisit d) {
        String state = d.v().asked("status");
        String mark = d.v().asked("mulai");
        Instant soon = d.v().asked("waktu").equals("terlambat") ? core.clock().instant() : null;
        TicketQuery query = new TicketQuery(
                d.who().agency(),
                state.isEmpty() ? null : Parameters.constant("status", state, TicketState.values()),
                null,
                null,
                soon,
                Parameters.cursor("mulai", mark.isEmpty() ? null : mark),
                ON_ONE_PAGE);
        TicketPage page = core.handling().list(d.who(), query);
        Map<String, Object> parameters =
                parameters(d, Zones.definition(core, d.who().agency()));
        parameters.put("tickets", page.tickets());
        parameters.put("next", page.next() == null ? "" : page.next());
        return d.own(templates.page(d.v(), "desk/complaints", parameters));
    }

    private Map<String, Object> parameters(StaffVisit d, Optional<AgencyDefinition> agency) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("zone", Zones.of(core, d.who()));
        parameters.put("look", agency.map(AgencyLook::of).orElse(null));
        parameters.put(
                "countdown",
                agency.map(definition -> new Countdown(core, definition.agency()))
                        .orElse(null));
        return parameters;
    }

    public PageAnswer show(StaffVisit d) {
        Ticket ticket = core.handling().find(d.who(), id(d));
        return page(200, d, ticket, d.blank(written(d, ticket)));
    }

    /** The answer's field with the template that was chosen. */
    private Map<String, String> written(StaffVisit d, Ticket ticket) {
        String chosen = d.v().asked(TEMPLATE);
        Optional<AgencyDefinition> agency = Zones.definition(core, ticket.agency());
        ComplaintChoices choices = choices(ticket, agency);
        List<AnswerTemplate> templates = choices.procedure().answers();
        if (agency.isEmpty() || !chosen.matches("[1-9]\\d?") || Integer.parseInt(chosen) > templates.size()) {
            return Map.of();
        }
        String text = new AnswerTexts(agency.get().agency(), choices)
                .filled(templates.get(Integer.parseInt(chosen) - 1), ticket);
        return Map.of(ComplaintAct.ANSWER.text(), text);
    }

    private static TicketId id(StaffVisit d) {
        return TicketId.parse(d.v().segment(2)).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    /** An act on a complaint. */
    public StaffPage act(ComplaintAct act) {
        return d -> act(d, act);
    }

    private PageAnswer act(StaffVisit d, ComplaintAct act) {
        Entered e = d.sent();
        Ticket ticket = core.handling().outline(d.who(), id(d));
        if (act.needsText()) {
            e.required(act.text(), d.v().say("write-the-text"));
        }
        if (!e.sound()) {
            return again(422, d, e);
        }
        return Forms.attempt(d.v(), e, status -> again(status, d, e), () -> {
            try {
                core.handling().perform(d.who(), act.deed(ticket, e, d.key(e)));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                e.wrong("", refusal.reason().in(d.v().language().locale()));
                return again(409, d, e);
            }
            return PageAnswer.moved(303, LIST + "/" + ticket.id() + "?tercatat=ya");
        });
    }

    private PageAnswer again(int status, StaffVisit d, Entered e) {
        return page(status, d, core.handling().find(d.who(), id(d)), e);
    }

    private PageAnswer page(int status, StaffVisit d, Ticket ticket, Entered e) {
        Optional<AgencyDefinition> agency = Zones.definition(core, ticket.agency());
        Map<String, Object> parameters = parameters(d, agency);
        parameters.put("ticket", ticket);
        parameters.put("acts", ComplaintAct.allowed(ticket));
        parameters.put("e", e);
        parameters.put("choices", choices(ticket, agency));
        return d.own(templates.page(status, d.v(), "desk/complaint", parameters));
    }

    private ComplaintChoices choices(Ticket ticket, Optional<AgencyDefinition> agency) {
        return new ComplaintChoices(
                agency.orElse(null), core.complaints().form(ticket.agency()).procedure(), others(ticket));
    }

    private List<String> others(Ticket ticket) {
        return core.catalogue().agencies().stream()
                .map(AgencyEntry::id)
                .filter(id -> !id.equals(ticket.agency()))
                .toList();
    }

    /** A file that came with a complaint, to be kept and not to be shown. */
    public PageAnswer file(StaffVisit d) {
        String number = d.v().segment(4);
        if (!number.matches("[1-9][0-9]{0,3}")) {
            throw ProblemType.NOT_FOUND.exception();
        }
        Enclosure file = core.handling().enclosure(d.who(), id(d), Integer.parseInt(number));
        return new PageAnswer(200, file.mediaType(), file.content(), PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
    }
}
