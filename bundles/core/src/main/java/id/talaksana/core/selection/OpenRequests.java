package id.talaksana.core.selection;

import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Map;

/** How many requests to another agency are open: the step that asks is not done before all have come to an end. */
public final class OpenRequests {
    private OpenRequests() {}

    /** By what is kept of requests. */
    public static Gate in(RequestStore store, Catalogue catalogue) {
        return (round, closing) -> catalogue
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .flatMap(service -> service.step(closing.step()))
                .filter(Step::asksForEach)
                .ifPresent(asks -> check(store.tallies(Scope.of(round.id().agency()), round.id(), asks.id())));
    }

    private static void check(Map<State, Long> tallies) {
        long open = tallies.entrySet().stream()
                .filter(tally -> !tally.getKey().isFinal())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (open > 0) {
            long returned = tallies.getOrDefault(State.RETURNED, 0L);
            throw new Refusal(
                    Refusal.Kind.CONFLICT, CoreWords.text("requests-are-open-yet", open, returned), List.of());
        }
    }
}
