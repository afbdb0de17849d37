package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.OwnCase;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormPage;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.portal.pages.Replied;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One field for whatever has a number: a case, an application that is being written, or a complaint. The code is sent in the
 * body of a form, so that it is in no address.
 */
public final class FinderPages {
    private static final String NUMBER = "nomor";
    private static final String CODE = "kode";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;
    private final OwnCasePages cases;

    public FinderPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
        this.cases = new OwnCasePages(core, templates, seal);
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        return visit.post() ? found(arrival, visit) : asked(visit, visit.asked(NUMBER));
    }

    /** A case, or what one does with it; whoever does not show its code is asked for it. */
    public PageAnswer one(IncomingRequest arrival, PageRequest visit) {
        Optional<HeldKey> key = CaseId.parse(visit.segment(1)).flatMap(id -> HeldKey.in(visit, id));
        return key.isPresent() ? cases.answer(arrival, visit, key.get()) : asked(visit, visit.segment(1));
    }

    /** The field, with a number in it. */
    PageAnswer asked(PageRequest visit, String number) {
        FormSeal.Seal fresh = seal.seal(visit);
        return fresh.on(form(200, visit, Entered.of(fresh.token(), Map.of(NUMBER, number), List.of())));
    }

    private PageAnswer found(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required(NUMBER, visit.say("enter-the-case-number"));
        entered.required(CODE, visit.say("enter-the-code-of-the-case"));
        Optional<CaseId> id = CaseId.parse(entered.given(NUMBER));
        if (id.isEmpty()) {
            entered.wrong(NUMBER, visit.say("a-case-number-is-written-like"));
        }
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entered));
        }
        HeldKey key = new HeldKey(id.get(), entered.given(CODE));
        return Forms.attempt(
                visit, entered, status -> fresh.on(form(status, visit, entered)), () -> shown(visit, key, entered));
    }

    private PageAnswer shown(PageRequest visit, HeldKey key, Entered entered) {
        Holder holder = key.holder(visit);
        try {
            OwnCase own = core.ownCases().find(holder);
            return cases.page(200, visit, own, entered).with("Set-Cookie", key.kept(visit));
        } catch (Refusal none) {
            Optional<PageAnswer> other =
                    tried(() -> draft(visit, key, core.applications().find(holder)));
            return other.or(() -> tried(() -> ticket(visit, key))).orElseThrow(() -> none);
        }
    }

    private static PageAnswer draft(PageRequest visit, HeldKey key, ApplicationDraft draft) {
        return PageAnswer.moved(303, DraftAddress.of(draft).toString()).with("Set-Cookie", key.kept(visit));
    }

    private PageAnswer ticket(PageRequest visit, HeldKey key) {
        TicketId id = TicketId.parse(key.id().toString()).orElseThrow();
        core.complaints().follow(id, key.code(), visit.address());
        return PageAnswer.moved(303, "/pengaduan").with("Set-Cookie", new Replied(id, key.code()).remembered(visit));
    }

    /** What is not found under a number may be something else. */
    private static Optional<PageAnswer> tried(Supplier<PageAnswer> found) {
        try {
            return Optional.of(found.get());
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private PageAnswer form(int status, PageRequest visit, Entered entered) {
        FormPage form = new FormPage(
                visit.say("follow-a-case"),
                visit.say("follow-your-case"),
                visit.say("number-and-code"),
                null,
                "/berkas",
                List.of(
                        new FormPage.Field(NUMBER, visit.say("case-number"), visit.say("such-as-kanreg-0jq8zk3v5t7xn")),
                        new FormPage.Field(CODE, visit.say("code"), visit.say("four-groups-of-four-letters"))),
                visit.say("show-the-case"));
        return templates
                .page(status, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                .forOneAlone();
    }
}
