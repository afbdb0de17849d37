package id.talaksana.api.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The complaint counter. Calls without an account are the public's. All of them throw {@link Refusal}; what is hidden of a
 * ticket is in none of their answers, whoever asks.
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

    /** Tickets in the account's scope; nothing confidential is in a list, whoever asks. */
    TicketPage list(Account who, TicketQuery query);

    /**
     * One ticket with its record; of a forwarded one also the rows of the agencies before. When confidential content is in the
     * answer, the reading is on the record first; readings of one account in the same quarter of an hour are one row.
     */
    Ticket find(Account who, TicketId id);

    /** The same without what is confidential, even for those who may read it: nobody has read anything by it. */
    Ticket outline(Account who, TicketId id);

    /** Does something with a ticket, durably. Of two who do the same at once one is refused; a repeated request is not. */
    Ticket perform(Account who, TicketDeed deed);

    /** A file that came with a ticket, for those who handle it; of a confidential one the reading is recorded as by {@link #find}. */
    Enclosure enclosure(Account who, TicketId id, int number);

    /** What does not fit in a ticket's record when it is recomputed, a sentence each in both languages; empty: it is whole. */
    List<Text> verify(Account who, TicketId id);

    /** What everybody may know of the tickets that an agency has, newest first; those that it forwarded are another's. */
    List<PublicTicket> published(String agency, PublicQuery query);

    /** What everybody may know of one ticket. */
    PublicTicket published(TicketId id);

    /** An agency's complaints in numbers, for everybody. */
    ComplaintCounts counts(String agency);
}
