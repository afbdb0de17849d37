package id.talaksana.http.desk.work;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.kit.CoreServices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes lines of a page of cases, in the words of the version that each is pinned to. */
public record WorkRows(CoreServices core, Account who, Instant now) {

    public List<WorkRow> of(List<CaseFile> cases) {
        Map<CaseId, List<StepRow>> openers = core.workLists().openers(who, cases);
        return cases.stream()
                .flatMap(file -> row(file, openers.getOrDefault(file.id(), List.of())).stream())
                .toList();
    }

    private Optional<WorkRow> row(CaseFile file, List<StepRow> openers) {
        return core.catalogue()
                .definition(file.id().agency(), file.digest())
                .map(definition -> row(file, definition, openers));
    }

    private WorkRow row(CaseFile file, AgencyDefinition definition, List<StepRow> openers) {
        StepRow open = HandledCases.shown(file, who);
        TimeLeft left = open == null || open.dueAt() == null || open.isStopped()
                ? null
                : TimeLeft.of(now, open.dueAt(), definition.agency(), core.calendars());
        StepRow opener = openers.stream()
                .filter(closed -> open != null && closed.place() == open.openedWith())
                .findFirst()
                .orElse(null);
        return new WorkRow(file, definition.service(file.service()).orElseThrow(), open, left, opener);
    }
}
