package id.talaksana.api.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The complaint counter, as the public has it; {@link ComplaintHandling} is behind it. All calls throw {@link Refusal}; what is
 * hidden of a ticket is in none of their answers, whoever asks.
 */
@ProviderType
public interface Complaints {
    /** Longest title, in characters. */
    int MAX_TITLE = 200;
    /** Longest chronology, answer, reply, instruction or reason, in characters. */
    int MAX_TEXT = 8000;
    /** Longest short text, in characters. */
    int MAX_SHORT = 200;
    /** Most files. */
    int MAX_ENCLOSURES = 5;
    /** Most bytes in all files together: 2 MB, as SP4N-LAPOR! has. */
    int MAX_BYTES = 2 << 20;

    /** What is needed to complain to an agency. */
    ComplaintForm form(String agency);

    /**
     * Files a complaint; when this returns it is on the record.
     *
     * @param who the officer who wrote it down; empty: its reporter files it
     * @param address where the request comes from, for throttling; null when that is not known, and for officers
     * @throws TooManyAttempts when too many came from this address lately
     */
    Filed file(Optional<Account> who, Complaint complaint, String address);

    /**
     * Follows a ticket. A wrong code and an unknown number are refused alike.
     *
     * @throws TooManyAttempts when wrong codes came too often from this address lately
     */
    TicketView follow(TicketId id, String code, String address);

    /** Says something to the agency, as the ticket's reporter; refused and throttled like {@link #follow}. */
    TicketView reply(TicketId id, String code, Reply reply, String address);

    /** What everybody may know of the tickets that an agency has, newest first; those that it forwarded are another's. */
    List<PublicTicket> published(String agency, PublicQuery query);

    /** What everybody may know of one ticket. */
    PublicTicket published(TicketId id);

    /** An agency's complaints in numbers, for everybody. */
    ComplaintCounts counts(String agency);
}
