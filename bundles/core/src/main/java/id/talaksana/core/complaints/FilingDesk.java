package id.talaksana.core.complaints;

import com.github.f4b6a3.tsid.TsidFactory;
import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.access.AttemptLimits;
import id.talaksana.core.access.Attempts;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Takes complaints, of the public and of officers on somebody's behalf, each once however often it is sent. */
final class FilingDesk {
    /** From one address; many people may have one. */
    private static final int MOST_FILED = Integer.getInteger("talaksana.complaints.perAddress", 300);

    private static final Text COMPLAINT = CoreWords.text("complaint");

    private final TicketLookup lookup;
    private final FollowerCodes codes;
    private final TsidFactory numbers = TsidFactory.newInstance1024();
    private final Attempts filings;
    private final Supplier<Cleaning> cleaning;

    /** @param cleaning who cleans files now; gives null while there is nobody */
    FilingDesk(TicketLookup lookup, FollowerCodes codes, LongSupplier nanos, Supplier<Cleaning> cleaning) {
        this.lookup = lookup;
        this.codes = codes;
        this.filings = new Attempts(AttemptLimits.ofDeeds(MOST_FILED), nanos);
        this.cleaning = cleaning;
    }

    Filed file(Optional<Account> who, Complaint complaint, String address) {
        who.ifPresentOrElse(officer -> mayTake(officer, complaint), () -> mayFile(complaint, address));
        String by = who.map(officer -> officer.doer().toString()).orElse(StoredTicketRow.REPORTER);
        FilingKey key = FilingKey.of(who, complaint, address);
        Optional<StoredTicket> before =
                key.kept() == null ? Optional.empty() : lookup.store().tickets().filed(complaint.agency(), key.kept());
        return RequestKey.answer(
                before,
                t -> asksFor(t, who, complaint),
                COMPLAINT,
                t -> filed(t, key),
                () -> file(who, by, complaint, key));
    }

    private Filed file(Optional<Account> who, String by, Complaint complaint, FilingKey key) {
        Instant now = lookup.now();
        Instant received = Filing.received(complaint, now);
        TicketTerms terms = lookup.terms(complaint.agency(), received);
        if (who.filter(lookup::isOutside).isPresent()) {
            throw StoredComplaints.forbidden();
        }
        List<Enclosure> enclosures = checked(complaint);
        String number = numbers.create().toString();
        String code = codes.of(number, key.secret());
        StoredTicket begun = new Filing(terms, received).decide(complaint, number, FollowerCodes.kept(number, code));
        StoredTicketRow row = new TicketRules(terms, by, now)
                .row(
                        begun,
                        TicketEvent.FILED,
                        complaint.channel(),
                        Enclosures.listed(enclosures),
                        begun.clock().dueAt());
        StoredTicket stored = lookup.store()
                .tickets()
                .file(begun.with(begun.status(), begun.clock(), row), row, enclosures, key.kept());
        return stored.number().equals(number)
                ? new Filed(lookup.view(stored), code)
                : filed(RequestKey.same(stored, asksFor(stored, who, complaint), COMPLAINT), key);
    }

    private Filed filed(StoredTicket t, FilingKey key) {
        return new Filed(lookup.view(t), codes.of(t.number(), key.secret()));
    }

    /** The public's key says all that was filed; an officer's only whose it is. */
    private boolean asksFor(StoredTicket before, Optional<Account> who, Complaint complaint) {
        return Filing.asksFor(before, complaint)
                && (who.isEmpty()
                        || Objects.equals(
                                Enclosures.listed(checked(complaint)), Enclosures.filed(lookup.journey(before))));
    }

    private List<Enclosure> checked(Complaint complaint) {
        return Enclosures.checked(complaint.enclosures(), complaint.anonymous(), cleaning.get());
    }

    private void mayFile(Complaint complaint, String address) {
        if (complaint.intake() == Intake.OFFICER || complaint.receivedAt() != null) {
            throw StoredComplaints.forbidden();
        }
        filings.count(complaint.agency(), complaint.agency(), address);
    }

    private static void mayTake(Account officer, Complaint complaint) {
        boolean may =
                officer.active() && complaint.agency().equals(officer.agency()) && complaint.intake() == Intake.OFFICER;
        if (!may) {
            throw StoredComplaints.forbidden();
        }
        if (complaint.channel() == null) {
            throw TicketRules.invalid(CoreWords.text("name-the-channel"), List.of());
        }
    }
}
