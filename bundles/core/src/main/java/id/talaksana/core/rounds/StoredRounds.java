package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
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
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.record.RecordCheck;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.record.Snapshot;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rounds in the store, under the rules of {@link RoundPlans}. */
@Component(service = Rounds.class)
public final class StoredRounds implements Rounds {
    /** How often a deed is decided anew when each time something else happens in its case. */
    private static final int ATTEMPTS = 10;

    private static final Text REQUEST = CoreWords.text("request");

    private final Catalogue catalogue;
    private final Cases cases;
    private final RoundStore store;
    private final Clock clock;

    @Activate
    public StoredRounds(
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference RoundStore store,
            @Reference Clock clock) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Round round(Account who, CaseId id) {
        Selecting selecting = selecting(seen(who, id));
        Scope scope = who.scope();
        Map<String, Map<String, Long>> tallies = store.tallies(scope, id);
        RoundStore.Standing standing = store.standing(scope, id);
        return new Round(
                id,
                store.formations(scope, id),
                standing.applicants(),
                selecting.steps().stream()
                        .map(step -> new Round.DecidingStep(
                                step.id(),
                                store.count(scope, id, selecting.undecided(step, ApplicantQuery.all())),
                                tallies.getOrDefault(step.id(), Map.of()).entrySet().stream()
                                        .map(tally -> new Round.Tally(tally.getKey(), tally.getValue()))
                                        .toList()))
                        .toList(),
                standing.entries(),
                record(who, id).head(standing));
    }

    @Override
    public ApplicantPage applicants(Account who, CaseId id, ApplicantQuery query, int after, int limit) {
        Selecting selecting = selecting(seen(who, id));
        return store.applicants(who.scope(), id, selection(selecting, query), after, limit);
    }

    private static Selection selection(Selecting selecting, ApplicantQuery query) {
        if (query.outcome() != null || query.step() != null) {
            Step step = selecting.step(query.step());
            if (ApplicantQuery.UNDECIDED.equals(query.outcome())) {
                return selecting.undecided(step, query);
            }
            selecting.outcome(step, query.outcome());
        }
        return new Selection(query, List.of(), List.of());
    }

    @Override
    public Judged applicant(Account who, CaseId id, String registration) {
        seen(who, id);
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of(registration));
        return store.applicants(who.scope(), id, new Selection(one, List.of(), List.of()), 0, 1).applicants().stream()
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
        return plan(who, deed).shown(null);
    }

    @Override
    public RoundChange perform(Account who, RoundDeed deed) {
        String key = RequestKey.of(who.name(), deed.requestKey());
        seen(who, deed.round());
        Optional<RoundEntry> before = key == null ? Optional.empty() : store.done(who.scope(), deed.round(), key);
        return RequestKey.answer(
                before,
                entry -> asksFor(deed, entry),
                REQUEST,
                entry -> new RoundChange(entry.count(), List.of(), 0, entry),
                () -> decided(who, deed, key));
    }

    private RoundChange decided(Account who, RoundDeed deed, String key) {
        for (int attempt = 1; ; attempt++) {
            try {
                return decidedOnce(who, deed, key);
            } catch (RoundStore.CaseMoved moved) {
                if (attempt == ATTEMPTS) {
                    throw new Refusal(UNAVAILABLE, CoreWords.text("the-round-kept-changing"), List.of());
                }
            }
        }
    }

    private RoundChange decidedOnce(Account who, RoundDeed deed, String key) {
        CaseFile c = seen(who, deed.round());
        if (catalogue
                .agency(c.id().agency())
                .map(AgencyEntry::state)
                .filter(AgencyEntry.State.FROZEN::equals)
                .isPresent()) {
            throw new Refusal(CONFLICT, CoreWords.text("an-administrator-has-frozen-this-agencys"), List.of());
        }
        RoundPlan plan = new RoundPlans(store, who, c, selecting(c)).of(deed);
        if (plan.count() == 0) {
            return plan.shown(null);
        }
        // Whoever comes in, or is undecided again, keeps a step from being closed.
        boolean holdsUp = plan.kind() == RoundEntry.Kind.APPLICANTS || plan.kind() == RoundEntry.Kind.COUNTER_DECISION;
        RoundRecord record = record(who, deed.round());
        Optional<RoundEntry> made = store.change(deed.round(), key, holdsUp ? c.version() : null, writing -> {
            RoundStore.Standing standing = writing.standing();
            List<Leaf> leaves = plan.write().apply(writing, standing.entries() + 1);
            return leaves.isEmpty() ? Optional.empty() : Optional.of(entry(who, plan, record, standing, key, leaves));
        });
        // Others may have done it all meanwhile.
        return made.map(entry -> plan.shown(RequestKey.same(entry, asksFor(deed, entry), REQUEST)))
                .orElseGet(plan::nothing);
    }

    /** Whether a deed asks for what an entry says. */
    private static boolean asksFor(RoundDeed deed, RoundEntry entry) {
        if (deed instanceof RoundDeed.Decide decide) {
            return entry.kind() == RoundEntry.Kind.DECISION
                    && entry.step().equals(decide.step())
                    && entry.outcome().equals(decide.outcome())
                    && Objects.equals(decide.reason(), entry.reason())
                    && RoundPlans.digest(decide.set()).equals(entry.source());
        } else if (deed instanceof RoundDeed.TakeBack takeBack) {
            return Objects.equals(entry.undoes(), takeBack.entry())
                    && Objects.equals(takeBack.reason(), entry.reason());
        } else if (deed instanceof RoundDeed.EnterFormations formations) {
            return entry.kind() == RoundEntry.Kind.FORMATIONS
                    && RoundPlans.sha256(formations.table()).equals(entry.source());
        }
        return entry.kind() == RoundEntry.Kind.APPLICANTS
                && RoundPlans.sha256(((RoundDeed.RegisterApplicants) deed).table())
                        .equals(entry.source());
    }

    private RoundPlan plan(Account who, RoundDeed deed) {
        CaseFile c = seen(who, deed.round());
        return new RoundPlans(store, who, c, selecting(c)).of(deed);
    }

    private RoundEntry entry(
            Account who,
            RoundPlan plan,
            RoundRecord record,
            RoundStore.Standing before,
            String key,
            List<Leaf> leaves) {
        RoundEntry entry = new RoundEntry(
                before.entries() + 1,
                plan.kind(),
                plan.step(),
                plan.outcome(),
                plan.reason(),
                plan.undoes(),
                who.doer().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                leaves.size(),
                new RoundLeaves(before.entries() + 1, leaves).root(),
                plan.source(),
                key,
                record.head(before),
                null);
        return entry.signed(record.digest(entry));
    }

    @Override
    public List<RoundEntry> entries(Account who, CaseId id) {
        seen(who, id);
        return store.entries(who.scope(), id);
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        seen(who, id);
        Snapshot<RoundStore.Standing, List<RoundEntry>> kept = Snapshot.read(
                () -> store.standing(who.scope(), id),
                standing -> store.entries(who.scope(), id),
                RoundStore.Standing::entries);
        RecordCheck check = RecordCheck.of(record(who, id), kept.file(), kept.rows());
        return new Verification(id, check.rows(), check.head(), check.faults());
    }

    private RoundRecord record(Account who, CaseId id) {
        return new RoundRecord(id, entry -> store.leaves(who.scope(), id, entry));
    }

    /** A case that is a round. Who applies, and parties outside the agency, see none: nothing is known before it is released. */
    private CaseFile seen(Account who, CaseId id) {
        CaseFile c = cases.find(who, id);
        if (Standing.of(who, catalogue) != Standing.INSIDE) {
            throw new Refusal(NOT_FOUND, CoreWords.text("there-is-no-case", id), List.of());
        }
        selecting(c);
        return c;
    }

    private Selecting selecting(CaseFile c) {
        PublicService service = catalogue
                .definition(c.id().agency(), c.digest())
                .flatMap(definition -> definition.service(c.service()))
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE, CoreWords.text("the-definition-cannot-be-read-yet", c.digest()), List.of()));
        Selecting selecting = new Selecting(service);
        if (!selecting.isRound()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-service-decides-on-no-applicants"), List.of());
        }
        return selecting;
    }
}
