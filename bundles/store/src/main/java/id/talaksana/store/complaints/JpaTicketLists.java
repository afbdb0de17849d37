package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.PublicQuery;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.TicketLists;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.time.Instant;
import java.util.List;

/** Lists of tickets from the database. */
record JpaTicketLists(Database database) implements TicketLists {

    @Override
    public List<Due> due(Scope scope, Instant now, int calendar, Due after, int limit) {
        ScopedQuery tickets = ScopedQuery.select("SELECT t.agency, t.number FROM complaint t", scope)
                .and("t.closedAt IS NULL")
                .and("t.forwardedTo IS NULL")
                .and(
                        "(t.wakeAt <= ? OR ((t.clockDays IS NOT NULL OR t.clockHours IS NOT NULL) AND t.calendar <> ?))",
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
        ScopedQuery tickets = TicketTables.tickets(scope)
                .andUnlessNull("t.agency = ?", query.agency())
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
        return first(tickets.then("ORDER BY t.number DESC, t.agency"), query.limit() + 1);
    }

    @Override
    public List<StoredTicket> published(Scope scope, PublicQuery query) {
        ScopedQuery tickets = TicketTables.tickets(scope).and("t.forwardedTo IS NULL");
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
        return first(tickets.then("ORDER BY t.filedAt DESC, t.number DESC"), query.limit());
    }

    private List<StoredTicket> first(ScopedQuery tickets, int limit) {
        return database.inTransaction(
                em -> tickets.query(em, ComplaintEntity.class).setMaxResults(limit).getResultList().stream()
                        .map(ComplaintEntity::toRecord)
                        .toList());
    }
}
