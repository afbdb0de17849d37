package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.ApplicationDraft;
import id.talaksana.api.applications.Applications;
import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.Question;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.PublicService.Choice;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One question of a draft: it is answered, or files are chosen for it, looked at, and confirmed. */
final class QuestionPages {
    private static final String ANSWER = "jawaban";
    private static final String FILE = "lampiran";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    QuestionPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    PageAnswer answer(IncomingRequest arrival, PageRequest visit, HeldKey key, AskedQuestion asked) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            String before =
                    asked.question().answer() == null ? "" : asked.question().answer();
            return fresh.on(page(200, visit, asked, Entered.of(fresh.token(), Map.of(ANSWER, before), List.of())));
        }
        Entered e = Forms.readFiles(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, e);
        if (!e.sound()) {
            return page(422, visit, asked, e);
        }
        String field = asked.isDocument() ? FILE : ANSWER;
        return Forms.attempt(
                visit, e, refusal -> field, status -> page(status, visit, asked, e), () -> act(visit, key, asked, e));
    }

    private PageAnswer act(PageRequest visit, HeldKey key, AskedQuestion asked, Entered e) {
        Holder holder = key.holder(visit);
        Question question = asked.question();
        switch (e.value("aksi")) {
            case "unggah" -> {
                return upload(visit, holder, asked, e);
            }
            case "hapus" -> {
                core.applications().remove(holder, ShownFile.number(e.value("nomor")));
                return again(asked);
            }
            default -> {
                ApplicationDraft after = core.applications().answer(holder, question.id(), given(asked, e));
                Question answered = after.question(question.id()).orElse(question);
                // With an answer that rules it out one learns why, and may change it.
                return answered.refusal() != null
                        ? again(asked)
                        : PageAnswer.moved(303, DraftAddress.of(after).next(after));
            }
        }
    }

    private PageAnswer upload(PageRequest visit, Holder holder, AskedQuestion asked, Entered e) {
        if (e.files().isEmpty()) {
            e.wrong(FILE, visit.say("choose-a-file"));
            return page(422, visit, asked, e);
        }
        for (Enclosure file : e.files()) {
            core.applications().attach(holder, asked.question().about(), file);
        }
        return again(asked);
    }

    private static PageAnswer again(AskedQuestion asked) {
        return PageAnswer.moved(303, DraftAddress.of(asked.draft()).of(asked.question()));
    }

    private static String given(AskedQuestion asked, Entered e) {
        if (asked.isDocument()) {
            return Applications.YES;
        }
        return asked.several()
                ? asked.options().stream()
                        .map(Choice::id)
                        .filter(id -> e.ticked(ANSWER + "." + id))
                        .collect(Collectors.joining(", "))
                : e.value(ANSWER);
    }

    private PageAnswer page(int status, PageRequest visit, AskedQuestion asked, Entered e) {
        ApplicationDraft draft = asked.draft();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("q", asked);
        parameters.put("e", e);
        parameters.put("address", DraftAddress.of(draft));
        parameters.put("zone", draft.definition().agency().timeZone().value());
        parameters.put("look", AgencyLook.of(draft.definition()));
        return Delivery.showing(
                templates.page(status, visit, "portal/question", parameters).forOneAlone());
    }
}
