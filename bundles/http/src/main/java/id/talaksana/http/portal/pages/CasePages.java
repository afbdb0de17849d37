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
        FormPage form = new FormPage(
                visit.say("Ikuti berkas", "Follow a case"),
                visit.say("Ikuti berkas Anda", "Follow your case"),
                visit.say(
                        "Nomor dan kodenya ada pada tanda terima dari instansi.",
                        "Number and code are on the receipt from the agency."),
                null,
                "/berkas",
                List.of(
                        new FormPage.Field(
                                "nomor",
                                visit.say("Nomor berkas", "Case number"),
                                visit.say("Misalnya kanreg-0JQ8ZK3V5T7XN", "Such as kanreg-0JQ8ZK3V5T7XN")),
                        new FormPage.Field(
                                "kode",
                                visit.say("Kode", "Code"),
                                visit.say(
                                        "Empat kelompok berisi empat huruf atau angka",
                                        "Four groups of four letters or digits"))),
                visit.say("Lihat berkas", "Show the case"));
        return templates
                .page(status, visit, FormPage.TEMPLATE, Map.of("form", form, "e", entered))
                .forOneAlone();
    }

    private PageAnswer page(PageRequest visit, FollowedCase found) {
        AgencyDefinition definition = core.catalogue()
                .definition(found.id().agency(), found.digest())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("found", found);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", AgencyLook.of(definition));
        parameters.put("now", core.clock().instant());
        return templates.page(visit, "portal/followed", parameters);
    }
}
