package id.talaksana.http.portal.pages;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.OwnMail.Self;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormPage;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.json.Json;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What was announced about one applicant. Number and NIK are sent in the body of a form, so that they are in no address. */
public final class OwnResultPages {
    private static final String NUMBER = "nomor";
    private static final String NIK = "nik";
    private static final String PROOF = "bukti";
    private static final String ROUND = "putaran";
    private static final String KEY = "kunci";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public OwnResultPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit, String agency, String service) {
        ServiceEdition edition = ServiceEdition.find(core, agency, service, "");
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return fresh.on(form(200, visit, edition, Entered.of(fresh.token(), Map.of(), List.of())));
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required(NUMBER, visit.say("enter-the-registration-number"));
        entered.required(NIK, visit.say("enter-the-nik"));
        if (!entered.sound()) {
            return fresh.on(form(422, visit, edition, entered));
        }
        Credentials credentials = new Credentials(
                entered.given(NUMBER),
                entered.given(NIK),
                CaseId.parse(entered.given(ROUND)).orElse(null));
        return Forms.attempt(visit, entered, status -> fresh.on(form(status, visit, edition, entered)), () -> {
            if (entered.given(PROOF) != null) {
                return proof(
                        core.released().proof(agency, service, credentials, visit.address(), entered.given(PROOF)));
            }
            OwnResults own = core.released().own(agency, service, credentials, visit.address());
            String key = seal.key(visit, entered.value(KEY));
            OwnObjecting objecting = new OwnObjecting(core, visit, own, credentials, key);
            return fresh.on(shown(edition, entered, objecting)).forOneAlone();
        });
    }

    /** What is refused of an objection is said on the page itself, with all that was typed. */
    private PageAnswer shown(ServiceEdition edition, Entered entered, OwnObjecting objecting) {
        if (OwnMailing.isAsked(entered)) {
            return mailed(edition, entered, objecting, mailing(objecting));
        }
        if (!OwnObjecting.isAsked(entered)) {
            return page(200, edition, entered, objecting);
        }
        return Forms.attempt(
                objecting.visit(),
                entered,
                refusal -> OwnObjecting.TEXT,
                status -> page(status, edition, entered, objecting),
                () -> page(objecting.act(entered) ? 201 : 422, edition, entered, objecting));
    }

    private PageAnswer mailed(ServiceEdition edition, Entered entered, OwnObjecting objecting, OwnMailing mailing) {
        return Forms.attempt(
                objecting.visit(),
                entered,
                refusal -> OwnMailing.field(entered),
                status -> page(status, edition, entered, objecting),
                () -> page(200, edition, entered, objecting, mailing.act(entered)));
    }

    private OwnMailing mailing(OwnObjecting objecting) {
        OwnResults own = objecting.own();
        Credentials shown = objecting.credentials();
        return new OwnMailing(
                core,
                new Self(
                        own.agency(),
                        own.service(),
                        shown.registration(),
                        shown.nik(),
                        objecting.visit().address()));
    }

    private PageAnswer form(int status, PageRequest visit, ServiceEdition edition, Entered entered) {
        FormPage form = new FormPage(
                visit.say("own-result"),
                visit.say("see-your-own-result"),
                visit.say("number-and-nik", DisplayNames.title(edition.service())),
                null,
                edition.path() + "/hasil",
                List.of(
                        new FormPage.Field(NUMBER, visit.say("registration-number"), visit.say("as-on-your-card")),
                        new FormPage.Field(NIK, "NIK", visit.say("sixteen-digits"))),
                visit.say("show-the-result"));
        return templates
                .page(status, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                .forOneAlone();
    }

    private PageAnswer page(int status, ServiceEdition edition, Entered entered, OwnObjecting objecting) {
        return page(status, edition, entered, objecting, mailing(objecting).stage(entered));
    }

    private PageAnswer page(
            int status, ServiceEdition edition, Entered entered, OwnObjecting objecting, OwnMailing.Stage stage) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("p", edition);
        parameters.put("own", objecting.own());
        parameters.put("standing", objecting.standing());
        parameters.put("stage", stage);
        parameters.put("e", entered);
        parameters.put("key", key(entered));
        parameters.put("zone", edition.definition().agency().timeZone().value());
        parameters.put("look", AgencyLook.of(edition.definition()));
        return templates.page(status, objecting.visit(), "portal/own", parameters);
    }

    /** A form that is to be mended is the same one; after that each is another. */
    private static String key(Entered entered) {
        return entered.sound() || entered.given(KEY) == null
                ? HexFormat.of().formatHex(FormSeal.random(16))
                : entered.value(KEY);
    }

    private static PageAnswer proof(InclusionProof proof) {
        try {
            return new PageAnswer(
                    200,
                    "application/json",
                    Json.mapper().writeValueAsBytes(proof),
                    PageAnswer.Keep.NEVER,
                    Map.of("Content-Disposition", "attachment; filename=\"bukti.json\""));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
