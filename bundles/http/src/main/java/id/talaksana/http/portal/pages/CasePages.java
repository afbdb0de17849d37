package id.talaksana.http.portal.pages;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.portal.forms.Entered;
import id.talaksana.http.portal.forms.FormSeal;
import id.talaksana.http.portal.forms.Forms;
import id.talaksana.http.portal.forms.IncomingRequest;
import id.talaksana.http.portal.page.AgencyLook;
import id.talaksana.http.portal.page.PageAnswer;
import id.talaksana.http.portal.page.PageProblem;
import id.talaksana.http.portal.page.PageRequest;
import id.talaksana.http.portal.page.PortalServices;
import id.talaksana.http.portal.page.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Following a case with its number and code. The code is sent in the body of a form, so that it is in no address. */
public final class CasePages {
    private final PortalServices core;
    private final Templates templates;
    private final FormSeal seal;

    public CasePages(PortalServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return fresh.on(form(200, visit, Entered.of(fresh.token(), Map.of(), List.of())));
        }
        Entered entered = arrival.form(visit, seal, fresh.token());
        Forms.check(visit, seal, entered);
        entered.required("nomor", visit.say("Isi nomor berkas.", "Enter the case number."));
        entered.required("kode", visit.say("Isi kode berkas.", "Enter the code of the case."));
        Optional<CaseId> id = CaseId.parse(entered.given("nomor"));
        if (id.isEmpty()) {
            entered.wrong(
                    "nomor",
                    visit.say(
                            "Nomor berkas tertulis seperti kanreg-0JQ8ZK3V5T7XN; periksa pada tanda terimanya.",
                            "A case number is written like kanreg-0JQ8ZK3V5T7XN; look at the receipt."));
        }
        if (!entered.sound()) {
            return fresh.on(form(422, visit, entered));
        }
        return Forms.attempt(visit, entered, status -> fresh.on(form(status, visit, entered)), () -> {
            FollowedCase found = core.following().follow(id.get(), entered.given("kode"), visit.address());
            return page(visit, found).forOneAlone();
        });
    }

    private PageAnswer form(int status, PageRequest visit, Entered entered) {
        return templates.page(status, visit, "follow", Map.of("e", entered)).forOneAlone();
    }

    private PageAnswer page(PageRequest visit, FollowedCase found) {
        AgencyDefinition definition =
                core.catalogue().definition(found.id().agency(), found.digest()).orElseThrow(PageProblem::notFound);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", AgencyLook.of(definition));
        parameters.put("now", core.clock().instant());
        return templates.page(visit, "followed", parameters);
    }
}
