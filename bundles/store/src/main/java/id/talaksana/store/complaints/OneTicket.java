package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.store.TicketStore.Handover;
import id.talaksana.store.database.Database;
import id.talaksana.store.records.RecordTables;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.persistence.EntityManager;

/**
 * A ticket in its tables, for one request.
 *
 * @param requestKey may be null
 */
record OneTicket(Database database, String agency, String number, String requestKey)
        implements RecordTables<OneTicket.Situation, OneTicket.Change> {

    @Override
    public Situation read() throws SQLException {
        return database.tryTransaction(em -> situation(em, TicketTables.find(em, agency, number)));
    }

    private Situation situation(EntityManager em, Optional<StoredTicket> found) {
        StoredTicket ticket =
                found.orElseThrow(() -> new NoSuchElementException("there is no ticket " + agency + "-" + number));
        return new Situation(ticket, done(em));
    }

    /** The row that a request with this key wrote before, at whichever agency the ticket was then. */
    private Optional<StoredTicketRow> done(EntityManager em) {
        return requestKey == null
                ? Optional.empty()
                : TicketTables.rows(Scope.EVERYTHING)
                        .and("t.ticket = ?", number)
                        .and("t.requestKey = ?", requestKey)
                        .query(em, ComplaintRowEntity.class)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(ComplaintRowEntity::toRecord);
    }

    @Override
    public boolean isNothing(Change change) {
        return change.decision().after() == null;
    }

    @Override
    public boolean write(Situation before, Change change) throws SQLException {
        Decision decision = change.decision();
        Handover handover = decision.handover();
        Optional<StoredTicket> there = handover == null
                ? Optional.empty()
                : database.tryTransaction(em -> TicketTables.find(em, handover.agency(), number));
        Decision taken = handover == null ? null : handover.take().apply(there);
        return database.tryTransaction(em -> {
            TicketTables.write(em, before.ticket(), decision, requestKey);
            if (taken != null) {
                take(em, before.ticket(), there, taken);
            }
            return true;
        });
    }

    private static void take(EntityManager em, StoredTicket from, Optional<StoredTicket> there, Decision taken) {
        there.ifPresentOrElse(
                before -> TicketTables.write(em, before, taken, null), () -> TicketTables.begin(em, from, taken));
    }

    @Override
    public Change hold(Function<Situation, Change> decide) throws SQLException {
        return database.tryHolding(em -> {
            Situation before =
                    situation(em, TicketTables.locked(em, agency, number).map(ComplaintEntity::toRecord));
            Change change = decide.apply(before);
            Decision decision = change.decision();
            if (isNothing(change)) {
                return change;
            }
            TicketTables.write(em, before.ticket(), decision, requestKey);
            if (decision.handover() != null) {
                Optional<StoredTicket> there = TicketTables.locked(
                                em, decision.handover().agency(), number)
                        .map(ComplaintEntity::toRecord);
                take(em, before.ticket(), there, decision.handover().take().apply(there));
            }
            return change;
        });
    }

    @Override
    public boolean stands(Situation now, Change change) {
        return now.ticket().head().equals(change.after().head());
    }

    @Override
    public String toString() {
        return "ticket " + agency + "-" + number;
    }

    /** @param done the row that was written with the request's key before */
    record Situation(StoredTicket ticket, Optional<StoredTicketRow> done) {}

    /** @param after the ticket as it is then, whether or not something changes */
    record Change(StoredTicket after, Decision decision) {
        static Function<Situation, Change> by(BiFunction<StoredTicket, Optional<StoredTicketRow>, Decision> decide) {
            return before -> {
                Decision decision = decide.apply(before.ticket(), before.done());
                return new Change(decision.after() == null ? before.ticket() : decision.after(), decision);
            };
        }
    }
}
