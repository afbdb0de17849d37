package id.talaksana.http.desk.cases;

import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.desk.work.WorkRows;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;

/** Lays the case that an address names on the desk, under the version that it is pinned to. */
public record HandledCases(CoreServices core) {

    /** @param step id of the open step to be looked at; another: the one that the account does */
    public HandledCase find(StaffVisit d, String step) {
        CaseId id = CaseId.parse(d.v().segment(2)).orElseThrow(ProblemType.NOT_FOUND::exception);
        CaseFile file = core.cases().find(d.who(), id);
        AgencyDefinition definition =
                core.catalogue().definition(id.agency(), file.digest()).orElseThrow(ProblemType.UNAVAILABLE::exception);
        StepRow row = file.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseGet(() -> WorkRows.shown(file, d.who()));
        TimeLeft left = row == null || row.dueAt() == null || row.isStopped()
                ? null
                : TimeLeft.of(core.clock().instant(), row.dueAt(), definition.agency(), core.calendars());
        return new HandledCase(file, definition, core.cases().history(d.who(), id), row, left, d.who());
    }
}
