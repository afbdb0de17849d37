package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.TicketQuery;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Tells which tickets there are. */
@ProviderType
public interface TicketLists {

    /**
     * Tickets that something has to be done about, by agency and number: their time has come, or they are counted by another
     * calendar than this.
     *
     * @param after only those that come after this one; null: from the first one on
     */
    List<Due> due(Scope scope, Instant now, int calendar, Due after, int limit);

    /** Tickets in scope, newest first; one more than asked for when there are more. */
    List<StoredTicket> list(Scope scope, TicketQuery query);

    /** Tickets in scope that were not forwarded, those filed last first. */
    List<StoredTicket> published(Scope scope, PublicQuery query);

    /** A ticket, at the agency that has to do something about it. */
    record Due(String agency, String number) {}
}
