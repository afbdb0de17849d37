package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.store.OnRegister;
import id.talaksana.core.cases.store.OwnOpenCases;
import id.talaksana.core.extension.ChangeAndNotices;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.extension.Receipts;
import id.talaksana.core.notices.Concerns;
import id.talaksana.core.record.RecordCheck;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.record.Snapshot;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.selection.Undecided;
import id.talaksana.core.words.CoreWords;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases in the store, under the rules of {@link CaseRules}. Safe for use by several threads. */
@Component(service = Cases.class)
public final class StoredCases implements Cases {
    /** How often the extensions are asked when each time something else happens in the case meanwhile. */
    private static final int MAX_ASKED = 3;

    private static final Text CASE = CoreWords.text("case");
    private static final Text REQUEST = CoreWords.text("request");

    private final Catalogue catalogue;
    private final CaseStore store;
    private final Clock clock;
    private final TsidFactory numbers = TsidFactory.newInstance1024();
    private final ExtensionCalls extensions;
    private final OfficeClock office;
    private final Assigned assigned;
    private final Openings openings;
    private final Gate gate;
    private final Function<String, Optional<Account>> people;
    private final OwnOpenCases ownOpen;

    @Activate
    public StoredCases(
            @Reference Catalogue catalogue,
            @Reference CaseStore store,
            @Reference ExtensionCalls extensions,
            @Reference Calendars calendars,
            @Reference Assigned assigned,
            @Reference Clock clock,
            @Reference DefinitionLanguage language,
            @Reference Gate gate,
            @Reference Accounts accounts) {
        this(
                catalogue,
                store,
                extensions,
                assigned,
                new OfficeClock(clock, calendars::current, language::generalOfficeHours),
                gate,
                accounts::find);
    }

    /** Where nobody offers extensions and weekends alone are free. */
    public static StoredCases at(Clock clock, Catalogue catalogue, CaseStore store) {
        return at(clock, catalogue, store, ExtensionCalls.none(catalogue));
    }

    /** Where weekends alone are free, and nobody was ever assigned. */
    public static StoredCases at(Clock clock, Catalogue catalogue, CaseStore store, ExtensionCalls extensions) {
        return at(clock, catalogue, store, extensions, Assigned.nobody());
    }

    /** Where weekends alone are free. */
    public static StoredCases at(
            Clock clock, Catalogue catalogue, CaseStore store, ExtensionCalls extensions, Assigned assigned) {
        return new StoredCases(
                catalogue, store, extensions, assigned, new OfficeClock(clock, () -> WorkingCalendar.WEEKENDS));
    }

    /** With a clock of one's own, for tests. */
    public StoredCases(
            Catalogue catalogue, CaseStore store, ExtensionCalls extensions, Assigned assigned, OfficeClock office) {
        this(catalogue, store, extensions, assigned, office, Undecided.nobody());
    }

    /** The same where there are rounds. */
    public StoredCases(
            Catalogue catalogue,
            CaseStore store,
            ExtensionCalls extensions,
            Assigned assigned,
            OfficeClock office,
            Gate gate) {
        this(catalogue, store, extensions, assigned, office, gate, name -> Optional.empty());
    }

    /** The same where there are people to whom steps can be handed. */
    public StoredCases(
            Catalogue catalogue,
            CaseStore store,
            ExtensionCalls extensions,
            Assigned assigned,
            OfficeClock office,
            Gate gate,
            Function<String, Optional<Account>> people) {
        this.people = people;
        this.gate = gate;
        this.catalogue = catalogue;
        this.store = store;
        this.extensions = extensions;
        this.office = office;
        this.assigned = assigned;
        this.openings = new Openings(() -> numbers.create().toString(), assigned);
        this.clock = office.clock();
        this.ownOpen = new OwnOpenCases(store);
    }

    @Override
    public CaseFile open(Account who, Opening opening, Channel channel) {
        String key = RequestKey.of(who.name(), opening.requestKey());
        Optional<CaseFile> before = key == null ? Optional.empty() : store.opened(opening.agency(), key);
        return RequestKey.answer(before, c -> asksFor(c, opening), CASE, Function.identity(), () -> {
            Standing standing = Standing.of(who, catalogue);
            boolean bounded = standing == Standing.APPLICANT && channel != Channel.SYSTEM;
            CaseFile stored = bounded
                    ? ownOpen.oneMore(who, opening.agency(), () -> open(who, standing, opening, channel, key))
                    : open(who, standing, opening, channel, key);
            assigned.catchUp(stored);
            return stored;
        });
    }

    private CaseFile open(Account who, Standing standing, Opening opening, Channel channel, String key) {
        return OnRegister.decide(catalogue, opening.agency(), agency -> {
            CaseFile decided = openings.decide(who, standing, opening, agency, office.time(), channel, now());
            CaseFile kept = store(decided, key, OnRegister.number(agency));
            boolean own = kept.id().equals(decided.id());
            return RequestKey.same(kept, own || asksFor(kept, opening), CASE);
        });
    }

    private CaseFile store(CaseFile decided, String key, int register) {
        if (decided.open().stream().noneMatch(StepRow::isOfDate)) {
            return store.open(decided, key, register);
        }
        return extensions.outbox().together(() -> {
            CaseFile kept = store.open(decided, key, register);
            extensions.outbox().enter(kept, kept.open());
            return kept;
        });
    }

    /** Whether an opening asks for this case; without tracks it asks for those of then. */
    private static boolean asksFor(CaseFile c, Opening opening) {
        return c.service().equals(opening.service())
                && opening.subject() != null
                && c.subject().equals(opening.subject().strip())
                && (opening.tracks().isEmpty() || c.tracks().equals(opening.tracks()))
                && c.attributes().equals(opening.attributes());
    }

    @Override
    public CaseFile perform(Account who, Deed deed, Channel channel) {
        return perform(who, deed, channel, c -> true);
    }

    @Override
    public CaseFile perform(Account who, Deed deed, Channel channel, long seen) {
        return perform(who, deed, channel, c -> c.version() == seen);
    }

    private CaseFile perform(Account who, Deed deed, Channel channel, Predicate<CaseFile> asSeen) {
        String key = RequestKey.of(who.name(), deed.requestKey());
        checkComment(deed);
        CaseId id = deed.caseId();
        if (!who.scope().covers(id.agency())) {
            throw notFound(id);
        }
        Deed qualified = qualified(deed, key);
        return performAsking(who, channel, asSeen, id, qualified);
    }

    private static void checkComment(Deed deed) {
        WrittenText.check(deed.comment());
        if (deed.comment() != null && deed.comment().length() > MAX_COMMENT) {
            throw new Refusal(INVALID, CoreWords.text("a-comment-has-at-most-characters", MAX_COMMENT), List.of());
        }
    }

    private CaseFile performAsking(
            Account who, Channel channel, Predicate<CaseFile> asSeen, CaseId id, Deed qualified) {
        Answers answers = null;
        for (int asked = 0; asked < MAX_ASKED; asked++) {
            try {
                CaseFile after = change(who, qualified, channel, asSeen, answers);
                assigned.catchUp(after);
                extensions.settled(id);
                return after;
            } catch (AnswersNeeded needed) {
                answers = ask(needed);
            }
        }
        throw new Refusal(UNAVAILABLE, CoreWords.text("the-case-kept-changing-while"), List.of());
    }

    private CaseFile change(Account who, Deed deed, Channel channel, Predicate<CaseFile> asSeen, Answers answers) {
        return OnRegister.decide(
                catalogue, deed.caseId().agency(), agency -> change(who, deed, channel, asSeen, answers, agency));
    }

    private CaseFile change(
            Account who,
            Deed deed,
            Channel channel,
            Predicate<CaseFile> asSeen,
            Answers answers,
            Optional<AgencyEntry> agency) {
        CaseId id = deed.caseId();
        Refusal frozen =
                agency.filter(e -> e.state() == AgencyEntry.State.FROZEN).isPresent() ? frozen() : null;
        Succession succession = agency.flatMap(entry -> succession(id, entry)).orElse(null);
        Standing standing = Standing.of(who, catalogue);
        Before before = Before.read(store, people, deed);
        try {
            return new ChangeAndNotices(store, extensions.outbox())
                    .change(id, deed, OnRegister.number(agency), situation -> {
                        CaseFile c = situation.caseFile();
                        CaseRules rules = rules(c, who, channel, standing, succession, before);
                        return RequestKey.answer(
                                Optional.ofNullable(situation.repeated()),
                                row -> ClosedRows.asksFor(who, row, deed),
                                REQUEST,
                                row -> ChangeAndNotices.Decided.quietly(Change.none(c)),
                                () -> {
                                    if (!standing.sees(who, c)) {
                                        throw notFound(id);
                                    } else if (frozen != null) {
                                        throw frozen;
                                    } else if (!asSeen.test(c)) {
                                        throw changedMeanwhile();
                                    }
                                    return decided(rules, c, deed, answers);
                                });
                    });
        } catch (java.util.NoSuchElementException e) {
            throw notFound(id);
        } catch (Refusal refusal) {
            throw refusal == frozen ? refusal : withFirst(refusal, deed);
        }
    }

    private ChangeAndNotices.Decided decided(CaseRules rules, CaseFile c, Deed deed, Answers answers) {
        Change change = rules.decide(c, deed, answers);
        if (deed instanceof Deed.Complete complete) {
            gate.check(c, complete);
        }
        return new ChangeAndNotices.Decided(
                change, rules.notices(c, deed, change), rules.answer(c, change), Concerns.of(rules.service(), change));
    }

    private Optional<Succession> succession(CaseId id, AgencyEntry entry) {
        return entry.current()
                .filter(next -> !next.transitions().isEmpty())
                .map(next -> new Succession(next, digest -> catalogue.definition(id.agency(), digest), office.time()));
    }

    private CaseRules rules(
            CaseFile c, Account who, Channel channel, Standing standing, Succession succession, Before before) {
        AgencyDefinition pinned = pinned(c);
        return new CaseRules(
                pinned.service(c.service()).orElseThrow(),
                pinned.agency(),
                office.time(),
                who,
                channel,
                now(),
                standing,
                (step, circumstances) -> assigned.actors(c.id().agency(), c.service(), step, circumstances),
                succession,
                before);
    }

    private static Refusal changedMeanwhile() {
        return new Refusal(CONFLICT, CoreWords.text("the-case-was-changed-since-it-was-seen"), List.of());
    }

    private static Refusal frozen() {
        return new Refusal(CONFLICT, CoreWords.text("an-administrator-has-frozen-this-agencys"), List.of());
    }

    /** Outside of any transaction: an extension may take its time. */
    private Answers ask(AnswersNeeded needed) {
        List<String> lines =
                extensions.ask(needed.step(), needed.calls(), needed.content().getBytes(StandardCharsets.UTF_8));
        return new Answers(needed.step().row(), needed.head(), lines);
    }

    /** Tells who was first, when the step was closed by somebody before and is not open again. */
    private Refusal withFirst(Refusal refusal, Deed deed) {
        String step = deed instanceof Deed.Complete c ? c.step() : deed instanceof Deed.SendBack s ? s.step() : null;
        if (refusal.kind() != CONFLICT || step == null) {
            return refusal;
        }
        CaseId id = deed.caseId();
        Scope scope = Scope.of(id.agency());
        return store.lastClosed(scope, id, step)
                .filter(row -> store.find(scope, id).stream()
                        .flatMap(c -> c.open().stream())
                        .noneMatch(open -> open.step().equals(step)))
                .map(row -> new Refusal(
                        CONFLICT,
                        refusal.reason(),
                        refusal.allowed(),
                        new Refusal.First(row.closedBy(), row.closedAt(), row.step(), row.outcome())))
                .orElse(refusal);
    }

    @Override
    public CaseFile find(Account who, CaseId id) {
        Standing standing = Standing.of(who, catalogue);
        return store.find(who.scope(), id).filter(c -> standing.sees(who, c)).orElseThrow(() -> notFound(id));
    }

    @Override
    public CasePage list(Account who, CaseQuery query) {
        try {
            Standing standing = Standing.of(who, catalogue);
            boolean ownOnly = standing == Standing.APPLICANT;
            CasePage page = store.list(who.scope(), ownOnly ? query.ofOpener(who.name()) : query);
            return standing == Standing.INSIDE || query.actors() == null
                    ? page
                    : new CasePage(
                            page.cases().stream()
                                    .filter(c -> waitsHere(c, query.actors()))
                                    .toList(),
                            page.next());
        } catch (IllegalArgumentException e) {
            throw new Refusal(INVALID, CoreWords.text("the-page-mark-is-not-known"), List.of());
        }
    }

    /** Whether a case waits for an outsider here: what is held elsewhere nobody from outside completes. */
    private boolean waitsHere(CaseFile c, List<String> actors) {
        PublicService service = pinned(c).service(c.service()).orElseThrow();
        return c.open().stream()
                .filter(row -> row.actors().stream().anyMatch(actors::contains))
                .anyMatch(row -> service.step(row.step())
                        .filter(step -> step.at() == null)
                        .isPresent());
    }

    @Override
    public List<StepRow> history(Account who, CaseId id) {
        find(who, id);
        return Receipts.on(store.rows(who.scope(), id), extensions.outbox().receipts(who.scope(), id));
    }

    @Override
    public Verification verify(Account who, CaseId id) {
        Snapshot<CaseFile, List<StepRow>> kept =
                Snapshot.read(() -> find(who, id), c -> store.rows(who.scope(), id), CaseFile::version);
        CaseRecord kind =
                new CaseRecord(digest -> catalogue.definition(kept.file().id().agency(), digest));
        RecordCheck check = RecordCheck.of(kind, kept.file(), kept.rows());
        return new Verification(id, check.rows(), check.head(), check.faults());
    }

    private AgencyDefinition pinned(CaseFile c) {
        return catalogue
                .definition(c.id().agency(), c.digest())
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE, CoreWords.text("the-definition-cannot-be-read-yet", c.digest()), List.of()));
    }

    private static Refusal notFound(CaseId id) {
        return new Refusal(NOT_FOUND, CoreWords.text("there-is-no-case", id), List.of());
    }

    /** The same deed under the key as it is kept. */
    private static Deed qualified(Deed deed, String key) {
        if (deed instanceof Deed.Complete c) {
            return new Deed.Complete(
                    c.caseId(), c.step(), c.outcome(), c.comment(), c.presented(), c.facts(), c.checked(), key);
        } else if (deed instanceof Deed.SendBack s) {
            return new Deed.SendBack(s.caseId(), s.step(), s.comment(), key);
        } else if (deed instanceof Deed.Extend e) {
            return new Deed.Extend(e.caseId(), e.step(), e.until(), e.comment(), key);
        } else if (deed instanceof Deed.Suspend s) {
            return new Deed.Suspend(s.caseId(), s.step(), s.waitsFor(), s.comment(), key);
        } else if (deed instanceof Deed.Resume r) {
            return new Deed.Resume(r.caseId(), r.step(), r.comment(), r.presented(), r.facts(), key);
        } else if (deed instanceof Deed.Take t) {
            return new Deed.Take(t.caseId(), t.step(), t.comment(), key);
        } else if (deed instanceof Deed.HandOver h) {
            return new Deed.HandOver(h.caseId(), h.step(), h.to(), h.comment(), key);
        } else if (deed instanceof Deed.Undo u) {
            return new Deed.Undo(u.caseId(), u.comment(), key);
        } else if (deed instanceof Deed.Wake) {
            return deed;
        }
        return new Deed.Withdraw(deed.caseId(), deed.comment(), key);
    }

    /** Milliseconds are what both databases keep exactly, and the digest covers them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
