package id.talaksana.core.complaints;

import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintForm;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.PublicTicket;
import id.talaksana.api.complaints.Reply;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketView;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.ComplaintStore.Decision;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Attempts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The complaint counter in the store, under the rules of {@link TicketRules} and {@link TicketAccess}. Safe for several threads. */
@Component(service = {Complaints.class, StoredComplaints.class})
public final class StoredComplaints implements Complaints {
    /** From one address; many people may have one. */
    private static final int MOST_FILED = Integer.getInteger("talaksana.complaints.perAddress", 300);

    /** Without it all but files goes on. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Cleaning cleaning;

    private final TicketLookup shelf;
    private final ComplaintStore store;
    private final Readings readings;
    private final TicketCodes codes;
    private final TsidFactory numbers = TsidFactory.newInstance1024();
    private final Attempts guesses;
    private final Attempts filings;

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

    private StoredComplaints(TicketLookup shelf, SecretStore secrets, LongSupplier nanos) {
        this.shelf = shelf;
        this.store = shelf.store();
        this.readings = new Readings(shelf);
        this.codes = new TicketCodes(secrets);
        this.guesses = new Attempts(Attempts.Limits.OF_GUESSES, nanos);
        this.filings = new Attempts(Attempts.Limits.ofDeeds(MOST_FILED), nanos);
    }

    @Override
    public ComplaintForm form(String agency) {
        TicketTerms terms = shelf.terms(agency, now());
        return new ComplaintForm(
                agency,
                terms.procedure(),
                terms.definition().complaintProcedure() != null,
                List.copyOf(terms.channels().values()),
                true);
    }

    @Override
    public Filed file(Optional<Account> who, Complaint complaint, String address) {
        who.ifPresentOrElse(officer -> mayTake(officer, complaint), () -> mayFile(complaint, address));
        String by = who.map(officer -> officer.doer().toString()).orElse(StoredTicketRow.REPORTER);
        FilingKey key = FilingKey.of(who, complaint, address);
        Optional<StoredTicket> before =
                key.kept() == null ? Optional.empty() : store.filed(complaint.agency(), key.kept());
        if (before.isPresent()) {
            // Answered as the first time: what the rules say now, much may have changed since.
            return again(before.get(), complaint, key);
        }
        Instant now = now();
        Instant received = Filing.received(complaint, now);
        TicketTerms terms = shelf.terms(complaint.agency(), received);
        if (who.filter(shelf::isOutside).isPresent()) {
            throw forbidden();
        }
        List<Enclosure> enclosures = Enclosures.checked(complaint.enclosures(), complaint.anonymous(), cleaning);
        String number = numbers.create().toString();
        String code = codes.of(number, key.secret());
        StoredTicket begun = new Filing(terms, received).decide(complaint, number, TicketCodes.hash(number, code));
        StoredTicketRow row = new TicketRules(terms, by, now)
                .row(
                        begun,
                        TicketEvent.FILED,
                        complaint.channel(),
                        Enclosures.listed(enclosures),
                        begun.clock().dueAt());
        StoredTicket stored = store.file(begun.with(begun.status(), begun.clock(), row), row, enclosures, key.kept());
        return stored.number().equals(number) ? new Filed(view(stored), code) : again(stored, complaint, key);
    }

    private Filed again(StoredTicket before, Complaint complaint, FilingKey key) {
        if (!before.content().equals(Filing.content(complaint))) {
            throw new Refusal(
                    INVALID,
                    "Kunci permintaan ini sudah dipakai untuk pengaduan lain; pakai kunci baru.",
                    "This request key was used for another complaint; use a new one.",
                    List.of());
        }
        return new Filed(view(before), codes.of(before.number(), key.secret()));
    }

    private void mayFile(Complaint complaint, String address) {
        if (complaint.intake() == Intake.OFFICER || complaint.receivedAt() != null) {
            throw forbidden();
        }
        filings.count(complaint.agency(), complaint.agency(), address);
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
        return view(shelf.change(
                held,
                RepeatedRequest.key(StoredTicketRow.REPORTER, reply.requestKey()),
                (t, before) -> before.isPresent()
                        ? new RepeatedRequest(before.get()).decide(reply)
                        : new TicketRules(shelf.terms(t), StoredTicketRow.REPORTER, now()).reply(t, reply)));
    }

    /** The ticket where it is now, for who has its code. */
    private StoredTicket held(TicketId id, String code, String address) {
        String proof = id + " " + TicketCodes.hash(id.number(), code);
        // Who was right lately is not locked out by somebody who guesses at the same place.
        if (!guesses.remembers(proof)) {
            guesses.check(id.toString(), id.agency(), address, () -> filedWith(id, code))
                    .orElseThrow(StoredComplaints::unknown);
            guesses.remember(proof);
        }
        return shelf.holder(id);
    }

    private Optional<StoredTicket> filedWith(TicketId id, String code) {
        Optional<StoredTicket> filedAt = store.find(Scope.of(id.agency()), id.agency(), id.number())
                .filter(t -> t.origin().equals(t.agency()));
        boolean right = TicketCodes.isRight(
                id.number(), code, filedAt.map(StoredTicket::codeHash).orElse(null));
        return filedAt.filter(t -> right);
    }

    private TicketView view(StoredTicket t) {
        int files = store.enclosures(Scope.of(t.agency()), t.number()).size();
        return shelf.sight(t).view(journey(t).rows(), files);
    }

    private Journey journey(StoredTicket t) {
        return Journey.from(t.origin(), store.rows(Scope.EVERYTHING, t.number()));
    }

    @Override
    public TicketPage list(Account who, TicketQuery query) {
        if (query.limit() < 1 || query.limit() > TicketQuery.MAX_LIMIT) {
            throw TicketRules.invalid("Batas halaman 1 sampai 200", "A page has 1 to 200 tickets", List.of());
        }
        if (query.agency() != null && !who.scope().covers(query.agency())) {
            return new TicketPage(List.of(), null);
        }
        List<StoredTicket> found = store.list(who.scope(), query);
        boolean more = found.size() > query.limit();
        List<StoredTicket> shown = more ? found.subList(0, query.limit()) : found;
        StoredTicket last = more ? shown.get(shown.size() - 1) : null;
        return new TicketPage(
                shown.stream().map(t -> shelf.sight(t).outline(who, List.of())).toList(),
                more ? last.number() + "." + last.agency() : null);
    }

    @Override
    public Ticket find(Account who, TicketId id) {
        return whole(who, readings.recorded(who, shelf.seen(who, id), null));
    }

    private Ticket whole(Account who, StoredTicket t) {
        return shelf.sight(t)
                .of(who, journey(t).knownTo(t.agency()), store.enclosures(Scope.of(t.agency()), t.number()));
    }

    @Override
    public Ticket outline(Account who, TicketId id) {
        StoredTicket t = shelf.seen(who, id);
        return shelf.sight(t).outline(who, journey(t).knownTo(t.agency()));
    }

    @Override
    public Ticket perform(Account who, TicketDeed deed) {
        String key = RepeatedRequest.key(who.name(), deed.requestKey());
        StoredTicket seen = shelf.seen(who, deed.id());
        AtomicBoolean repeated = new AtomicBoolean();
        StoredTicket after = shelf.change(seen, key, (t, before) -> {
            repeated.set(before.isPresent());
            // The key is the account's own: what it did it may ask for again, whoever handles the ticket now.
            return before.isPresent() ? new RepeatedRequest(before.get()).decide(deed) : decide(who, t, deed);
        });
        // A deed that was just done is on the record itself; one that is asked for again is a reading like any other.
        return repeated.get() ? find(who, deed.id()) : whole(who, after);
    }

    private Decision decide(Account who, StoredTicket t, TicketDeed deed) {
        mayHandle(who, t);
        if (deed instanceof TicketDeed.Forward forward) {
            mayGoTo(t, forward);
        }
        return new TicketRules(shelf.terms(t), who.doer().toString(), now())
                .decide(t, deed, there -> takenOver(t, (TicketDeed.Forward) deed, there));
    }

    private void mayGoTo(StoredTicket t, TicketDeed.Forward forward) {
        if (t.agency().equals(forward.agency()) || forward.agency() == null) {
            throw TicketRules.invalid("Sebutkan instansi lain", "Name another agency", List.of());
        }
        shelf.current(forward.agency());
    }

    private StoredTicket takenOver(StoredTicket t, TicketDeed.Forward deed, Optional<StoredTicket> there) {
        return new Filing(shelf.terms(deed.agency(), now()), now()).takenOver(t, there);
    }

    @Override
    public Enclosure enclosure(Account who, TicketId id, int number) {
        StoredTicket t = shelf.seen(who, id);
        mayHandle(who, t);
        Enclosure file =
                store.enclosure(Scope.of(t.agency()), t.number(), number).orElseThrow(() -> noFile(id, number));
        mayHandle(who, readings.recorded(who, t, number));
        return file;
    }

    private void mayHandle(Account who, StoredTicket t) {
        TicketAccess sight = shelf.sight(t);
        if (!sight.handles(who) || !sight.showsContent(who)) {
            throw sight.refusal();
        }
    }

    @Override
    public List<Text> verify(Account who, TicketId id) {
        return new TicketCheck(store).faults(shelf.seen(who, id));
    }

    @Override
    public List<PublicTicket> published(String agency, PublicQuery query) {
        if (query.limit() < 1 || query.limit() > PublicQuery.MAX_LIMIT) {
            throw TicketRules.invalid("Batas daftar 1 sampai 1000", "A list has 1 to 1000 tickets", List.of());
        }
        shelf.entry(agency);
        List<StoredTicket> found = store.published(Scope.of(agency), query);
        Map<String, List<StoredTicketRow>> rows = store.rows(
                Scope.of(agency), found.stream().map(StoredTicket::number).toList());
        return found.stream()
                .map(t -> shelf.sight(t).published(rows.getOrDefault(t.number(), List.of())))
                .toList();
    }

    @Override
    public PublicTicket published(TicketId id) {
        StoredTicket t = shelf.holder(id);
        return shelf.sight(t).published(journey(t).rows());
    }

    @Override
    public ComplaintCounts counts(String agency) {
        shelf.entry(agency);
        Scope scope = Scope.of(agency);
        return Counting.of(agency, store.counts(scope), store.passes(scope));
    }

    /** Does what is due by itself; tells how many tickets changed. Safe to repeat, and to be killed in between. */
    public int sweep() {
        return deadlines().keep();
    }

    Deadlines deadlines() {
        return new Deadlines(shelf);
    }

    private static Refusal unknown() {
        return new Refusal(
                NOT_FOUND,
                "Tidak ada pengaduan dengan nomor dan kode ini. Periksa keduanya pada tanda terima Anda.",
                "There is no complaint with this number and code. Check both on your receipt.",
                List.of());
    }

    private static Refusal noFile(TicketId id, int number) {
        return new Refusal(
                NOT_FOUND,
                "Pengaduan \"" + id + "\" tidak memiliki lampiran nomor " + number + ".",
                "The complaint \"" + id + "\" has no file number " + number + ".",
                List.of());
    }

    static Refusal forbidden() {
        return new Refusal(
                FORBIDDEN,
                "Hanya petugas instansi ini yang menangani pengaduannya.",
                "Only this agency's officers who handle it may do this.",
                List.of());
    }

    private Instant now() {
        return shelf.now();
    }
}
