package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.EnumColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.TimeColumns;
import id.talaksana.store.records.RecordChange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tickets in the database. */
@Component(service = ComplaintStore.class)
public final class JpaComplaintStore implements ComplaintStore {
    private static final String TICKETS = "SELECT t FROM complaint t";
    private static final String ROWS = "SELECT t FROM complaint_row t";

    private final Database database;

    @Activate
    public JpaComplaintStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public StoredTicket file(StoredTicket filed, StoredTicketRow first, List<Enclosure> enclosures, String requestKey) {
        try {
            return database.inTransaction(em -> {
                // Asked first: most repeated requests come one after the other, and a taken key makes noise.
                Optional<ComplaintEntity> before = keyed(em, filed.agency(), requestKey);
                if (before.isPresent()) {
                    return before.get().toRecord();
                }
                em.persist(ComplaintEntity.of(filed, requestKey));
                em.persist(ComplaintRowEntity.of(first, null));
                for (int i = 0; i < enclosures.size(); i++) {
                    em.persist(ComplaintFileEntity.of(filed.agency(), filed.number(), i + 1, enclosures.get(i)));
                }
                return filed;
            });
        } catch (RuntimeException e) {
            if (requestKey != null && SqlFault.of(e) == SqlFault.TAKEN) {
                return database.inTransaction(em -> keyed(em, filed.agency(), requestKey)
                        .orElseThrow(() -> e)
                        .toRecord());
            }
            throw e;
        }
    }

    @Override
    public Optional<StoredTicket> filed(String agency, String requestKey) {
        return database.inTransaction(em -> keyed(em, agency, requestKey).map(ComplaintEntity::toRecord));
    }

    private static Optional<ComplaintEntity> keyed(EntityManager em, String agency, String requestKey) {
        return requestKey == null
                ? Optional.empty()
                : ScopedQuery.select(TICKETS, Scope.of(agency))
                        .and("t.requestKey = ?", requestKey)
                        .query(em, ComplaintEntity.class)
                        .getResultList()
                        .stream()
                        .findFirst();
    }

    private List<StoredTicket> tickets(Scope scope, String condition, Object value) {
        return database.inTransaction(em -> ScopedQuery.select(TICKETS, scope)
                .and(condition, value)
                .then("ORDER BY t.agency")
                .query(em, ComplaintEntity.class)
                .getResultList()
                .stream()
                .map(ComplaintEntity::toRecord)
                .toList());
    }

    @Override
    public Optional<StoredTicket> find(Scope scope, String agency, String number) {
        return scope.covers(agency)
                ? tickets(Scope.of(agency), "t.number = ?", number).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<StoredTicket> everywhere(Scope scope, String number) {
        return tickets(scope, "t.number = ?", number);
    }

    @Override
    public List<StoredTicketRow> rows(Scope scope, String number) {
        return database.inTransaction(em -> ScopedQuery.select(ROWS, scope)
                .and("t.ticket = ?", number)
                .then("ORDER BY t.doneAt, t.agency, t.number")
                .query(em, ComplaintRowEntity.class)
                .getResultList()
                .stream()
                .map(ComplaintRowEntity::toRecord)
                .toList());
    }

    @Override
    public Map<String, List<StoredTicketRow>> rows(Scope scope, List<String> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return database.inTransaction(em -> ScopedQuery.select(ROWS, scope)
                .and("t.ticket IN ?", numbers)
                .then("ORDER BY t.doneAt, t.agency, t.number")
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

    @Override
    public List<Due> due(Scope scope, Instant now, int calendar, Due after, int limit) {
        ScopedQuery tickets = ScopedQuery.select("SELECT t.agency, t.number FROM complaint t", scope)
                .and("t.closedAt IS NULL")
                .and("t.forwardedTo IS NULL")
                .and(
                        "(t.wakeAt <= ? OR (t.clockDays IS NOT NULL AND t.calendar <> ?))",
                        TimeColumns.millis(now),
                        calendar);
        if (after != null) {
            tickets.and(
                    "(t.agency > ? OR (t.agency = ? AND t.number > ?))",
                    after.agency(),
                    after.agency(),
                    after.number());
        }
        return database.inTransaction(
                em -> tickets
                        .then("ORDER BY t.agency, t.number")
                        .query(em, Object[].class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(row -> new Due((String) row[0], (String) row[1]))
                        .toList());
    }

    @Override
    public List<StoredTicket> list(Scope scope, TicketQuery query) {
        Scope seen = query.agency() == null ? scope : Scope.of(query.agency());
        ScopedQuery tickets = ScopedQuery.select(TICKETS, seen)
                .andUnlessNull("t.state = ?", EnumColumns.text(query.state()))
                .andUnlessNull("t.complaintClass = ?", query.complaintClass())
                .andUnlessNull("t.service = ?", query.service());
        if (query.dueBefore() != null) {
            tickets.and("t.dueAt < ?", TimeColumns.notBefore(query.dueBefore()))
                    .and("t.state <> ?", EnumColumns.text(TicketState.ANSWERED));
        }
        if (query.after() != null) {
            String[] after = query.after().split("\\.", 2);
            tickets.and(
                    "(t.number < ? OR (t.number = ? AND t.agency > ?))",
                    after[0],
                    after[0],
                    after.length > 1 ? after[1] : "");
        }
        return database.inTransaction(em -> tickets
                .then("ORDER BY t.number DESC, t.agency")
                .query(em, ComplaintEntity.class)
                .setMaxResults(query.limit() + 1)
                .getResultList()
                .stream()
                .map(ComplaintEntity::toRecord)
                .toList());
    }

    @Override
    public List<StoredTicket> published(Scope scope, PublicQuery query) {
        ScopedQuery tickets = ScopedQuery.select(TICKETS, scope).and("t.forwardedTo IS NULL");
        if (PublicQuery.GENERAL.equals(query.service())) {
            tickets.and("t.service IS NULL");
        } else {
            tickets.andUnlessNull("t.service = ?", query.service());
        }
        if (query.over() != null) {
            tickets.and(query.over() ? "t.closedAt IS NOT NULL" : "t.closedAt IS NULL");
        }
        if (query.from() != null) {
            tickets.and("t.filedAt >= ?", TimeColumns.notBefore(query.from()));
        }
        if (query.until() != null) {
            tickets.and("t.filedAt < ?", TimeColumns.notBefore(query.until()));
        }
        return database.inTransaction(em -> tickets
                .then("ORDER BY t.filedAt DESC, t.number DESC")
                .query(em, ComplaintEntity.class)
                .setMaxResults(query.limit())
                .getResultList()
                .stream()
                .map(ComplaintEntity::toRecord)
                .toList());
    }

    @Override
    public List<Enclosure.Entry> enclosures(Scope scope, String number) {
        return database.inTransaction(em -> ScopedQuery.select(
                        "SELECT t.number, t.name, t.mediaType, t.byteCount FROM complaint_file t", scope)
                .and("t.ticket = ?", number)
                .then("ORDER BY t.number")
                .query(em, Object[].class)
                .getResultList()
                .stream()
                .map(r -> new Enclosure.Entry((Integer) r[0], (String) r[1], (String) r[2], (Integer) r[3]))
                .toList());
    }

    @Override
    public Optional<Enclosure> enclosure(Scope scope, String number, int file) {
        return database.inTransaction(em -> files(em, scope, number).stream()
                .filter(f -> f.number == file)
                .findFirst()
                .map(ComplaintFileEntity::toRecord));
    }

    private static List<ComplaintFileEntity> files(EntityManager em, Scope scope, String number) {
        return ScopedQuery.select("SELECT t FROM complaint_file t", scope)
                .and("t.ticket = ?", number)
                .then("ORDER BY t.number")
                .query(em, ComplaintFileEntity.class)
                .getResultList();
    }

    @Override
    public List<Count> counts(Scope scope) {
        return database.inTransaction(em -> ScopedQuery.select(
                        "SELECT t.state, t.complaintClass, t.filedService, t.step, t.escalation, t.takenFrom,"
                                + " COUNT(t.number) FROM complaint t",
                        scope)
                .and("t.forwardedTo IS NULL")
                .then("GROUP BY t.state, t.complaintClass, t.filedService, t.step, t.escalation, t.takenFrom")
                .query(em, Object[].class)
                .getResultList()
                .stream()
                .map(r -> new Count(
                        EnumColumns.of(TicketState.class, (String) r[0]),
                        (String) r[1],
                        // The service and step of one that was taken over are those of another agency.
                        r[5] == null ? (String) r[2] : null,
                        r[5] == null ? (String) r[3] : null,
                        (Integer) r[4] > 0,
                        (Long) r[6]))
                .toList());
    }

    @Override
    public Map<List<String>, Long> passes(Scope scope) {
        return database.inTransaction(em -> {
            Map<List<String>, Long> passes = new HashMap<>();
            ScopedQuery.select("SELECT c.service, t.step, COUNT(t.number) FROM case_step t, case_file c", scope)
                    .and("t.agency = c.agency")
                    .and("t.caseNumber = c.number")
                    .and("t.closedAt IS NOT NULL")
                    .then("GROUP BY c.service, t.step")
                    .query(em, Object[].class)
                    .getResultList()
                    .forEach(r -> passes.put(List.of((String) r[0], (String) r[1]), (Long) r[2]));
            return passes;
        });
    }
}
