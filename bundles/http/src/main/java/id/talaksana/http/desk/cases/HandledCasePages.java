package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.LocalAddress;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A case on the desk, and the acts on it. Whatever is refused is told on the page, with all that was typed. */
public final class HandledCasePages {
    private static final String STEP = "langkah";

    private final CoreServices core;
    private final Templates templates;

    public HandledCasePages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        HandledCase c = handled(d, d.v().asked(STEP));
        return page(200, d, c, d.blank(Map.of("dari", d.v().asked("dari"))), List.of());
    }

    /** A file that was handed in. */
    public PageAnswer file(StaffVisit d) {
        return HandedIn.file(core, d, handled(d, ""));
    }

    /** An act on the case. */
    public StaffPage act(DeskAct act) {
        return d -> act(d, act);
    }

    private PageAnswer act(StaffVisit d, DeskAct act) {
        Entered e = d.sent();
        HandledCase c = handled(d, e.value(STEP));
        Seen seen = Seen.in(e);
        Step step = c.service().step(e.value(STEP)).orElse(null);
        if (step == null) {
            return overtaken(d, c, e, seen);
        }
        Deed deed = act.deed(new StepForm(d.v(), c, e, d.key(e)), step);
        boolean same = c.file().version() == seen.version();
        // What was shown is judged as it was shown: where it has changed since, the core says so first.
        if (!e.sound() && same) {
            return page(422, d, c, e, List.of());
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, handled(d, e.value(STEP)), e, List.of()), () -> {
            try {
                core.cases().perform(d.who(), deed, StepRow.Channel.WEB, seen.version());
                return PageAnswer.moved(
                        303,
                        act.staysHere()
                                ? here(e, c.file().id())
                                : after(e, c.file().id()));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                e.wrong("", refusal.reason().in(d.v().language().locale()));
                return overtaken(d, handled(d, e.value(STEP)), e, seen);
            }
        });
    }

    /** What others did meanwhile is told; what was typed stays, and is sent again by whoever still wants it. */
    private PageAnswer overtaken(StaffVisit d, HandledCase now, Entered e, Seen seen) {
        return page(409, d, now, e, Meanwhile.since(core, now, seen));
    }

    /** Back to the list, or on to its next case. */
    private static String after(Entered e, CaseId id) {
        String list = LocalAddress.of(e.value("dari"));
        return e.value("lalu").equals("berikutnya")
                ? "/meja/berikutnya?dari=" + PageRequest.encoded(list)
                : LocalAddress.with(list, "selesai", id.toString());
    }

    private static String here(Entered e, CaseId id) {
        return "/meja/berkas/" + id + "?tercatat=ya&dari=" + PageRequest.encoded(LocalAddress.of(e.value("dari")));
    }

    private HandledCase handled(StaffVisit d, String step) {
        return new HandledCases(core).find(d, step);
    }

    private PageAnswer page(int status, StaffVisit d, HandledCase c, Entered e, List<Meanwhile> meanwhile) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("c", c);
        parameters.put("e", e);
        parameters.put("onward", new Onward(d.v(), c));
        parameters.put("meanwhile", meanwhile);
        parameters.put("handed", HandedIn.of(core, c));
        parameters.put("colleagues", c.isGivable() ? Colleagues.of(core, c) : List.of());
        parameters.put("zone", c.definition().agency().timeZone().value());
        parameters.put("look", AgencyLook.of(c.definition()));
        return d.own(Delivery.showing(templates.page(status, d.v(), "desk/case", parameters)));
    }
}
