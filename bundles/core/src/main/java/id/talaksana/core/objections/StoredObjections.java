package id.talaksana.core.objections;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.Objections;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Objections in the store, under the rules of {@link ObjectionPlans}. */
@Component(service = Objections.class)
public final class StoredObjections implements Objections {
    private final RoundBook book;
    private final RoundStore rounds;
    private final ObjectionStore store;
    private final PeriodsOfRounds periods;
    private final RankedAnew rankings;

    @Activate
    public StoredObjections(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ObjectionStore store,
            @Reference Catalogue catalogue,
            @Reference CaseStore cases,
            @Reference Calendars calendars,
            @Reference DefinitionLanguage language,
            @Reference Clock clock,
            @Reference RankedAnew rankings) {
        this(
                book,
                rounds,
                store,
                new PeriodsOfRounds(
                        catalogue, cases, new OfficeClock(clock, calendars::current, language::generalOfficeHours)),
                rankings);
    }

    public StoredObjections(
            RoundBook book, RoundStore rounds, ObjectionStore store, PeriodsOfRounds periods, RankedAnew rankings) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.periods = periods;
        this.rankings = rankings;
    }

    @Override
    public List<ObjectionPeriod> periods(Account who, CaseId id) {
        SeenRound round = book.seen(who, id);
        Periods all = periods.of(round.file());
        all.requireContestable();
        return all.all().stream().map(period -> shown(round, all, period)).toList();
    }

    private ObjectionPeriod shown(SeenRound round, Periods all, Period period) {
        return new ObjectionPeriod(
                period.id(),
                period.steps(),
                period.outcomes(),
                period.from(),
                period.to(),
                period.state() == ObjectionPeriod.State.OPEN ? period.answersBy() : null,
                period.at() == null ? null : period.at().inFull(),
                period.rule().aboutOthers(),
                period.rule().referredTo(),
                period.state(),
                tally(round, all, ObjectionQuery.of(period.id())));
    }

    private ObjectionPeriod.Tally tally(SeenRound round, Periods all, ObjectionQuery of) {
        long overdue = count(round, due(of, all.now()));
        return new ObjectionPeriod.Tally(
                count(round, of),
                count(round, of.in(ObjectionState.FILED)) + count(round, of.in(ObjectionState.REFERRED)),
                count(round, due(of, all.soon())) - overdue,
                overdue,
                count(round, of.in(ObjectionState.ACCEPTED)));
    }

    private static ObjectionQuery due(ObjectionQuery of, Instant before) {
        return new ObjectionQuery(of.period(), null, null, before, null, null);
    }

    private long count(SeenRound round, ObjectionQuery query) {
        return store.count(round.scope(), round.id(), query);
    }

    @Override
    public ObjectionPage objections(Account who, CaseId id, ObjectionQuery query, int after, int limit) {
        return store.list(book.seen(who, id).scope(), id, query, after, limit);
    }

    @Override
    public Objection objection(Account who, CaseId id, int number) {
        ObjectionQuery one = new ObjectionQuery(null, null, null, null, List.of(number), null);
        return objections(who, id, one, 0, 1).objections().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, CoreWords.text("the-round-has-no-such-objection", number), List.of()));
    }

    @Override
    public ObjectionChange preview(Account who, ObjectionDeed deed) {
        ObjectionPlans plans = plans(book.seen(who, deed.round()));
        if (deed instanceof ObjectionDeed.Correct correct) {
            Corrections.Draft draft = plans.correcting(correct);
            return corrected(draft, draft.plan().shown(null));
        }
        return plain(plans.of(deed).shown(null));
    }

    @Override
    public ObjectionChange perform(Account who, ObjectionDeed deed) {
        AtomicReference<Corrections.Draft> draft = new AtomicReference<>();
        RoundChange change =
                book.perform(who, deed.round(), deed.requestKey(), entry -> asksFor(deed, entry), round -> {
                    if (deed instanceof ObjectionDeed.Correct correct) {
                        draft.set(plans(round).correcting(correct));
                        return draft.get().plan();
                    }
                    return plans(round).of(deed);
                });
        return draft.get() == null || change.entry() == null ? plain(change) : corrected(draft.get(), change);
    }

    private static boolean asksFor(ObjectionDeed deed, RoundEntry entry) {
        return entry.kind() == ObjectionPlans.kind(deed)
                && ObjectionPlans.source(deed).equals(entry.source());
    }

    private ObjectionPlans plans(SeenRound round) {
        return new ObjectionPlans(rounds, store, round, periods.of(round.file()), rankings);
    }

    private static ObjectionChange corrected(Corrections.Draft draft, RoundChange change) {
        return new ObjectionChange(
                change.count(), List.of(), 0, draft.differences(), draft.consequences(), change.entry());
    }

    private static ObjectionChange plain(RoundChange change) {
        return new ObjectionChange(
                change.count(), change.leftOut(), change.leavingOut(), List.of(), List.of(), change.entry());
    }

    @Override
    public byte[] answers(Account who, CaseId id, String period) {
        SeenRound round = book.seen(who, id);
        Periods all = periods.of(round.file());
        all.requireContestable();
        Step holds = all.find(period).holds();
        List<Objection> objections = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ObjectionPage page =
                    store.list(round.scope(), id, ObjectionQuery.of(holds.id()), after, ObjectionQuery.MOST);
            objections.addAll(page.objections());
            after = page.next();
        }
        return new AnswerTable(all.agency().timeZone().value()).of(objections);
    }
}
