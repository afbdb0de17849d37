package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Registrations;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;

/** What one applicant of a round has to hand in: noted as there, or as not right with what is wrong. */
public final class HandledChecklistPages {
    private static final String NUMBER = "nomor";

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledChecklistPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        HandledCase c = sheet.round(d);
        ApplicantChecklist list = checklist(d, c, d.v().asked(NUMBER));
        return page(200, d, c, list, d.blank(RequirementFindings.noted(list)));
    }

    private ApplicantChecklist checklist(StaffVisit d, HandledCase c, String registration) {
        CaseId round = c.file().id();
        String kept = Registrations.asKept(core, d.who(), round, List.of(registration.strip()))
                .get(0);
        return core.checklists().of(d.who(), round, kept);
    }

    private PageAnswer page(int status, StaffVisit d, HandledCase c, ApplicantChecklist list, Entered e) {
        return sheet.drawn(status, d, c, "desk/checklist", Map.of("list", list, "e", e));
    }

    /** Notes what was found; what stands already is not noted again. */
    public PageAnswer note(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        ApplicantChecklist list = checklist(d, c, e.value(NUMBER));
        RequirementFindings findings = RequirementFindings.of(d.v(), list, e);
        String back = RoundSheet.address(c) + "/pelamar/berkas?" + NUMBER + "="
                + PageRequest.encoded(list.registration()) + "&tercatat=ya";
        return sheet.doneAt(
                d, e, status -> page(status, d, c, list, e), back, () -> note(d, c, list, findings, d.key(e)));
    }

    /** Each finding is an entry of its own on the record, and has a key of its own. */
    private void note(StaffVisit d, HandledCase c, ApplicantChecklist list, RequirementFindings findings, String key) {
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(list.registration()));
        int at = 0;
        for (RequirementFindings.Finding each : findings.all()) {
            at++;
            core.checklists()
                    .mark(
                            d.who(),
                            c.file().id(),
                            one,
                            each.requirements(),
                            each.state(),
                            each.reason(),
                            key == null ? null : key + "-" + at);
        }
    }
}
