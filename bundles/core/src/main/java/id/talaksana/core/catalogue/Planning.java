package id.talaksana.core.catalogue;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.Carried;
import id.talaksana.core.cases.Succession;
import id.talaksana.core.cases.Transfer;
import id.talaksana.core.cases.store.OpenCases;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells what a candidate would change and what would become of each case under way. Only reads. */
final class Planning {
    private final Catalogue catalogue;
    private final CaseStore cases;
    private final WorkTime time;
    private final DefinitionLanguage language;
    private final Carried carried;

    Planning(Catalogue catalogue, CaseStore cases, WorkTime time, DefinitionLanguage language, Carried carried) {
        this.carried = carried;
        this.catalogue = catalogue;
        this.cases = cases;
        this.time = time;
        this.language = language;
    }

    Plan plan(String agency, AgencyDefinition running, Inspection candidate) {
        AgencyDefinition next = candidate.definition().orElse(null);
        String runningVersion = running == null ? null : running.version();
        List<Diagnostic> found = candidate.diagnostics();
        if (next == null) {
            return new Plan(
                    agency, runningVersion, null, null, found, List.of(), Map.of(), Map.of(), List.of(), List.of());
        }
        List<Difference> differences = running == null ? List.of() : language.differences(running, next);
        Succession succession = new Succession(next, digest -> catalogue.definition(agency, digest), time);
        Fates fates = new Fates(new EnumMap<>(Fate.class), new EnumMap<>(Fate.class), new ArrayList<>());
        List<Forecast> forecasts = new ArrayList<>();
        OpenCases.of(cases, agency, null).forEach(c -> {
            Forecast forecast = succession.forecast(c);
            fates.followed().merge(forecast.fate(), 1L, Long::sum);
            if (succession.rule(c).isEmpty() && !c.digest().equals(next.digest())) {
                ask(c, next, fates);
            }
            if (forecasts.size() < Plan.MOST_CASES) {
                forecasts.add(forecast);
            }
        });
        return new Plan(
                agency,
                runningVersion,
                next.version(),
                next.digest(),
                found,
                differences,
                fates.followed(),
                fates.asked(),
                forecasts,
                fates.rounds());
    }

    /** What would become of a case that stays by itself, if an administrator took it over. */
    private void ask(CaseFile c, AgencyDefinition next, Fates fates) {
        AgencyDefinition pinned =
                catalogue.definition(c.id().agency(), c.digest()).orElse(null);
        Transfer transfer = new Transfer(pinned, next, Map.of(), time);
        Optional<RoundForecast> round = carried.forecast(c, transfer);
        round.ifPresent(fates.rounds()::add);
        Fate fate = transfer.forecast(c).fate();
        boolean fits = round.map(RoundForecast::fits).orElse(true);
        fates.asked().merge(fate == Fate.MOVES && !fits ? Fate.CANNOT_MOVE : fate, 1L, Long::sum);
    }

    /**
     * How many cases have each fate.
     *
     * @param followed by themselves
     * @param asked when an administrator takes over those that stay
     */
    private record Fates(Map<Fate, Long> followed, Map<Fate, Long> asked, List<RoundForecast> rounds) {}
}
