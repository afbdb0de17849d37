package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.store.database.ScopedQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;

/** How tickets are asked for, locked and written, in a transaction of somebody else's. */
final class TicketTables {
    private static final String TICKETS = "SELECT t FROM complaint t";

    private TicketTables() {}

    static ScopedQuery tickets(Scope scope) {
        return ScopedQuery.select(TICKETS, scope);
    }

    static ScopedQuery rows(Scope scope) {
        return ScopedQuery.select("SELECT t FROM complaint_row t", scope);
    }

    static Stream<StoredTicket> records(EntityManager em, ScopedQuery tickets) {
        return tickets.query(em, ComplaintEntity.class).getResultList().stream().map(ComplaintEntity::toRecord);
    }

    static Optional<StoredTicket> find(EntityManager em, String agency, String number) {
        return records(em, tickets(Scope.of(agency)).and("t.number = ?", number))
                .findFirst();
    }

    static List<ComplaintFileEntity> files(EntityManager em, Scope scope, String number) {
        return ScopedQuery.select("SELECT t FROM complaint_file t", scope)
                .and("t.ticket = ?", number)
                .then("ORDER BY t.number")
                .query(em, ComplaintFileEntity.class)
                .getResultList();
    }

    /** The ticket, for this transaction alone: whoever comes second waits, then sees what the first one left. */
    static Optional<ComplaintEntity> locked(EntityManager em, String agency, String number) {
        return tickets(Scope.of(agency))
                .and("t.number = ?", number)
                .query(em, ComplaintEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Writes what was decided on a ticket.
     *
     * @throws OptimisticLockException when it is not any more what was decided on
     */
    static void write(EntityManager em, StoredTicket before, Decision decision, String requestKey) {
        ComplaintEntity entity = locked(em, before.agency(), before.number())
                .filter(there -> there.version == before.version() && there.head.equals(before.head()))
                .orElseThrow(() -> new OptimisticLockException(before + " was changed meanwhile"));
        entity.goOn(decision.after());
        em.persist(ComplaintRowEntity.of(decision.row(), requestKey));
    }

    /** Writes a ticket that came from another agency, with its files. */
    static void begin(EntityManager em, StoredTicket from, Decision taken) {
        em.persist(ComplaintEntity.of(taken.after(), null));
        em.persist(ComplaintRowEntity.of(taken.row(), null));
        files(em, Scope.of(from.agency()), from.number())
                .forEach(file -> em.persist(
                        ComplaintFileEntity.of(taken.after().agency(), from.number(), file.number, file.toRecord())));
    }
}
