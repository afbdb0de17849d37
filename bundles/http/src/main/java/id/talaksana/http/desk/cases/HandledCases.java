package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Collections;
import java.util.Comparator;

/** Lays the case that an address names on the desk, under the version that it is pinned to. */
public record HandledCases(CoreServices core) {

    /** @param step id of the open step to be looked at; another: the one that the account does */
    public HandledCase find(StaffVisit d, String step) {
        return find(d.who(), CaseId.parse(d.v().segment(2)).orElseThrow(ProblemType.NOT_FOUND::exception), step);
    }

    /** The same case on the desk of an account. */
    public HandledCase find(Account who, CaseId id, String step) {
        CaseFile file = core.cases().find(who, id);
        AgencyDefinition definition =
                core.catalogue().definition(id.agency(), file.digest()).orElseThrow(ProblemType.UNAVAILABLE::exception);
        StepRow row = file.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseGet(() -> shown(file, who));
        TimeLeft left = row == null || row.dueAt() == null || row.isStopped()
                ? null
                : TimeLeft.of(core.clock().instant(), row.dueAt(), definition.agency(), core.calendars());
        return new HandledCase(
                file,
                definition,
                core.cases().history(who, id),
                row,
                left,
                who,
                core.clock().instant());
    }

    /** Of several open steps the one that the account does, the first due of them; null: none is open. */
    public static StepRow shown(CaseFile file, Account who) {
        return file.open().stream()
                .min(Comparator.comparing((StepRow row) -> Collections.disjoint(row.actors(), who.actors()))
                        .thenComparing(StepRow::isStopped)
                        .thenComparing(StepRow::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }
}
