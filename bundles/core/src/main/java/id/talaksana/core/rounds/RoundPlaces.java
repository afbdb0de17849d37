package id.talaksana.core.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.catalogue.RoundForecast;
import id.talaksana.api.catalogue.RoundForecast.MovedWindow;
import id.talaksana.api.catalogue.RoundForecast.Standing;
import id.talaksana.api.catalogue.RoundForecast.WithoutPlace;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Track;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who of a round has a place in another version. What was decided stands, so that its step has to decide there, too, with the same
 * outcome and what follows from it.
 */
record RoundPlaces(RoundStore store, CaseFile round, PublicService now, PublicService there) {

    List<Standing> standing(PublicService service) {
        Selecting selecting = new Selecting(service);
        Map<String, Map<String, Long>> tallies = store.tallies(scope(), round.id());
        return selecting.steps().stream()
                .map(step -> new Standing(
                        step.id(),
                        store.count(scope(), round.id(), selecting.undecided(step, ApplicantQuery.all())),
                        tallies.getOrDefault(step.id(), Map.of())))
                .toList();
    }

    long applicants() {
        return store.standing(scope(), round.id()).applicants();
    }

    /** Steps that both have, with other dates there. */
    List<MovedWindow> windows() {
        return now.steps().stream()
                .flatMap(step -> there.step(step.id()).stream()
                        .filter(other -> !Objects.equals(step.window(), other.window()))
                        .map(other -> new MovedWindow(step.id(), step.window(), other.window())))
                .toList();
    }

    /** Sets of applicants without a place, each with the reason. */
    private List<Lost> lost() {
        List<Lost> lost = new ArrayList<>();
        store.tallies(scope(), round.id())
                .forEach((step, outcomes) -> outcomes.forEach((outcome, count) -> reason(step, outcome)
                        .ifPresent(reason -> lost.add(
                                new Lost(new ApplicantQuery(step, outcome, null, null, null), count, reason)))));
        for (Track track : now.tracks()) {
            ApplicantQuery query = new ApplicantQuery(null, null, null, track.id(), null);
            if (!there.trackIds().contains(track.id())) {
                long count = store.count(scope(), round.id(), selection(query));
                Text reason = CoreWords.text("the-other-version-has-no-track", track.id());
                lost.add(new Lost(query, count, reason));
            }
        }
        return lost;
    }

    /** Applicants of one kind, and why they have no place. */
    private record Lost(ApplicantQuery query, long count, Text reason) {}

    long withoutPlace() {
        return lost().stream().mapToLong(Lost::count).sum();
    }

    List<WithoutPlace> examples() {
        List<WithoutPlace> examples = new ArrayList<>();
        for (Lost lost : lost()) {
            int room = RoundForecast.MOST_TOLD - examples.size();
            if (room > 0 && lost.count() > 0) {
                store.applicants(scope(), round.id(), selection(lost.query()), 0, room).applicants().stream()
                        .map(judged -> new WithoutPlace(
                                judged.applicant().registration(),
                                lost.query().step(),
                                lost.query().outcome(),
                                lost.reason()))
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    /** Why what was decided has no place there; empty: it has. */
    private Optional<Text> reason(String step, String outcome) {
        Optional<Step> decided = deciding(there, step);
        if (decided.isEmpty()) {
            // What other agencies answered is kept so, too.
            boolean asked = there.step(step).filter(Step::asksForEach).isPresent();
            return asked ? Optional.empty() : Optional.of(CoreWords.text("the-other-version-does-not-decide-at", step));
        }
        Outcome was = outcome(deciding(now, step), outcome).orElse(null);
        Outcome is = outcome(decided, outcome).orElse(null);
        if (is == null) {
            return Optional.of(CoreWords.text("the-other-version-has-no-outcome", step, outcome));
        }
        boolean same = was != null && was.turnsDown() == is.turnsDown() && was.returns() == is.returns();
        return same ? Optional.empty() : Optional.of(CoreWords.text("the-outcome-means-something-else", step, outcome));
    }

    private static Optional<Step> deciding(PublicService service, String step) {
        return new Selecting(service).decides(step) ? service.step(step) : Optional.empty();
    }

    private static Optional<Outcome> outcome(Optional<Step> step, String id) {
        return step.flatMap(its -> its.decision().outcomes().stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst());
    }

    private Scope scope() {
        return Scope.of(round.id().agency());
    }

    private static Selection selection(ApplicantQuery query) {
        return new Selection(query, List.of(), List.of());
    }
}
