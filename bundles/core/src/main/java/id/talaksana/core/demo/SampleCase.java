package id.talaksana.core.demo;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Sample cases of a service that decides on the case as a whole. */
record SampleCase(Cases cases, SampleOffice office, PublicService service, LocalDate today) {

    /** One that has gone so many steps, always by outcomes that go forward. */
    void gone(String name, int steps) {
        CaseFile c = opened(name);
        for (int i = 0; i < steps && SampleOffice.somebodys(c).isPresent(); i++) {
            c = done(c, SampleOffice.somebodys(c).get(), outcome -> !outcome.turnsDown());
        }
    }

    /** One that was sent back at the first step that can do so; none where nothing is sent back. */
    void sentBack() {
        if (service.steps().stream().flatMap(step -> step.outcomes().stream()).noneMatch(Step.Outcome::returns)) {
            return;
        }
        CaseFile c = opened("dikembalikan");
        Optional<StepRow> row = SampleOffice.somebodys(c);
        while (row.isPresent()) {
            boolean back = service.step(row.get().step()).orElseThrow().outcomes().stream()
                    .anyMatch(Step.Outcome::returns);
            c = done(c, row.get(), back ? Step.Outcome::returns : outcome -> !outcome.turnsDown());
            row = back ? Optional.empty() : SampleOffice.somebodys(c);
        }
    }

    private CaseFile opened(String name) {
        return cases.open(office.opener(service), office.opening(service, name, today), StepRow.Channel.SYSTEM);
    }

    private CaseFile done(CaseFile c, StepRow row, Predicate<Step.Outcome> wanted) {
        return cases.perform(
                office.doer(service, row), office.completing(service, c, row, wanted, today), StepRow.Channel.SYSTEM);
    }
}
