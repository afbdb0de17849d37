package id.talaksana.core.complaints;

import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.complaints.statistics.Counting;
import id.talaksana.core.complaints.statistics.StepPasses;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The complaint counter in the store, under the rules of {@link TicketRules} and {@link TicketAccess}. Safe for several threads. */
@Component(service = {Complaints.class, ComplaintHandling.class, StoredComplaints.class})
public final class StoredComplaints implements Complaints, ComplaintHandling {
    static final Text DEED = CoreWords.text("deed");

    /** Without it all but files goes on. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Cleaning cleaning;

    private final TicketLookup lookup;
    private final ComplaintStore store;
    private final ConfidentialReadings readings;
    private final FilingDesk filing;
    private final ReporterDesk reporters;
    private final StepPasses passes;

    @Activate
    public StoredComplaints(
            @Reference Catalogue catalogue,
            @Reference DefinitionLanguage language,
            @Reference ComplaintStore store,
            @Reference Calendars calendars,
            @Reference SecretStore secrets,
            @Reference Clock clock) {
        this(new TicketLookup(catalogue, language, store, calendars::current, clock), secrets, System::nanoTime);
    }

    /** With somebody who cleans files, or null; attempts are counted by the clock, too, for tests. */
    public StoredComplaints(
            Catalogue catalogue,
            DefinitionLanguage language,
            ComplaintStore store,
            Supplier<WorkingCalendar> calendar,
            SecretStore secrets,
            Clock clock,
            Cleaning cleaning) {
        this(
                new TicketLookup(catalogue, language, store, calendar, clock),
                secrets,
                () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
        this.cleaning = cleaning;
    }

    private StoredComplaints(TicketLookup lookup, SecretStore secrets, LongSupplier nanos) {
        this.lookup = lookup;
        this.store = lookup.store();
        this.readings = new ConfidentialReadings(lookup);
        this.filing = new FilingDesk(lookup, new FollowerCodes(secrets, "ticket-code"), nanos, () -> cleaning);
        this.reporters = new ReporterDesk(lookup, nanos);
        this.passes = new StepPasses(store.statistics(), nanos);
    }

    @Override
    public ComplaintForm form(String agency) {
        TicketTerms terms = lookup.terms(agency, now());
        return new ComplaintForm(
                agency,
                terms.procedure(),
                terms.definition().complaintProcedure() != null,
                List.copyOf(terms.channels().values()),
                true);
    }

    @Override
    public Filed file(Optional<Account> who, Complaint complaint, String address) {
        return filing.file(who, complaint, address);
    }

    @Override
    public TicketView follow(TicketId id, String code, String address) {
        return reporters.follow(id, code, address);
    }

    @Override
    public TicketView reply(TicketId id, String code, Reply reply, String address) {
        return reporters.reply(id, code, reply, address);
    }

    @Override
    public TicketPage list(Account who, TicketQuery query) {
        if (query.limit() < 1 || query.limit() > TicketQuery.MAX_LIMIT) {
            throw TicketRules.invalid(CoreWords.text("a-page-has-1-to-200"), List.of());
        }
        if (query.agency() != null && !who.scope().covers(query.agency())) {
            return new TicketPage(List.of(), null);
        }
        List<StoredTicket> found = store.lists().list(who.scope(), query);
        boolean more = found.size() > query.limit();
        List<StoredTicket> onPage = more ? found.subList(0, query.limit()) : found;
        StoredTicket last = more ? onPage.get(onPage.size() - 1) : null;
        return new TicketPage(
                onPage.stream()
                        .map(t -> lookup.access(t).outline(who, List.of()))
                        .toList(),
                more ? last.number() + "." + last.agency() : null);
    }

    @Override
    public Ticket find(Account who, TicketId id) {
        return whole(who, readings.recorded(who, lookup.seen(who, id), null));
    }

    private Ticket whole(Account who, StoredTicket t) {
        return lookup.access(t)
                .of(
                        who,
                        lookup.journey(t).knownTo(t.agency()),
                        store.files().enclosures(Scope.of(t.agency()), t.number()));
    }

    @Override
    public Ticket outline(Account who, TicketId id) {
        StoredTicket t = lookup.seen(who, id);
        return lookup.access(t).outline(who, lookup.journey(t).knownTo(t.agency()));
    }

    @Override
    public Ticket perform(Account who, TicketDeed deed) {
        String key = RequestKey.of(who.name(), deed.requestKey());
        StoredTicket seen = lookup.seen(who, deed.id());
        AtomicReference<StoredTicketRow> done = new AtomicReference<>();
        // The key is the account's own: what it did it may ask for again, whoever handles the ticket now.
        StoredTicket after = lookup.change(seen, key, (t, before) -> {
            done.set(before.orElse(null));
            return before.isPresent() ? Decision.NONE : decide(who, t, deed);
        });
        // A deed that was just done is on the record itself; one that is asked for again is a reading like any other.
        return RequestKey.answer(
                Optional.ofNullable(done.get()),
                row -> new RepeatedRequest(row)
                        .asksFor(deed, () -> lookup.journey(after).statusAfter(row, after)),
                DEED,
                row -> find(who, deed.id()),
                () -> whole(who, after));
    }

    private Decision decide(Account who, StoredTicket t, TicketDeed deed) {
        mayHandle(who, t);
        if (deed instanceof TicketDeed.Forward forward) {
            mayGoTo(t, forward);
        }
        return new TicketRules(lookup.terms(t), who.doer().toString(), now())
                .decide(t, deed, there -> takenOver(t, (TicketDeed.Forward) deed, there));
    }

    private void mayGoTo(StoredTicket t, TicketDeed.Forward forward) {
        if (t.agency().equals(forward.agency()) || forward.agency() == null) {
            throw TicketRules.invalid(CoreWords.text("name-another-agency"), List.of());
        }
        lookup.current(forward.agency());
    }

    private StoredTicket takenOver(StoredTicket t, TicketDeed.Forward deed, Optional<StoredTicket> there) {
        return new Filing(lookup.terms(deed.agency(), now()), now()).takenOver(t, there);
    }

    @Override
    public Enclosure enclosure(Account who, TicketId id, int number) {
        StoredTicket t = lookup.seen(who, id);
        mayHandle(who, t);
        Enclosure file = store.files()
                .enclosure(Scope.of(t.agency()), t.number(), number)
                .orElseThrow(() -> noFile(id, number));
        mayHandle(who, readings.recorded(who, t, number));
        return file;
    }

    private void mayHandle(Account who, StoredTicket t) {
        TicketAccess access = lookup.access(t);
        if (!access.handles(who) || !access.showsContent(who)) {
            throw access.refusal();
        }
    }

    @Override
    public List<Text> verify(Account who, TicketId id) {
        return new TicketCheck(store).faults(lookup.seen(who, id));
    }

    @Override
    public List<PublicTicket> published(String agency, PublicQuery query) {
        if (query.limit() < 1 || query.limit() > PublicQuery.MAX_LIMIT) {
            throw TicketRules.invalid(CoreWords.text("a-list-has-1-to-1000"), List.of());
        }
        lookup.entry(agency);
        List<StoredTicket> found = store.lists().published(Scope.of(agency), query);
        Map<String, List<StoredTicketRow>> rows = store.tickets()
                .rows(Scope.of(agency), found.stream().map(StoredTicket::number).toList());
        return found.stream()
                .map(t -> lookup.access(t).views().published(rows.getOrDefault(t.number(), List.of())))
                .toList();
    }

    @Override
    public PublicTicket published(TicketId id) {
        StoredTicket t = lookup.holder(id);
        return lookup.access(t).views().published(lookup.journey(t).rows());
    }

    @Override
    public ComplaintCounts counts(String agency) {
        lookup.entry(agency);
        return Counting.of(agency, store.statistics().counts(Scope.of(agency)), passes);
    }

    /** Does what is due by itself; tells how many tickets changed. Safe to repeat, and to be killed in between. */
    public int sweep() {
        return deadlines().keep();
    }

    /** Which deadlines of open tickets another calendar would move, by agency and number. */
    public List<MovedDeadline> movedBy(WorkingCalendar next) {
        return deadlines().movedBy(next);
    }

    Deadlines deadlines() {
        return new Deadlines(lookup);
    }

    private static Refusal noFile(TicketId id, int number) {
        return new Refusal(NOT_FOUND, CoreWords.text("the-complaint-has-no-file-number", id, number), List.of());
    }

    static Refusal forbidden() {
        return new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-officers-who-handle"), List.of());
    }

    private Instant now() {
        return lookup.now();
    }
}
