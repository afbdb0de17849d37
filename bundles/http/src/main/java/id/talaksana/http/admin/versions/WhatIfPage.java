package id.talaksana.http.admin.versions;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.Map;

/** Whose outcome in a round would have been another one under a version. Nothing is changed: what is asked stands in the address. */
public final class WhatIfPage {
    private static final String ROUND = "berkas";
    private static final String STEP = "langkah";

    private final OwnAgency own;

    public WhatIfPage(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        CandidateVersion chosen = CandidateVersion.of(own.core(), d, own.of(d));
        Entered e = d.blank(Map.of(ROUND, d.v().asked(ROUND), STEP, d.v().asked(STEP)));
        if (e.value(ROUND).isEmpty()) {
            return page(200, d, e, chosen, null, null);
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, e, chosen, null, null), () -> {
            CaseId round = CaseId.parse(e.value(ROUND)).orElseThrow(ProblemType.NOT_FOUND::exception);
            CaseFile file = own.core().cases().find(d.who(), round);
            Supposed supposed = own.core().whatIf().byVersion(d.who(), round, e.value(STEP), chosen.definition());
            PublicService service =
                    chosen.definition().service(file.service()).orElseThrow(ProblemType.NOT_FOUND::exception);
            return page(200, d, e, chosen, service, supposed);
        });
    }

    private PageAnswer page(
            int status, StaffVisit d, Entered e, CandidateVersion chosen, PublicService service, Supposed supposed) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("chosen", chosen);
        shown.put("service", service);
        shown.put("supposed", supposed);
        return own.page(status, d, e, "whatif", shown);
    }
}
