package id.talaksana.store.complaints;

import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.TicketFiles;
import id.talaksana.api.store.TicketLists;
import id.talaksana.api.store.TicketStatistics;
import id.talaksana.api.store.TicketStore;
import id.talaksana.store.database.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The complaint counter's memory in the database. */
@Component(service = ComplaintStore.class)
public final class JpaComplaintStore implements ComplaintStore {
    private final TicketStore tickets;
    private final TicketLists lists;
    private final TicketFiles files;
    private final TicketStatistics statistics;

    @Activate
    public JpaComplaintStore(@Reference Database database) {
        this.tickets = new JpaTicketStore(database);
        this.lists = new JpaTicketLists(database);
        this.files = new JpaTicketFiles(database);
        this.statistics = new JpaTicketStatistics(database);
    }

    @Override
    public TicketStore tickets() {
        return tickets;
    }

    @Override
    public TicketLists lists() {
        return lists;
    }

    @Override
    public TicketFiles files() {
        return files;
    }

    @Override
    public TicketStatistics statistics() {
        return statistics;
    }
}
