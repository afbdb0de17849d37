package id.talaksana.core.applicants;

import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.returns.OwnReturn;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.calendar.OfficeClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What an applicant is to correct, as the applicant reads it. */
@Component(service = OwnReturns.class)
public final class OwnReturns {
    private final RoundStore rounds;
    private final CaseStore cases;
    private final Catalogue catalogue;
    private final OfficeClock office;

    @Activate
    public OwnReturns(
            @Reference RoundStore rounds,
            @Reference CaseStore cases,
            @Reference Catalogue catalogue,
            @Reference Calendars calendars,
            @Reference DefinitionLanguage language,
            @Reference Clock clock) {
        this(rounds, cases, catalogue, new OfficeClock(clock, calendars::current, language::generalOfficeHours));
    }

    /** With an office's time of its own. */
    public OwnReturns(RoundStore rounds, CaseStore cases, Catalogue catalogue, OfficeClock office) {
        this.rounds = rounds;
        this.cases = cases;
        this.catalogue = catalogue;
        this.office = office;
    }

    /** What stands of one to be corrected, in the order of the steps. */
    public List<OwnReturn> of(CaseId round, String registration) {
        Scope scope = Scope.of(round.agency());
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        List<Judgement> judgements =
                rounds.applicants(scope, round, new Selection(one, List.of(), List.of()), 0, 1).applicants().stream()
                        .map(Judged::judgements)
                        .flatMap(List::stream)
                        .toList();
        CaseFile file = cases.find(scope, round).orElseThrow();
        Optional<AgencyDefinition> definition = catalogue.definition(round.agency(), file.digest());
        return definition
                .flatMap(its -> its.service(file.service()))
                .map(service -> service.steps().stream()
                        .flatMap(step -> of(definition.get().agency(), round, step, judgements))
                        .toList())
                .orElse(List.of());
    }

    private Stream<OwnReturn> of(Agency agency, CaseId round, Step step, List<Judgement> judgements) {
        return judgements.stream()
                .filter(judgement -> judgement.step().equals(step.id()))
                .flatMap(judgement -> step.decision().outcome(judgement.outcome()).stream()
                        .filter(Step.Outcome::returns)
                        .map(outcome -> told(agency, round, step, outcome, judgement)));
    }

    private OwnReturn told(Agency agency, CaseId round, Step step, Step.Outcome outcome, Judgement judgement) {
        Instant since = rounds.entries(Scope.of(round.agency()), round).stream()
                .filter(entry -> entry.number() == judgement.entry())
                .findFirst()
                .orElseThrow()
                .at();
        return new OwnReturn(
                Sourced.inUse(step.text(), step.id()),
                judgement.reason(),
                since,
                StoredReturns.until(agency, outcome, since, office));
    }
}
