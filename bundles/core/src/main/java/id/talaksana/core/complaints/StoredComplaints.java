package id.talaksana.core.complaints;

import static id.talaksana.api.cases.Refusal.Kind.CONFLICT;
import static id.talaksana.api.cases.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.cases.Refusal.Kind.INVALID;
import static id.talaksana.api.cases.Refusal.Kind.NOT_FOUND;
import static id.talaksana.api.cases.Refusal.Kind.UNAVAILABLE;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.ComplaintStore.Decision;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.core.access.FailedAttempts;
import id.talaksana.core.cases.WrittenText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The complaint counter in the store, under the rules of {@link TicketRules} and {@link Sight}. Safe for several threads. */
@Component(service = {Complaints.class, StoredComplaints.class})
public final class StoredComplaints implements Complaints {
    private static final Logger LOG = LoggerFactory.getLogger(StoredComplaints.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);
    /** From one address; many people may come through one proxy. */
    private static final int MOST_FILED = Integer.getInteger("talaksana.complaints.perAddress", 300);
    /** Tickets that the sweep takes in one go. */
    private static final int TOGETHER = 500;

    private final Catalogue catalogue;
    private final ComplaintStore store;
    private final Supplier<WorkingCalendar> calendar;
    private final Clock clock;
    private final TsidFactory numbers = TsidFactory.newInstance1024();
    private final FailedAttempts attempts = new FailedAttempts();
    private final Cache<String, AtomicInteger> filed =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    @Activate
    public StoredComplaints(
            @Reference Catalogue catalogue, @Reference ComplaintStore store, @Reference Calendars calendars) {
        this(catalogue, store, calendars::current, Clock.systemUTC());
    }

    /** With a clock of one's own, for tests. */
    public StoredComplaints(
            Catalogue catalogue, ComplaintStore store, Supplier<WorkingCalendar> calendar, Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public ComplaintForm form(String agency) {
        AgencyEntry entry = entry(agency);
        AgencyDefinition definition = current(entry);
        Terms terms = Terms.of(definition, now(), calendar.get());
        return new ComplaintForm(
                agency,
                terms.procedure(),
                definition.complaintProcedure() != null,
                List.copyOf(terms.channels().values()),
                true);
    }

    @Override
    public Filed file(Optional<Account> who, Complaint complaint, String address) {
        who.ifPresentOrElse(officer -> mayTake(officer, complaint), () -> throttle(address));
        key(complaint.requestKey());
        AgencyDefinition definition = current(entry(complaint.agency()));
        Terms terms = Terms.of(definition, now(), calendar.get());
        List<Enclosure> enclosures = Enclosures.checked(complaint.enclosures());
        String number = numbers.create().toString();
        String code = TicketCode.generate();
        StoredTicket begun = new Filing(terms, now()).decide(complaint, number, TicketCode.hash(number, code));
        String by = who.map(Account::name).orElse(StoredTicketRow.REPORTER);
        StoredTicketRow row = new TicketRules(terms, by, begun.filedAt())
                .row(
                        begun,
                        TicketEvent.FILED,
                        complaint.channel(),
                        null,
                        begun.clock().dueAt());
        String key = complaint.requestKey() == null ? null : by + ":" + complaint.requestKey();
        StoredTicket stored = store.file(begun.with(begun.status(), begun.clock(), row), row, enclosures, key);
        boolean repeated = !stored.number().equals(number);
        if (repeated && !stored.content().equals(begun.content())) {
            throw new Refusal(
                    INVALID,
                    "Kunci permintaan ini sudah dipakai untuk pengaduan lain; pakai kunci baru.",
                    "This request key was used for another complaint; use a new one.",
                    List.of());
        }
        return new Filed(view(stored), repeated ? null : code);
    }

    private void throttle(String address) {
        if (filed.get(String.valueOf(address), k -> new AtomicInteger()).incrementAndGet() > MOST_FILED) {
            throw new TooManyAttempts(WINDOW.toSeconds());
        }
    }

    private static void mayTake(Account officer, Complaint complaint) {
        boolean may =
                officer.active() && complaint.agency().equals(officer.agency()) && complaint.intake() == Intake.OFFICER;
        if (!may) {
            throw forbidden();
        }
        if (complaint.channel() == null) {
            throw TicketRules.invalid(
                    "Sebutkan kanal tempat pengaduan ini masuk", "Name the channel by which it came", List.of());
        }
    }

    @Override
    public TicketView follow(TicketId id, String code, String address) {
        return view(held(id, code, address));
    }

    @Override
    public TicketView reply(TicketId id, String code, Reply reply, String address) {
        StoredTicket held = held(id, code, address);
        return view(change(held, t -> new TicketRules(terms(t), StoredTicketRow.REPORTER, now()).reply(t, reply)));
    }

    /** The ticket where it is now, for who has its code. */
    private StoredTicket held(TicketId id, String code, String address) {
        attempts.check(id.toString(), String.valueOf(address));
        Optional<StoredTicket> filedAt = store.find(Scope.of(id.agency()), id.agency(), id.number())
                .filter(t -> t.origin().equals(t.agency()));
        boolean right = TicketCode.isRight(
                id.number(), code, filedAt.map(StoredTicket::codeHash).orElse(null));
        if (!right || filedAt.isEmpty()) {
            attempts.failed(id.toString(), String.valueOf(address));
            throw new Refusal(
                    NOT_FOUND,
                    "Tidak ada pengaduan dengan nomor dan kode ini. Periksa keduanya pada tanda terima Anda.",
                    "There is no complaint with this number and code. Check both on your receipt.",
                    List.of());
        }
        attempts.passed(id.toString(), String.valueOf(address));
        return holder(id);
    }

    /** Where a ticket is now: the one place that did not forward it. */
    private StoredTicket holder(TicketId id) {
        return store.everywhere(Scope.EVERYTHING, id.number()).stream()
                .filter(t -> t.origin().equals(id.agency()) && t.status().state() != TicketState.FORWARDED)
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    private TicketView view(StoredTicket t) {
        int files = store.enclosures(Scope.of(t.agency()), t.number()).size();
        return sight(t).view(journey(t).rows(), files);
    }

    private Journey journey(StoredTicket t) {
        return Journey.from(t.origin(), store.rows(Scope.EVERYTHING, t.number()));
    }

    @Override
    public TicketPage list(Account who, TicketQuery query) {
        page(query);
        if (query.agency() != null && !who.scope().covers(query.agency())) {
            return new TicketPage(List.of(), null);
        }
        List<StoredTicket> found = store.list(who.scope(), query);
        boolean more = found.size() > query.limit();
        List<StoredTicket> shown = more ? found.subList(0, query.limit()) : found;
        StoredTicket last = more ? shown.get(shown.size() - 1) : null;
        return new TicketPage(
                shown.stream().map(t -> sight(t).of(who, List.of(), List.of())).toList(),
                more ? last.number() + "." + last.agency() : null);
    }

    private static void page(TicketQuery query) {
        if (query.limit() < 1 || query.limit() > TicketQuery.MAX_LIMIT) {
            throw TicketRules.invalid("Batas halaman 1 sampai 200", "A page has 1 to 200 tickets", List.of());
        }
    }

    @Override
    public Ticket find(Account who, TicketId id) {
        StoredTicket t = seen(who, id);
        return sight(t).of(who, journey(t).knownTo(t.agency()), store.enclosures(Scope.of(t.agency()), t.number()));
    }

    private StoredTicket seen(Account who, TicketId id) {
        return (who.scope().agency() == null
                        ? Optional.of(holder(id))
                        : store.find(who.scope(), who.agency(), id.number()))
                .filter(t -> t.origin().equals(id.agency()))
                .orElseThrow(() -> notFound(id));
    }

    @Override
    public Ticket perform(Account who, TicketDeed deed) {
        StoredTicket seen = seen(who, deed.id());
        if (deed instanceof TicketDeed.Forward forward) {
            mayGoTo(seen, forward);
        }
        StoredTicket after = change(seen, t -> {
            Sight sight = sight(t);
            if (!sight.handles(who) || !sight.showsContent(who)) {
                throw forbidden();
            }
            return new TicketRules(sight.terms(), who.name(), now())
                    .decide(t, deed, there -> takenOver(t, (TicketDeed.Forward) deed, there));
        });
        return find(who, new TicketId(after.origin(), after.number()));
    }

    private void mayGoTo(StoredTicket t, TicketDeed.Forward forward) {
        if (t.agency().equals(forward.agency()) || forward.agency() == null) {
            throw TicketRules.invalid("Sebutkan instansi lain", "Name another agency", List.of());
        }
        current(entry(forward.agency()));
    }

    private StoredTicket takenOver(StoredTicket t, TicketDeed.Forward deed, Optional<StoredTicket> there) {
        Terms terms = Terms.of(current(entry(deed.agency())), now(), calendar.get());
        return new Filing(terms, now()).takenOver(t, there);
    }

    private StoredTicket change(StoredTicket t, Function<StoredTicket, Decision> decide) {
        try {
            return store.change(t.agency(), t.number(), decide);
        } catch (NoSuchElementException e) {
            throw notFound(new TicketId(t.origin(), t.number()));
        }
    }

    @Override
    public Enclosure enclosure(Account who, TicketId id, int number) {
        StoredTicket t = seen(who, id);
        Sight sight = sight(t);
        if (!sight.handles(who) || !sight.showsContent(who)) {
            throw forbidden();
        }
        return store.enclosure(Scope.of(t.agency()), t.number(), number).orElseThrow(() -> notFound(id));
    }

    @Override
    public List<Text> verify(Account who, TicketId id) {
        StoredTicket t = seen(who, id);
        return TicketChain.faults(t, store.rows(Scope.of(t.agency()), t.number()));
    }

    @Override
    public List<PublicTicket> published(String agency, TicketQuery query) {
        page(query);
        return store.list(Scope.of(agency), query).stream()
                .limit(query.limit())
                .map(t -> sight(t).published(store.rows(Scope.of(agency), t.number())))
                .toList();
    }

    @Override
    public PublicTicket published(TicketId id) {
        StoredTicket t = holder(id);
        return sight(t).published(journey(t).rows());
    }

    @Override
    public ComplaintCounts counts(String agency) {
        entry(agency);
        Scope scope = Scope.of(agency);
        return Counting.of(agency, store.counts(scope), store.passes(scope));
    }

    /** Does what is due by itself; tells how many tickets changed. Safe to repeat, and to be killed in between. */
    public int sweep() {
        int edition = new OfficeTime(ZoneOffset.UTC, List.of(), calendar.get()).edition();
        int changed = 0;
        for (Map.Entry<String, List<String>> due :
                store.due(Scope.EVERYTHING, now(), edition, TOGETHER).entrySet()) {
            try {
                changed += store.changeAll(
                        due.getKey(), due.getValue(), t -> new TicketRules(terms(t), StoredTicketRow.SYSTEM, now())
                                .wake(t));
            } catch (RuntimeException e) {
                // The next sweep tries again; one agency's trouble is not to hold up the others.
                LOG.warn("{}: deadlines of complaints could not be kept yet: {}", due.getKey(), e.toString());
            }
        }
        return changed;
    }

    private Sight sight(StoredTicket t) {
        return new Sight(t, terms(t), now());
    }

    private Terms terms(StoredTicket t) {
        AgencyDefinition pinned = catalogue
                .definition(t.agency(), t.definition())
                .orElseThrow(() -> new Refusal(
                        UNAVAILABLE,
                        "Tata cara pengaduan tiket ini belum dapat dibaca; coba lagi.",
                        "The procedure of this ticket cannot be read yet; try again.",
                        List.of()));
        return Terms.of(pinned, t.filedAt(), calendar.get());
    }

    private AgencyEntry entry(String agency) {
        return catalogue
                .agency(agency)
                .orElseThrow(() -> new Refusal(
                        NOT_FOUND,
                        "Instansi \"" + WrittenText.shown(agency) + "\" tidak ada.",
                        "There is no agency \"" + WrittenText.shown(agency) + "\".",
                        List.of()));
    }

    /** A retired or frozen agency takes complaints all the same: the citizen has nowhere else to go. */
    private static AgencyDefinition current(AgencyEntry entry) {
        return entry.current()
                .orElseThrow(() -> new Refusal(
                        CONFLICT,
                        "Instansi ini belum dapat menerima pengaduan.",
                        "This agency cannot take complaints yet.",
                        List.of()));
    }

    private static void key(String requestKey) {
        WrittenText.check(requestKey);
        if (requestKey != null && (requestKey.isBlank() || requestKey.length() > Cases.MAX_REQUEST_KEY)) {
            throw TicketRules.invalid(
                    "Kunci permintaan 1 sampai " + Cases.MAX_REQUEST_KEY + " karakter",
                    "A request key has 1 to " + Cases.MAX_REQUEST_KEY + " characters",
                    List.of());
        }
    }

    private static Refusal notFound(TicketId id) {
        return new Refusal(
                NOT_FOUND, "Pengaduan \"" + id + "\" tidak ada.", "There is no complaint \"" + id + "\".", List.of());
    }

    private static Refusal forbidden() {
        return new Refusal(
                FORBIDDEN,
                "Hanya petugas instansi ini yang menangani pengaduannya.",
                "Only this agency's officers who handle it may do this.",
                List.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
