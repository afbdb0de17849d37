package id.talaksana.http.portal.pages;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormPage;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.form.WrittenComplaint;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.Masthead.Link;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.words.HttpWords;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Complaining to an agency, and following what becomes of it with ticket and code. */
public final class ComplaintPages {
    private static final String REPLY = "balas";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public ComplaintPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    /** The agency's channels and its form. */
    public PageAnswer file(IncomingRequest arrival, PageRequest visit, String agency) {
        AgencyEntry entry = ServiceEdition.agency(core, agency);
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            Map<String, String> prefilled = Map.of(
                    "layanan", visit.asked("layanan"),
                    "langkah", visit.asked("langkah"),
                    "berkas", visit.asked("berkas"),
                    "kunci", HexFormat.of().formatHex(FormSeal.random(16)));
            return fresh.on(form(200, visit, entry, Entered.of(fresh.token(), prefilled, List.of())));
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        WrittenComplaint written = new WrittenComplaint(visit, entry, entered);
        written.check(core.clock());
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entry, entered));
        }
        return Forms.attempt(
                visit,
                entered,
                ComplaintPages::field,
                status -> fresh.on(form(status, visit, entry, entered)),
                () -> receipt(
                        visit,
                        entry,
                        core.complaints()
                                .file(
                                        Optional.empty(),
                                        written.complaint(seal.key(visit, entered.value("kunci"))),
                                        visit.address())));
    }

    /** A refusal that names types of files is about the files. */
    private static String field(Refusal refusal) {
        return refusal.allowed().contains("pdf") ? "lampiran" : "";
    }

    private PageAnswer form(int status, PageRequest visit, AgencyEntry entry, Entered entered) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("entry", entry);
        parameters.put("look", AgencyLook.of(entry.current().orElseThrow()));
        parameters.put("e", entered);
        counter(entry).ifPresent(found -> parameters.put("form", found));
        return templates.page(status, visit, "portal/complain", parameters).forOneAlone();
    }

    /** Empty while the counter is away: the agency's own channels can be read all the same. */
    private Optional<ComplaintForm> counter(AgencyEntry entry) {
        try {
            return Optional.of(core.complaints().form(entry.id()));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    private PageAnswer receipt(PageRequest visit, AgencyEntry entry, Filed filed) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("filed", filed);
        parameters.put("zone", zone(entry.id()));
        parameters.put("look", AgencyLook.of(entry.current().orElseThrow()));
        return templates.page(201, visit, "portal/receipt", parameters).forOneAlone();
    }

    /** A ticket by its number and code. */
    public PageAnswer follow(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return afterReply(visit, fresh)
                    .orElseGet(() -> fresh.on(followForm(200, visit, Entered.of(fresh.token(), Map.of(), List.of()))));
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required("nomor", visit.say("enter-the-ticket-number"));
        entered.required("kode", visit.say("enter-the-code-of-the-ticket"));
        Optional<TicketId> id = TicketId.parse(entered.given("nomor"));
        if (id.isEmpty()) {
            entered.wrong("nomor", visit.say("a-ticket-number-is-written-like"));
        }
        if (!entered.sound()) {
            return fresh.on(followForm(422, visit, entered));
        }
        String code = entered.given("kode");
        return Forms.attempt(visit, entered, status -> fresh.on(followForm(status, visit, entered)), () -> {
            TicketView ticket = core.complaints().follow(id.get(), code, visit.address());
            return entered.value("aksi").equals(REPLY)
                    ? reply(visit, ticket, entered)
                    : ticket(200, visit, ticket, entered);
        });
    }

    /** The ticket to which somebody has just replied; once, so that whoever comes to this browser next sees nothing of it. */
    private Optional<PageAnswer> afterReply(PageRequest visit, FormSeal.Seal fresh) {
        return Replied.in(visit).map(replied -> {
            Entered entered = Entered.of(fresh.token(), replied.fields(), List.of());
            return Forms.attempt(visit, entered, status -> fresh.on(followForm(status, visit, entered)), () -> {
                        TicketView ticket = core.complaints().follow(replied.ticket(), replied.code(), visit.address());
                        return ticket(200, visit, ticket, entered);
                    })
                    .with("Set-Cookie", Replied.forgotten(visit));
        });
    }

    private PageAnswer reply(PageRequest visit, TicketView ticket, Entered entered) {
        boolean satisfied = entered.value("puas").equals("ya");
        String text = entered.given("tanggapan");
        if (text == null && !satisfied) {
            entered.wrong("tanggapan", visit.say("write-your-reply"));
        }
        if (text != null && text.length() > Complaints.MAX_TEXT) {
            entered.wrong("tanggapan", visit.say("shorten-it-to-8-000-characters"));
        }
        if (!entered.sound()) {
            return ticket(422, visit, ticket, entered);
        }
        return Forms.attempt(visit, entered, status -> ticket(status, visit, ticket, entered), () -> {
            Reply reply = new Reply(text, satisfied, seal.key(visit, entered.value("kunci")));
            core.complaints().reply(ticket.id(), entered.given("kode"), reply, visit.address());
            // A reload asks for the page again and does not say it again.
            return PageAnswer.moved(303, "/pengaduan")
                    .with("Set-Cookie", new Replied(ticket.id(), entered.given("kode")).remembered(visit));
        });
    }

    private PageAnswer followForm(int status, PageRequest visit, Entered entered) {
        FormPage form = new FormPage(
                visit.say("follow-a-complaint"),
                visit.say("follow-your-complaint"),
                visit.say("to-write-a-new-complaint-open"),
                new Link("/", HttpWords.text("find-an-agency")),
                "/pengaduan",
                List.of(
                        new FormPage.Field(
                                "nomor", visit.say("ticket-number"), visit.say("such-as-balikpapan-0jq8zk3v5t7xn")),
                        new FormPage.Field("kode", visit.say("code"), visit.say("shown-once-on-the-receipt"))),
                visit.say("show-the-complaint"));
        return templates
                .page(status, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                .forOneAlone();
    }

    private PageAnswer ticket(int status, PageRequest visit, TicketView ticket, Entered entered) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("ticket", ticket);
        parameters.put("zone", zone(ticket.agency()));
        parameters.put("key", HexFormat.of().formatHex(FormSeal.random(16)));
        parameters.put("e", entered);
        return templates.page(status, visit, "portal/ticket", parameters).forOneAlone();
    }

    private ZoneId zone(String agency) {
        return core.catalogue()
                .agency(agency)
                .flatMap(AgencyEntry::current)
                .map(definition -> definition.agency().timeZone().value())
                .orElse(ZoneId.of("Asia/Jakarta"));
    }
}
