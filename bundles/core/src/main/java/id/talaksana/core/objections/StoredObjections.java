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
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final Recompute recompute;

    @Activate
    public StoredObjections(
            @Reference RoundBook book,
            @Reference RoundStore rounds,
            @Reference ObjectionStore store,
            @Reference Catalogue catalogue,
            @Reference CaseStore cases,
            @Reference Calendars calendars,
            @Reference DefinitionLanguage language,
            @Reference Clock clock) {
        this(
                book,
                rounds,
                store,
                new PeriodsOfRounds(
                        catalogue, cases, new OfficeClock(clock, calendars::current, language::generalOfficeHours)),
                Recompute.nobody());
    }

    /** With a ranking that is worked out anew. */
    public StoredObjections(
            RoundBook book, RoundStore rounds, ObjectionStore store, PeriodsOfRounds periods, Recompute recompute) {
        this.book = book;
        this.rounds = rounds;
        this.store = store;
        this.periods = periods;
        this.recompute = recompute;
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
        SeenRound round = book.seen(who, deed.round());
        RoundChange change = plans(round).of(deed).shown(null);
        return deed instanceof ObjectionDeed.Correct ? corrected(round, deed, change) : plain(change);
    }

    @Override
    public ObjectionChange perform(Account who, ObjectionDeed deed) {
        SeenRound round = book.seen(who, deed.round());
        ObjectionChange before = deed instanceof ObjectionDeed.Correct
                ? corrected(round, deed, new RoundChange(0, List.of(), 0, null))
                : null;
        RoundChange change =
                book.perform(who, deed.round(), deed.requestKey(), entry -> asksFor(deed, entry), seen -> plans(seen)
                        .of(deed));
        return before == null || change.entry() == null
                ? plain(change)
                : new ObjectionChange(
                        change.count(), List.of(), 0, before.differences(), before.consequences(), change.entry());
    }

    private static boolean asksFor(ObjectionDeed deed, RoundEntry entry) {
        return entry.kind() == ObjectionPlans.kind(deed)
                && ObjectionPlans.source(deed).equals(entry.source());
    }

    private ObjectionPlans plans(SeenRound round) {
        return new ObjectionPlans(rounds, store, round, periods.of(round.file()), recompute);
    }

    private ObjectionChange corrected(SeenRound round, ObjectionDeed deed, RoundChange change) {
        Periods all = periods.of(round.file());
        all.requireContestable();
        Corrections corrections = new Corrections(rounds, store, round, all, all.find(deed.period()), recompute);
        List<ObjectionChange.Difference> differences = corrections.differences();
        return new ObjectionChange(
                change.count(), List.of(), 0, differences, corrections.consequences(differences), change.entry());
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
