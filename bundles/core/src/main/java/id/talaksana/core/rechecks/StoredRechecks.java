package id.talaksana.core.rechecks;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.RecheckPage;
import id.talaksana.api.rounds.rechecks.Rechecked;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.rounds.rechecks.Rechecked.Verdict;
import id.talaksana.api.rounds.rechecks.Rechecks;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RecheckStore.Decided;
import id.talaksana.api.store.rounds.RecheckStore.Given;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.Returning;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.selection.Undecided;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Second looks in the store, under the rules of {@link RecheckPlans}. */
@Component(service = Rechecks.class)
public final class StoredRechecks implements Rechecks {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ApplicantStore applicants;
    private final RecheckStore store;
    private final Returning returning;

    @Activate
    public StoredRechecks(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ApplicantStore applicants,
            @Reference RecheckStore store,
            @Reference Returning returning) {
        this.book = book;
        this.rounds = rounds;
        this.applicants = applicants;
        this.store = store;
        this.returning = returning;
    }

    @Override
    public RoundChange look(Account who, RecheckDeed deed) {
        return perform(who, deed, Kind.RECHECK);
    }

    @Override
    public RoundChange settle(Account who, RecheckDeed deed) {
        return perform(who, deed, Kind.RECHECK_SETTLED);
    }

    private RoundChange perform(Account who, RecheckDeed deed, Kind kind) {
        String source = RecheckPlans.source(deed);
        return book.perform(
                who,
                deed.round(),
                deed.requestKey(),
                entry -> entry.kind() == kind && source.equals(entry.source()),
                round -> {
                    RecheckPlans plans = new RecheckPlans(rounds, applicants, store, returning, round);
                    return kind == Kind.RECHECK ? plans.looking(deed) : plans.settling(deed);
                });
    }

    @Override
    public RecheckPage list(Account who, CaseId id, String stepId, int after, int limit) {
        SeenRound round = book.seen(who, id);
        Step step = step(round, stepId);
        long undecided = Undecided.count(rounds, id, round.selecting(), step);
        if (undecided > 0) {
            return new RecheckPage(step.id(), undecided, 0, 0, 0, 0, List.of(), null);
        }
        RecheckSample sample = RecheckSample.of(store, rounds, id, step);
        List<Integer> numbers =
                sample.drawn().tailSet(after + 1).stream().limit(limit + 1L).toList();
        List<Integer> page = numbers.subList(0, Math.min(limit, numbers.size()));
        int drawn = sample.drawn().size();
        return new RecheckPage(
                step.id(),
                0,
                sample.decided(),
                drawn,
                drawn - sample.count(State.WAITING),
                sample.count(State.DISAGREED),
                shown(round, step, sample, page),
                numbers.size() > limit ? page.get(limit - 1) : null);
    }

    private static Step step(SeenRound round, String id) {
        List<Step> asking = round.selecting().steps().stream()
                .filter(step -> step.recheck() != null)
                .toList();
        List<String> open = round.file().open().stream().map(StepRow::step).toList();
        return asking.stream()
                .filter(step ->
                        id == null ? open.contains(step.id()) : step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        CONFLICT,
                        CoreWords.text("no-step-asks-for-a-second-look"),
                        asking.stream().map(Step::id).toList()));
    }

    private List<Rechecked> shown(SeenRound round, Step step, RecheckSample sample, List<Integer> page) {
        Map<Integer, List<Decided>> decided = store.decided(round.scope(), round.id(), step.id(), page).stream()
                .collect(Collectors.groupingBy(Decided::applicant));
        List<Rechecked> shown = new ArrayList<>();
        for (int number : page) {
            List<Decided> own = decided.getOrDefault(number, List.of());
            if (!own.isEmpty()) {
                shown.add(shown(round, sample, number, own));
            }
        }
        return shown;
    }

    private static Rechecked shown(SeenRound round, RecheckSample sample, int number, List<Decided> decided) {
        Given second = sample.second().get(number);
        Decided first = decided.stream()
                .filter(each -> second == null || each.entry() < second.entry())
                .reduce((one, later) -> later)
                .orElse(decided.get(0));
        String by = sample.entries().get(first.entry()).by();
        return new Rechecked(
                number,
                first.registration(),
                first.name(),
                sample.state(number),
                Doer.of(by).sharesPersonWith(round.who().doer()),
                second == null ? null : verdict(sample, first.entry(), first.outcome(), first.reason()),
                verdict(sample, second),
                verdict(sample, sample.settled().get(number)));
    }

    private static Verdict verdict(RecheckSample sample, Given given) {
        return given == null ? null : verdict(sample, given.entry(), given.outcome(), given.reason());
    }

    private static Verdict verdict(RecheckSample sample, int number, String outcome, String reason) {
        RoundEntry entry = sample.entries().get(number);
        return new Verdict(outcome, reason, entry.by(), entry.at());
    }
}
