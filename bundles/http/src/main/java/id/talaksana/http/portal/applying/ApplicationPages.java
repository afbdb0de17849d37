package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Question;
import id.talaksana.api.cases.CaseId;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.ShownFile;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.pages.ServiceEdition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Applying: the beginning, one question a page, everything looked through, and sending. */
public final class ApplicationPages {
    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;
    private final FinderPages finder;
    private final QuestionPages questions;

    public ApplicationPages(CoreServices core, Templates templates, FormSeal seal, FinderPages finder) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
        this.finder = finder;
        this.questions = new QuestionPages(core, templates, seal);
    }

    /** Whatever is below {@code /{agency}/{service}/ajukan}. */
    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        if (visit.path().size() == 3) {
            return visit.post() ? begin(arrival, visit) : fresh(visit, e -> beginning(200, visit, e));
        }
        Optional<HeldKey> key = CaseId.parse(visit.segment(3)).flatMap(id -> HeldKey.in(visit, id));
        return key.isPresent() ? draft(arrival, visit, key.get()) : finder.asked(visit, visit.segment(3));
    }

    /** A page with an empty form, and the cookie that goes with its seal. */
    private PageAnswer fresh(PageRequest visit, Function<Entered, PageAnswer> page) {
        FormSeal.Seal fresh = seal.seal(visit);
        return fresh.on(page.apply(Entered.of(fresh.token(), Map.of(), List.of())));
    }

    private PageAnswer beginning(int status, PageRequest visit, Entered e) {
        ServiceEdition edition = ServiceEdition.find(core, visit.segment(0), visit.segment(1), "");
        if (!Applications.taken(edition.service())) {
            throw ProblemType.NOT_FOUND.exception();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("p", edition);
        parameters.put("e", e);
        parameters.put("look", AgencyLook.of(edition.definition()));
        return templates.page(status, visit, "portal/apply", parameters).forOneAlone();
    }

    private PageAnswer begin(IncomingRequest arrival, PageRequest visit) {
        Entered e = Forms.read(arrival, visit, seal, seal.seal(visit).token());
        Forms.check(visit, seal, e);
        if (!e.sound()) {
            return beginning(422, visit, e);
        }
        return Forms.attempt(visit, e, status -> beginning(status, visit, e), () -> {
            ApplicationDraft draft = core.applications().begin(visit.segment(0), visit.segment(1), visit.address());
            HeldKey key = new HeldKey(draft.id(), draft.code());
            return PageAnswer.moved(303, DraftAddress.of(draft).toString()).with("Set-Cookie", key.kept(visit));
        });
    }

    private PageAnswer draft(IncomingRequest arrival, PageRequest visit, HeldKey key) {
        String what = visit.segment(4);
        if (visit.path().size() == 6 && what.equals(DraftAddress.FILES)) {
            return ShownFile.of(core.applications().file(key.holder(visit), ShownFile.number(visit.segment(5))));
        }
        ApplicationDraft draft = core.applications().find(key.holder(visit));
        DraftAddress address = DraftAddress.of(draft);
        if (draft.sent() != null) {
            return sent(visit, key);
        } else if (visit.path().size() == 4) {
            return visit.post() ? discard(arrival, visit, key, draft) : PageAnswer.moved(303, address.next(draft));
        } else if (visit.path().size() != 5) {
            throw ProblemType.NOT_FOUND.exception();
        } else if (what.equals(DraftAddress.REVIEW)) {
            return visit.post() ? send(arrival, visit, key, draft) : fresh(visit, e -> review(200, visit, draft, e));
        }
        Question question = draft.question(what).orElse(null);
        return question == null
                ? PageAnswer.moved(303, address.next(draft))
                : questions.answer(arrival, visit, key, new AskedQuestion(visit, draft, question));
    }

    private PageAnswer review(int status, PageRequest visit, ApplicationDraft draft, Entered e) {
        if (draft.next().isPresent()) {
            return PageAnswer.moved(303, DraftAddress.of(draft).next(draft));
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("draft", draft);
        parameters.put("e", e);
        parameters.put("look", AgencyLook.of(draft.definition()));
        return Delivery.showing(
                templates.page(status, visit, "portal/review", parameters).forOneAlone());
    }

    private PageAnswer send(IncomingRequest arrival, PageRequest visit, HeldKey key, ApplicationDraft draft) {
        Entered e = Forms.read(arrival, visit, seal, seal.seal(visit).token());
        Forms.check(visit, seal, e);
        e.required("benar", visit.say("say-that-it-is-true"));
        if (!e.sound()) {
            return review(422, visit, draft, e);
        }
        return Forms.attempt(visit, e, status -> review(status, visit, draft, e), () -> sent(visit, key));
    }

    /** On to the receipt; what was sent before is told once more. */
    private PageAnswer sent(PageRequest visit, HeldKey key) {
        Applications.Receipt receipt = core.applications().send(key.holder(visit));
        return PageAnswer.moved(303, "/permohonan/" + receipt.id() + "/" + OwnCasePages.RECEIPT)
                .with("Set-Cookie", new HeldKey(receipt.id(), receipt.code()).kept(visit));
    }

    private PageAnswer discard(IncomingRequest arrival, PageRequest visit, HeldKey key, ApplicationDraft draft) {
        Entered e = Forms.read(arrival, visit, seal, seal.seal(visit).token());
        Forms.check(visit, seal, e);
        if (!e.sound()) {
            return PageAnswer.moved(303, DraftAddress.of(draft).next(draft));
        }
        if (e.value("aksi").equals("hapus")) {
            core.applications().discard(key.holder(visit));
        }
        return PageAnswer.moved(303, "/" + draft.id().agency() + "/" + draft.service())
                .with("Set-Cookie", HeldKey.forgotten(visit));
    }
}
