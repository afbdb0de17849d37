package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.text.Refusal.Kind.UNAVAILABLE;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.notices.Concerns;
import id.talaksana.core.notices.MailSet;
import id.talaksana.core.record.RecordCheck;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.record.Snapshot;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The record of rounds: who may see one, and how a deed comes onto it. Whatever is done to applicants, seats, scores or
 * results is one entry here, with a Merkle root over what it said of each.
 */
@Component(service = RoundBook.class)
public final class RoundBook {
    /** How often a deed is decided anew when each time something else happens in its case. */
    private static final int ATTEMPTS = 10;

    private static final Text REQUEST = CoreWords.text("request");

    private final Catalogue catalogue;
    private final Cases cases;
    private final RoundStore store;
    private final AgendaStore agenda;
    private final Clock clock;
    private final Reach reach;

    @Activate
    public RoundBook(
            @Reference Catalogue catalogue,
            @Reference Cases cases,
            @Reference RoundStore store,
            @Reference AgendaStore agenda,
            @Reference Clock clock) {
        this(catalogue, cases, store, agenda, clock, Reach.ROUNDS);
    }

    private RoundBook(
            Catalogue catalogue, Cases cases, RoundStore store, AgendaStore agenda, Clock clock, Reach reach) {
        this.agenda = agenda;
        this.reach = reach;
        this.catalogue = catalogue;
        this.cases = cases;
        this.store = store;
        this.clock = clock;
    }

    /** The same where a case need not be a round: others have letters on such a record, too. */
    public RoundBook ofAnyCase() {
        return new RoundBook(catalogue, cases, store, agenda, clock, Reach.ANY_CASE);
    }

    /** The same where whoever applied hands something in for the own case. */
    public RoundBook ofOwnCase() {
        return new RoundBook(catalogue, cases, store, agenda, clock, Reach.OWN_CASE);
    }

    /**
     * A case that is a round. Who applies, and parties outside the agency, see none: nothing is known before it is released.
     *
     * @throws Refusal when it is none, or not for this account to see
     */
    public SeenRound seen(Account who, CaseId id) {
        CaseFile file = cases.find(who, id);
        Standing standing = Standing.of(who, catalogue);
        if (standing != Standing.INSIDE && (reach != Reach.OWN_CASE || standing != Standing.APPLICANT)) {
            throw new Refusal(NOT_FOUND, CoreWords.text("there-is-no-case", id), List.of());
        }
        AgencyDefinition definition =
                catalogue.definition(id.agency(), file.digest()).orElseThrow(() -> unreadable(file));
        Agency agency = definition.agency();
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.timeZone().value());
        return new SeenRound(who, file, selecting(definition, file), agency, today);
    }

    private static Refusal unreadable(CaseFile c) {
        return new Refusal(UNAVAILABLE, CoreWords.text("the-definition-cannot-be-read-yet", c.digest()), List.of());
    }

    private Selecting selecting(AgencyDefinition definition, CaseFile c) {
        PublicService service = definition.service(c.service()).orElseThrow(() -> unreadable(c));
        Selecting selecting = new Selecting(service);
        if (reach == Reach.ROUNDS && !selecting.isRound()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-service-decides-on-no-applicants"), List.of());
        }
        return selecting;
    }

    /**
     * Does a deed: all of it or nothing, once for each key.
     *
     * @param requestKey as the request gave it; null: it cannot be repeated
     * @param same whether an entry that the key made before says what is asked for now
     * @param plan what the deed comes to in the round as it stands; asked again when the case went on meanwhile
     */
    public RoundChange perform(
            Account who,
            CaseId id,
            String requestKey,
            Predicate<RoundEntry> same,
            Function<SeenRound, RoundPlan> plan) {
        String key = RequestKey.of(who.name(), requestKey);
        seen(who, id);
        Optional<RoundEntry> before = key == null ? Optional.empty() : store.done(who.scope(), id, key);
        return RequestKey.answer(
                before,
                same,
                REQUEST,
                entry -> new RoundChange(entry.count(), List.of(), 0, entry),
                () -> decided(who, id, key, same, plan));
    }

    private RoundChange decided(
            Account who, CaseId id, String key, Predicate<RoundEntry> same, Function<SeenRound, RoundPlan> plan) {
        for (int attempt = 1; ; attempt++) {
            try {
                SeenRound round = seen(who, id);
                requireThawed(round);
                return entered(round, key, same, plan.apply(round));
            } catch (RoundStore.CaseMoved moved) {
                if (attempt == ATTEMPTS) {
                    throw new Refusal(UNAVAILABLE, CoreWords.text("the-round-kept-changing"), List.of());
                }
            }
        }
    }

    private void requireThawed(SeenRound round) {
        if (catalogue
                .agency(round.id().agency())
                .map(AgencyEntry::state)
                .filter(AgencyEntry.State.FROZEN::equals)
                .isPresent()) {
            throw new Refusal(CONFLICT, CoreWords.text("an-administrator-has-frozen-this-agencys"), List.of());
        }
    }

    private RoundChange entered(SeenRound round, String key, Predicate<RoundEntry> same, RoundPlan plan) {
        if (plan.count() == 0) {
            // The same request may have done it a moment ago.
            return Optional.ofNullable(key)
                    .flatMap(own -> store.done(round.who().scope(), round.id(), own))
                    .map(entry -> plan.shown(RequestKey.same(entry, same.test(entry), REQUEST)))
                    .orElseGet(() -> plan.shown(null));
        }
        RoundRecord record = record(round);
        Long version = plan.holdsUp() ? round.file().version() : null;
        Optional<RoundEntry> made =
                store.change(round.id(), key, version, writing -> written(round, key, plan, record, writing));
        // Others may have done it all meanwhile.
        return made.map(entry -> plan.shown(RequestKey.same(entry, same.test(entry), REQUEST)))
                .orElseGet(plan::nothing);
    }

    private Optional<RoundEntry> written(
            SeenRound round, String key, RoundPlan plan, RoundRecord record, RoundStore.Writing writing) {
        RoundStore.Standing standing = writing.standing();
        List<Leaf> leaves = plan.write().apply(writing, standing.entries() + 1);
        return leaves.isEmpty()
                ? Optional.empty()
                : Optional.of(told(round, record.entry(round.who(), plan, standing, key, leaves, clock.instant())));
    }

    /** Whom an entry concerns is told by mail, once it is kept. */
    private RoundEntry told(SeenRound round, RoundEntry entry) {
        Concerns.of(round.selecting().service(), entry)
                .ifPresent(concern -> agenda.enter(new MailSet(round.id(), concern, entry.number()).entry(entry.at())));
        return entry;
    }

    /** The newest digest of a round. */
    String head(SeenRound round, RoundStore.Standing standing) {
        return record(round).head(standing);
    }

    /** Recomputes the record, and compares what it says with what stands. */
    public Verification verify(Account who, CaseId id) {
        SeenRound round = seen(who, id);
        Snapshot<RoundStore.Standing, List<RoundEntry>> kept = Snapshot.read(
                () -> store.standing(who.scope(), id),
                standing -> store.entries(who.scope(), id),
                RoundStore.Standing::entries);
        RecordCheck check = RecordCheck.of(record(round), kept.file(), kept.rows());
        return new Verification(id, check.rows(), check.head(), check.faults());
    }

    private RoundRecord record(SeenRound round) {
        CaseId id = round.id();
        return new RoundRecord(id, entry -> store.leaves(round.who().scope(), id, entry));
    }

    /** Whose records are written here. */
    private enum Reach {
        ROUNDS,
        ANY_CASE,
        OWN_CASE
    }
}
