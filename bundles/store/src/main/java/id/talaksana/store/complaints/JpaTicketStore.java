package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.records.RecordChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;

/** Tickets and their rows in the database. */
record JpaTicketStore(Database database) implements TicketStore {
    private static final String BY_TIME = "ORDER BY t.doneAt, t.agency, t.number";

    @Override
    public StoredTicket file(StoredTicket filed, StoredTicketRow first, List<Enclosure> enclosures, String requestKey) {
        try {
            return database.inTransaction(em -> {
                // Asked first: most repeated requests come one after the other, and a taken key makes noise.
                Optional<StoredTicket> before = keyed(em, filed.agency(), requestKey);
                if (before.isEmpty()) {
                    em.persist(ComplaintEntity.of(filed, requestKey));
                    em.persist(ComplaintRowEntity.of(first, null));
                    for (int i = 0; i < enclosures.size(); i++) {
                        em.persist(ComplaintFileEntity.of(filed.agency(), filed.number(), i + 1, enclosures.get(i)));
                    }
                }
                return before.orElse(filed);
            });
        } catch (RuntimeException e) {
            if (requestKey != null && SqlFault.of(e) == SqlFault.TAKEN) {
                return filed(filed.agency(), requestKey).orElseThrow(() -> e);
            }
            throw e;
        }
    }

    @Override
    public Optional<StoredTicket> filed(String agency, String requestKey) {
        return database.inTransaction(em -> keyed(em, agency, requestKey));
    }

    private static Optional<StoredTicket> keyed(EntityManager em, String agency, String requestKey) {
        return requestKey == null
                ? Optional.empty()
                : TicketTables.records(
                                em, TicketTables.tickets(Scope.of(agency)).and("t.requestKey = ?", requestKey))
                        .findFirst();
    }

    @Override
    public Optional<StoredTicket> find(Scope scope, String agency, String number) {
        return scope.covers(agency)
                ? database.inTransaction(em -> TicketTables.find(em, agency, number))
                : Optional.empty();
    }

    @Override
    public List<StoredTicket> everywhere(Scope scope, String number) {
        return database.inTransaction(em -> TicketTables.records(
                        em,
                        TicketTables.tickets(scope).and("t.number = ?", number).then("ORDER BY t.agency"))
                .toList());
    }

    @Override
    public List<StoredTicketRow> rows(Scope scope, String number) {
        return rows(scope, List.of(number)).getOrDefault(number, List.of());
    }

    @Override
    public Map<String, List<StoredTicketRow>> rows(Scope scope, List<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.inTransaction(em -> TicketTables.rows(scope)
                .and("t.ticket IN ?", numbers)
                .then(BY_TIME)
                .query(em, ComplaintRowEntity.class)
                .getResultList()
                .stream()
                .map(ComplaintRowEntity::toRecord)
                .collect(Collectors.groupingBy(StoredTicketRow::ticket)));
    }

    @Override
    public StoredTicket change(
            String agency,
            String number,
            String requestKey,
            BiFunction<StoredTicket, Optional<StoredTicketRow>, Decision> decide) {
        OneTicket tables = new OneTicket(database, agency, number, requestKey);
        return RecordChange.OF_ONE.decide(tables, OneTicket.Change.by(decide)).after();
    }

    @Override
    public int changeAll(String agency, List<String> numbers, Function<StoredTicket, Decision> decide) {
        ManyTickets tables = new ManyTickets(database, agency, List.copyOf(new TreeSet<>(numbers)));
        return RecordChange.OF_ONE.decide(tables, ManyTickets.each(decide)).size();
    }
}
