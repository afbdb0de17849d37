package id.talaksana.core.rechecks;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** A step whose document asks for a second look is not done before the whole sample was looked at, and all is settled. */
public record UnfinishedRechecks(Catalogue catalogue, RecheckStore store, RoundStore rounds) implements Gate {

    @Override
    public void check(CaseFile round, Deed.Complete closing) {
        catalogue
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .flatMap(service -> service.step(closing.step()))
                .filter(step -> step.recheck() != null)
                .ifPresent(step -> check(round, step));
    }

    private void check(CaseFile round, Step step) {
        RecheckSample sample = RecheckSample.of(store, rounds, round.id(), step);
        int waiting = sample.count(State.WAITING);
        int disagreements = sample.count(State.DISAGREED);
        if (waiting + disagreements > 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    CoreWords.text("second-looks-are-missing", waiting, disagreements),
                    List.of());
        }
    }
}
