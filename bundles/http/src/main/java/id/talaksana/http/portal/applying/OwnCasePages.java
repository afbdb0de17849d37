package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.Holder;
import id.talaksana.api.applications.OwnCase;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.json.Json;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.ShownFile;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.figures.SurveyPages;
import id.talaksana.http.portal.pages.Progress;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** A case as its applicant sees it, and what one does with it. */
final class OwnCasePages {
    /** The page with number and code. */
    static final String RECEIPT = "tanda-terima";

    private static final String COMMENT = "catatan";
    private static final String REASON = "alasan";
    private static final String FILE = "lampiran";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;
    private final SurveyPages surveys;

    OwnCasePages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
        this.surveys = new SurveyPages(core, templates, seal);
    }

    /** Whatever is below {@code /permohonan/{number}}, for whoever shows its code. */
    PageAnswer answer(IncomingRequest arrival, PageRequest visit, HeldKey key) {
        if (visit.path().size() == 3 && visit.segment(2).equals(SurveyPages.SEGMENT)) {
            return surveys.answer(arrival, visit, key.id(), key.code());
        }
        Holder holder = key.holder(visit);
        if (visit.post()) {
            return visit.path().size() == 2 ? act(arrival, visit, key) : missing();
        }
        return switch (visit.path().size()) {
            case 2 -> whole(visit, core.ownCases().find(holder));
            case 3 -> below(arrival, visit, key);
            case 4 ->
                visit.segment(2).equals(DraftAddress.FILES)
                        ? ShownFile.of(core.ownCases().file(holder, ShownFile.number(visit.segment(3))))
                        : missing();
            default -> missing();
        };
    }

    private static PageAnswer missing() {
        throw ProblemType.NOT_FOUND.exception();
    }

    private PageAnswer whole(PageRequest visit, OwnCase own) {
        FormSeal.Seal fresh = seal.seal(visit);
        return fresh.on(page(200, visit, own, Entered.of(fresh.token(), Map.of(), List.of())));
    }

    private PageAnswer below(IncomingRequest arrival, PageRequest visit, HeldKey key) {
        OwnCase own = core.ownCases().find(key.holder(visit));
        return switch (visit.segment(2)) {
            case RECEIPT -> receipt(arrival, visit, key, own);
            case "data.json" -> data(own);
            default -> missing();
        };
    }

    private PageAnswer receipt(IncomingRequest arrival, PageRequest visit, HeldKey key, OwnCase own) {
        String address = OwnAddress.of(arrival, visit) + "/permohonan/" + key.id();
        Map<String, Object> parameters = parameters(own.followed());
        parameters.put("code", key.code());
        parameters.put("address", address);
        parameters.put("qr", QrDrawing.of(address));
        return templates.page(200, visit, "portal/applied", parameters).forOneAlone();
    }

    /** All that is known of it to its applicant, for the applicant to keep. */
    private static PageAnswer data(OwnCase own) {
        try {
            return new PageAnswer(
                            200,
                            "application/json",
                            Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(own),
                            PageAnswer.Keep.NEVER,
                            Map.of())
                    .with(
                            "Content-Disposition",
                            "attachment; filename=\"" + own.followed().id() + ".json\"");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PageAnswer act(IncomingRequest arrival, PageRequest visit, HeldKey key) {
        Entered e = Forms.readFiles(arrival, visit, seal, seal.seal(visit).token());
        Forms.check(visit, seal, e);
        if (e.value("aksi").equals("tutup")) {
            return PageAnswer.moved(303, "/berkas").with("Set-Cookie", HeldKey.forgotten(visit));
        }
        Holder holder = key.holder(visit);
        if (!e.sound()) {
            return page(422, visit, core.ownCases().find(holder), e);
        }
        return Forms.attempt(
                visit,
                e,
                refusal -> field(e),
                status -> page(status, visit, core.ownCases().find(holder), e),
                () -> done(visit, holder, e));
    }

    private static String field(Entered e) {
        return switch (e.value("aksi")) {
            case "unggah" -> FILE;
            case "kirim" -> COMMENT;
            case "tarik" -> REASON;
            default -> "";
        };
    }

    private PageAnswer done(PageRequest visit, Holder holder, Entered e) {
        String requestKey = seal.key(visit, e.value("kunci"));
        switch (e.value("aksi")) {
            case "unggah" -> {
                if (e.files().isEmpty()) {
                    e.wrong(FILE, visit.say("choose-a-file"));
                    return page(422, visit, core.ownCases().find(holder), e);
                }
                for (Enclosure file : e.files()) {
                    core.ownCases().attach(holder, e.value("persyaratan"), file);
                }
            }
            case "hapus" -> core.ownCases().remove(holder, ShownFile.number(e.value("nomor")));
            case "kirim" -> core.ownCases().send(holder, e.given(COMMENT), requestKey);
            case "tarik" -> core.ownCases().withdraw(holder, e.given(REASON), requestKey);
            default -> missing();
        }
        return PageAnswer.moved(303, "/permohonan/" + holder.id());
    }

    PageAnswer page(int status, PageRequest visit, OwnCase own, Entered e) {
        Map<String, Object> parameters = parameters(own.followed());
        parameters.put("own", own);
        parameters.put("asked", SurveyPages.asks(core, own.followed()));
        parameters.put("e", e);
        parameters.put("key", HexFormat.of().formatHex(FormSeal.random(16)));
        parameters.put("now", core.clock().instant());
        return Delivery.showing(
                templates.page(status, visit, "portal/followed", parameters).forOneAlone());
    }

    private Map<String, Object> parameters(FollowedCase found) {
        AgencyDefinition definition = core.catalogue()
                .definition(found.id().agency(), found.digest())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", AgencyLook.of(definition));
        parameters.put(
                "progress",
                new Progress(definition.service(found.service()).orElseThrow(ProblemType.NOT_FOUND::exception)));
        return parameters;
    }
}
