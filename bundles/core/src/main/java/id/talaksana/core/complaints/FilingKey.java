package id.talaksana.core.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.core.record.Digest;
import id.talaksana.core.record.RequestKey;
import java.util.Optional;

/**
 * The key of a request that files a complaint, as it belongs to whoever chose it. An officer's is the account's own. The public
 * has no account: there it belongs to who says the same words at the same door from the same address, so that nobody else's
 * complaint is taken for a repetition, and nobody else has the code. A form of the portal brings a key that is its browser's
 * already, and a browser may change its address.
 *
 * @param kept what the database has of it; null: the request cannot be repeated
 * @param secret what the reporter's code follows from; of the public's the database has no more than a digest
 */
record FilingKey(String kept, String secret) {

    static FilingKey of(Optional<Account> who, Complaint complaint, String address) {
        String by = who.map(Account::name).orElse(StoredTicketRow.REPORTER);
        String plain = RequestKey.of(by, complaint.requestKey());
        if (plain == null || who.isPresent()) {
            return new FilingKey(plain, plain);
        }
        String place = complaint.intake() == Intake.WEB ? null : address;
        String said = said(complaint);
        return new FilingKey(
                by + ":" + Digest.of("talaksana-filing-1", plain, place, said).hex(),
                Digest.of("talaksana-filing-code-1", plain, place, said).hex());
    }

    private static String said(Complaint c) {
        return Digest.of(
                        c.agency(),
                        c.title(),
                        c.chronology(),
                        c.eventDate(),
                        c.category(),
                        c.location(),
                        c.service(),
                        c.caseNumber(),
                        c.step(),
                        c.reporterName(),
                        c.reporterContact(),
                        c.anonymous(),
                        c.confidential(),
                        c.intake(),
                        Enclosures.listed(c.enclosures()))
                .hex();
    }
}
