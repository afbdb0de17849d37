package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.TicketState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Tickets in numbers. */
@ProviderType
public interface TicketStatistics {

    /**
     * How many tickets there are in scope of each state, class, and service and step as they were filed; those forwarded are
     * left out, and of those taken over the other agency's service and step.
     */
    List<Count> counts(Scope scope);

    /**
     * How often steps were closed in cases in scope. It counts rows of cases: to be asked now and then, not for each reader.
     *
     * @param steps service and step of each
     * @return by service and step; none of one that was never closed
     */
    Map<List<String>, Long> passes(Scope scope, Collection<List<String>> steps);

    /** A number of tickets of one kind; service and step may be null. */
    record Count(
            TicketState state, String complaintClass, String service, String step, boolean escalated, long tickets) {}
}
