package id.talaksana.api.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Handling complaints, behind {@link Complaints}, for accounts. All calls throw {@link Refusal}; what is hidden of a ticket is in
 * none of their answers, whoever asks.
 */
@ProviderType
public interface ComplaintHandling {

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
}
