package id.talaksana.http.portal.pages;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormPage;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.figures.SurveyPages;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Following a case with its number and code. The code is sent in the body of a form, so that it is in no address. */
public final class CasePages {
    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public CasePages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return fresh.on(form(200, visit, Entered.of(fresh.token(), Map.of(), List.of())));
        }
        Entered entered = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required("nomor", visit.say("enter-the-case-number"));
        entered.required("kode", visit.say("enter-the-code-of-the-case"));
        Optional<CaseId> id = CaseId.parse(entered.given("nomor"));
        if (id.isEmpty()) {
            entered.wrong("nomor", visit.say("a-case-number-is-written-like"));
        }
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entered));
        }
        return Forms.attempt(visit, entered, status -> fresh.on(form(status, visit, entered)), () -> {
            FollowedCase found = core.following().follow(id.get(), entered.given("kode"), visit.address());
            return fresh.on(page(visit, found, entered).forOneAlone());
        });
    }

    private PageAnswer form(int status, PageRequest visit, Entered entered) {
        FormPage form = new FormPage(
                visit.say("follow-a-case"),
                visit.say("follow-your-case"),
                visit.say("number-and-code"),
                null,
                "/berkas",
                List.of(
                        new FormPage.Field(
                                "nomor", visit.say("case-number"), visit.say("such-as-kanreg-0jq8zk3v5t7xn")),
                        new FormPage.Field("kode", visit.say("code"), visit.say("four-groups-of-four-letters"))),
                visit.say("show-the-case"));
        return templates
                .page(status, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                .forOneAlone();
    }

    private PageAnswer page(PageRequest visit, FollowedCase found, Entered entered) {
        AgencyDefinition definition = core.catalogue()
                .definition(found.id().agency(), found.digest())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", AgencyLook.of(definition));
        parameters.put("e", entered);
        parameters.put("asked", SurveyPages.asks(core, found));
        parameters.put("now", core.clock().instant());
        parameters.put(
                "progress",
                new Progress(definition.service(found.service()).orElseThrow(ProblemType.NOT_FOUND::exception)));
        return templates.page(visit, "portal/followed", parameters);
    }
}
