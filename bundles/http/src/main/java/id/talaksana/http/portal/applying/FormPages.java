package id.talaksana.http.portal.applying;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.pages.ServiceEdition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of a service, filled in once for all that ask the same and printed clean to be signed, also where one applies
 * elsewhere. What is written goes from page to page and is kept nowhere.
 */
public final class FormPages {
    /** The segment below a service. */
    public static final String SEGMENT = "isi-formulir";

    private final CoreServices core;
    private final Templates templates;
    private final FormSeal seal;

    public FormPages(CoreServices core, Templates templates, FormSeal seal) {
        this.core = core;
        this.templates = templates;
        this.seal = seal;
    }

    public PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        ServiceEdition edition = ServiceEdition.find(core, visit.segment(0), visit.segment(1), "");
        if (edition.service().forms().isEmpty()) {
            throw ProblemType.NOT_FOUND.exception();
        }
        FormSeal.Seal fresh = seal.seal(visit);
        if (!visit.post()) {
            return fresh.on(page(200, visit, edition, Entered.of(fresh.token(), Map.of(), List.of()), "fillin"));
        }
        Entered e = Forms.read(arrival, visit, seal, fresh.token());
        Forms.check(visit, seal, e);
        if (!e.sound()) {
            return fresh.on(page(422, visit, edition, e, "fillin"));
        }
        return page(200, visit, edition, e, e.value("aksi").equals("cetak") ? "filled" : "fillin");
    }

    private PageAnswer page(int status, PageRequest visit, ServiceEdition edition, Entered e, String template) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("p", edition);
        parameters.put("e", e);
        parameters.put("filled", FilledForm.of(edition.service(), e));
        parameters.put("look", AgencyLook.of(edition.definition()));
        return templates.page(status, visit, "portal/" + template, parameters).forOneAlone();
    }
}
