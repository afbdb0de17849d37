package id.talaksana.http.desk.complaints;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.form.WrittenComplaint;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffVisit;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Taking in what came by telephone, letter box or visit, as it was told, with the channel by which it came and when. */
public final class IntakePages {
    private final CoreServices core;
    private final Templates templates;

    public IntakePages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    /** Central staff belong to no agency: nobody complains to them. */
    private AgencyEntry agency(StaffVisit d) {
        return Optional.ofNullable(d.who().agency())
                .flatMap(id -> core.catalogue().agency(id))
                .filter(entry -> entry.current().isPresent())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        AgencyDefinition definition = agency(d).current().orElseThrow();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("definition", definition);
        parameters.put("channels", channels(d, core.complaints().form(d.who().agency())));
        parameters.put("look", AgencyLook.of(definition));
        return d.own(templates.page(status, d.v(), "desk/intake", parameters));
    }

    /** Those of the document and the kinds by which anything may come, by what is sent. */
    private static Map<String, String> channels(StaffVisit d, ComplaintForm form) {
        Map<String, String> channels = new LinkedHashMap<>();
        form.channels()
                .forEach(one -> channels.put(
                        one.id(), one.text() == null ? one.id() : one.text().or(one.id())));
        // One telephones whether or not the document says so.
        for (ComplaintChannel.Kind kind : List.of(
                ComplaintChannel.Kind.PHONE,
                ComplaintChannel.Kind.SUGGESTION_BOX,
                ComplaintChannel.Kind.VISIT,
                ComplaintChannel.Kind.EMAIL,
                ComplaintChannel.Kind.WHATSAPP)) {
            channels.putIfAbsent(kind.toString(), d.v().wording().of(kind));
        }
        return channels;
    }

    public PageAnswer takeIn(StaffVisit d) {
        Entered e = d.sent();
        AgencyEntry agency = agency(d);
        WrittenComplaint written = new WrittenComplaint(d.v(), agency, e);
        e.required("saluran", d.v().say("choose-the-channel"));
        Instant received = received(d, agency, e);
        written.check(core.clock());
        if (!e.sound()) {
            return page(422, d, e);
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            Filed filed = core.complaints()
                    .file(Optional.of(d.who()), written.takenIn(e.given("saluran"), received, d.key(e)), null);
            return d.own(templates.page(
                    d.v(),
                    "desk/takenin",
                    Map.of(
                            "d",
                            d,
                            "filed",
                            filed,
                            "look",
                            AgencyLook.of(agency.current().orElseThrow()))));
        });
    }

    private static Instant received(StaffVisit d, AgencyEntry agency, Entered e) {
        if (e.given("diterima") == null) {
            return null;
        }
        Optional<LocalDateTime> at = written(e.value("diterima"));
        if (at.isEmpty()) {
            e.wrong("diterima", d.v().say("write-day-and-time"));
            return null;
        }
        ZoneId zone = agency.current().orElseThrow().agency().timeZone().value();
        return at.get().atZone(zone).toInstant();
    }

    private static Optional<LocalDateTime> written(String value) {
        try {
            LocalDateTime at = LocalDateTime.parse(value);
            return Parameters.writtenDay(at.toLocalDate().toString()).map(day -> at);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
