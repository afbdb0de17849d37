package id.talaksana.api.store;

import org.osgi.annotation.versioning.ProviderType;

/** What the complaint counter remembers. */
@ProviderType
public interface ComplaintStore {

    /** The tickets, one by one. */
    TicketStore tickets();

    /** Which there are. */
    TicketLists lists();

    /** What came with them. */
    TicketFiles files();

    /** How many there are. */
    TicketStatistics statistics();
}
