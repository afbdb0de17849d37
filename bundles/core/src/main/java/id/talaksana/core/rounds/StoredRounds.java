package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rounds in the store, under the rules of {@link RoundPlans}. */
@Component(service = Rounds.class)
public final class StoredRounds implements Rounds {
    private final RoundStore store;
    private final RoundBook book;
    private final Clearance clearance;
    private final Returning returning;

    @Activate
    public StoredRounds(
            @Reference RoundStore store,
            @Reference RoundBook book,
            @Reference Clearance clearance,
            @Reference Returning returning) {
        this.store = store;
        this.book = book;
        this.clearance = clearance;
        this.returning = returning;
    }

    /** Where nobody is held back by what is due, and no correction is waited for. */
    public StoredRounds(RoundStore store, RoundBook book) {
        this(store, book, Clearance.FREE, Returning.UNHEARD);
    }

    @Override
    public Round round(Account who, CaseId id) {
        SeenRound seen = book.seen(who, id);
        Selecting selecting = seen.selecting();
        Scope scope = who.scope();
        Map<String, Map<String, Long>> tallies = store.tallies(scope, id);
        tallies.keySet().removeIf(seen.veil()::hides);
        RoundStore.Standing standing = store.standing(scope, id);
        return new Round(
                id,
                store.formations(scope, id),
                standing.applicants(),
                steps(id, selecting, scope, tallies),
                standing.entries(),
                book.head(seen, standing));
    }

    private List<Round.DecidingStep> steps(
            CaseId id, Selecting selecting, Scope scope, Map<String, Map<String, Long>> tallies) {
        return selecting.steps().stream()
                .map(step -> new Round.DecidingStep(
                        step.id(),
                        store.count(scope, id, selecting.undecided(step, ApplicantQuery.all())),
                        tallies.getOrDefault(step.id(), Map.of()).entrySet().stream()
                                .map(tally -> new Round.Tally(tally.getKey(), tally.getValue()))
                                .toList()))
                .toList();
    }

    @Override
    public ApplicantPage applicants(Account who, CaseId id, ApplicantQuery query, int after, int limit) {
        SeenRound seen = book.seen(who, id);
        Veil veil = seen.veil();
        veil.requireNoAnswer(query);
        return veil.over(
                store.applicants(who.scope(), id, seen.selection(query), after, limit),
                () -> store.entries(who.scope(), id));
    }

    @Override
    public Judged applicant(Account who, CaseId id, String registration) {
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        return applicants(who, id, one, 0, 1).applicants().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        CoreWords.text("the-round-has-no-such-applicant", WrittenText.shown(registration)),
                        List.of()));
    }

    @Override
    public List<InclusionProof> proofs(Account who, CaseId id, String registration) {
        Judged judged = applicant(who, id, registration);
        return judged.judgements().stream()
                .map(judgement -> new RoundLeaves(judgement.entry(), store.leaves(who.scope(), id, judgement.entry()))
                        .proof(judged.applicant().number()))
                .toList();
    }

    @Override
    public RoundChange preview(Account who, RoundDeed deed) {
        return new RoundPlans(store, book.seen(who, deed.round()), clearance, returning)
                .of(deed)
                .shown(null);
    }

    @Override
    public RoundChange perform(Account who, RoundDeed deed) {
        return book.perform(
                who, deed.round(), deed.requestKey(), entry -> RoundPlans.asksFor(deed, entry), round -> new RoundPlans(
                                store, round, clearance, returning)
                        .of(deed));
    }

    @Override
    public List<RoundEntry> entries(Account who, CaseId id) {
        return book.seen(who, id).veil().over(store.entries(who.scope(), id));
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        return book.verify(who, id);
    }
}
