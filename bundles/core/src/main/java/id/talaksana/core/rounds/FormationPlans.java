package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.tables.FormationSheet;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Seats that are entered: all of them anew, as a version of their own. */
public record FormationPlans(RoundStore store, SeenRound round) {

    /** How they stand in tables. */
    public FormationSheet sheet() {
        return new FormationSheet(round.selecting().service(), round.today());
    }

    /**
     * Seats in place of those that were there.
     *
     * @param source SHA-256 of what they come from
     */
    public RoundPlan all(List<Formation> formations, List<LeftOut> leftOut, String source) {
        round.requireWorker();
        keepsWhatIsAppliedFor(formations);
        return new RoundPlan(
                Kind.FORMATIONS,
                null,
                null,
                null,
                null,
                source,
                formations.size(),
                leftOut,
                false,
                (writing, entry) -> writing.formations(formations));
    }

    /** Those of one formation, beside the others or in place of those that it had. */
    public RoundPlan one(Formation entered, String source) {
        Formation formation = sheet().checked(entered);
        List<Formation> all = new ArrayList<>(store.formations(round.scope(), round.id()));
        all.removeIf(each -> each.id().equals(formation.id()));
        all.add(formation);
        return all(all, List.of(), source);
    }

    /** Who applies for a seat does so as long as the round goes. */
    private void keepsWhatIsAppliedFor(List<Formation> formations) {
        Set<String> entered = formations.stream().map(Formation::id).collect(Collectors.toSet());
        List<String> lost = store.formations(round.scope(), round.id()).stream()
                .map(Formation::id)
                .filter(id -> !entered.contains(id))
                .filter(id -> store.count(round.scope(), round.id(), of(id)) > 0)
                .toList();
        if (!lost.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("applicants-apply-for-these", String.join(", ", lost)), lost);
        }
    }

    private static Selection of(String formation) {
        return new Selection(new ApplicantQuery(null, null, formation, null, null), List.of(), List.of());
    }
}
