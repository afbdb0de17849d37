package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.store.database.Database;
import id.talaksana.store.records.RecordTables;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * Many tickets of an agency in their tables, changed in one transaction. What is decided has a decision for each that changes.
 *
 * @param numbers in order, so that two such transactions cannot wait for each other
 */
record ManyTickets(Database database, String agency, List<String> numbers)
        implements RecordTables<List<StoredTicket>, Map<StoredTicket, Decision>> {

    /** Decides each for itself. */
    static Function<List<StoredTicket>, Map<StoredTicket, Decision>> each(Function<StoredTicket, Decision> decide) {
        return tickets -> {
            Map<StoredTicket, Decision> decisions = new LinkedHashMap<>();
            for (StoredTicket ticket : tickets) {
                Decision decision = decide.apply(ticket);
                if (decision.after() != null) {
                    decisions.put(ticket, decision);
                }
            }
            return decisions;
        };
    }

    @Override
    public List<StoredTicket> read() throws SQLException {
        return numbers.isEmpty()
                ? List.of()
                : database.tryTransaction(em -> TicketTables.records(
                                em,
                                TicketTables.tickets(Scope.of(agency))
                                        .and("t.number IN ?", numbers)
                                        .then("ORDER BY t.number"))
                        .toList());
    }

    @Override
    public boolean isNothing(Map<StoredTicket, Decision> decisions) {
        return decisions.isEmpty();
    }

    @Override
    public boolean write(List<StoredTicket> before, Map<StoredTicket, Decision> decisions) throws SQLException {
        return database.tryTransaction(em -> {
            write(em, decisions);
            return true;
        });
    }

    private static void write(EntityManager em, Map<StoredTicket, Decision> decisions) {
        decisions.forEach((ticket, decision) -> TicketTables.write(em, ticket, decision, null));
    }

    @Override
    public Map<StoredTicket, Decision> hold(Function<List<StoredTicket>, Map<StoredTicket, Decision>> decide)
            throws SQLException {
        return database.tryHolding(em -> {
            List<StoredTicket> held = numbers.stream()
                    .map(number -> TicketTables.locked(em, agency, number).map(ComplaintEntity::toRecord))
                    .flatMap(Optional::stream)
                    .toList();
            Map<StoredTicket, Decision> decisions = decide.apply(held);
            write(em, decisions);
            return decisions;
        });
    }

    @Override
    public boolean stands(List<StoredTicket> now, Map<StoredTicket, Decision> decisions) {
        List<String> heads = now.stream().map(StoredTicket::head).toList();
        return decisions.values().stream()
                .allMatch(decision -> heads.contains(decision.after().head()));
    }

    @Override
    public String toString() {
        return numbers.size() + " tickets of " + agency;
    }
}
