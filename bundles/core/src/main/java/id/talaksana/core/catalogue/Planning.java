package id.talaksana.core.catalogue;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore;
import id.talaksana.core.cases.DueTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a candidate would change and what would become of each case under way. Only reads. */
final class Planning {
    private final Catalogue catalogue;
    private final CaseStore cases;

    Planning(Catalogue catalogue, CaseStore cases) {
        this.catalogue = catalogue;
        this.cases = cases;
    }

    Plan plan(String agency, AgencyDefinition running, Inspection candidate) {
        AgencyDefinition next = candidate.definition().orElse(null);
        String runningVersion = running == null ? null : running.version();
        if (next == null) {
            return new Plan(
                    agency, runningVersion, null, null, candidate.diagnostics(), List.of(), Map.of(), List.of());
        }
        List<Difference> differences = running == null ? List.of() : Comparison.of(running, next);
        Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        List<Forecast> forecasts = new ArrayList<>();
        String page = null;
        do {
            CasePage open = cases.list(
                    Scope.of(agency),
                    new CaseQuery(agency, null, CaseFile.State.OPEN, null, null, page, CaseQuery.MAX_LIMIT));
            for (CaseFile c : open.cases()) {
                Forecast forecast = forecast(c, next);
                fates.merge(forecast.fate(), 1L, Long::sum);
                if (forecasts.size() < Plan.MOST_CASES) {
                    forecasts.add(forecast);
                }
            }
            page = open.next();
        } while (page != null);
        return new Plan(
                agency,
                runningVersion,
                next.version(),
                next.digest(),
                candidate.diagnostics(),
                differences,
                fates,
                forecasts);
    }

    private Forecast forecast(CaseFile c, AgencyDefinition next) {
        StepRow row = c.open().get(0);
        if (c.digest().equals(next.digest())) {
            return new Forecast(c.id(), row.step(), Fate.STAYS, null, row.dueAt(), null);
        }
        PublicService service = next.service(c.service()).orElse(null);
        if (service == null) {
            return new Forecast(
                    c.id(),
                    row.step(),
                    Fate.CANNOT_MOVE,
                    null,
                    null,
                    new Text(
                            "Layanan \"" + c.service() + "\" tidak ada lagi.",
                            "The service \"" + c.service() + "\" is no longer there."));
        }
        Optional<Step> step = service.step(row.step()).or(() -> renamed(c, row.step(), service));
        if (step.isEmpty()) {
            return decision(
                    c,
                    row,
                    "Langkah \"" + row.step() + "\" tidak ada lagi.",
                    "The step \"" + row.step() + "\" is no longer there.");
        }
        List<String> only = step.get().tracks().or(List.of());
        if (!only.isEmpty() && !c.tracks().isEmpty() && only.stream().noneMatch(c.tracks()::contains)) {
            return decision(
                    c,
                    row,
                    "Langkah \"" + step.get().id() + "\" tidak lagi berlaku bagi jalur berkas ini.",
                    "The step \"" + step.get().id() + "\" no longer applies to this case's tracks.");
        }
        return new Forecast(
                c.id(),
                row.step(),
                Fate.MOVES,
                step.get().id(),
                DueTime.of(step.get(), row.openedAt(), next.agency().timeZone().value()),
                null);
    }

    /** A step whose words stand under another id now is the same step. */
    private Optional<Step> renamed(CaseFile c, String stepId, PublicService service) {
        return catalogue
                .definition(c.id().agency(), c.digest())
                .flatMap(d -> d.service(c.service()))
                .flatMap(s -> s.step(stepId))
                .filter(s -> s.text().known())
                .flatMap(old -> service.steps().stream()
                        .filter(s -> old.text().value().equals(s.text().value()))
                        .findFirst());
    }

    private static Forecast decision(CaseFile c, StepRow row, String indonesian, String english) {
        return new Forecast(c.id(), row.step(), Fate.NEEDS_DECISION, null, null, new Text(indonesian, english));
    }
}
