package id.talaksana.store.mail;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.Concern;
import id.talaksana.api.mail.UndeliveredMail;
import id.talaksana.api.store.mail.MailStore;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.rounds.Selections;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mail to applicants in the database. */
@Component(service = MailStore.class)
public final class DatabaseMail implements MailStore {
    private final Connections connections;

    @Activate
    public DatabaseMail(@Reference Database database) {
        this.connections = new Connections(database, "mail to applicants");
    }

    @Override
    public List<Recipient> recipients(CaseId round, Audience audience, int after, int limit) {
        return recipients(round, after, limit, query -> Audiences.of(query, audience));
    }

    @Override
    public List<Recipient> unreached(CaseId round, Concern concern, int of, int after, int limit) {
        return recipients(round, after, limit, query -> Audiences.unreached(query, concern, of));
    }

    private List<Recipient> recipients(CaseId round, int after, int limit, UnaryOperator<ScopedQuery> which) {
        ScopedQuery all = Selections.visible(
                ScopedQuery.select(
                                "SELECT t.number, t.registration, t.email FROM applicant t", Scope.of(round.agency()))
                        .and("t.case_number = ?", round.number())
                        .and("t.number > ?", after)
                        .and("t.email IS NOT NULL"),
                round);
        return connections.read(connection -> which.apply(all)
                .then("ORDER BY t.number FETCH FIRST " + limit + " ROWS ONLY")
                .all(connection, row -> new Recipient(row.getInt(1), row.getString(2), row.getString(3))));
    }

    @Override
    public void settle(
            CaseId round, Concern concern, int of, Map<Integer, String> failed, List<Integer> arrived, Instant at) {
        connections.write(connection -> {
            UndeliveredWriter writer = new UndeliveredWriter(connection, round, concern, of);
            writer.arrived(arrived);
            writer.failed(failed, at);
            return failed.size();
        });
    }

    @Override
    public Optional<String> address(CaseId round, String registration) {
        return connections
                .read(connection -> ScopedQuery.select("SELECT t.email FROM applicant t", Scope.of(round.agency()))
                        .and("t.case_number = ?", round.number())
                        .and("t.registration = ?", registration)
                        .and("t.email IS NOT NULL")
                        .all(connection, row -> row.getString(1)))
                .stream()
                .findFirst();
    }

    @Override
    public void setAddress(CaseId round, String registration, String email) {
        connections.write(connection -> AddressWriter.write(connection, round, registration, email));
    }

    @Override
    public List<UndeliveredMail> undelivered(Scope scope, CaseId round, int limit) {
        String select = "SELECT a.registration, a.email, t.concern, t.its_of, t.attempts, t.fault, t.failed_at"
                + " FROM undelivered_mail t JOIN applicant a ON a.agency = t.agency AND a.case_number = t.case_number"
                + " AND a.number = t.applicant";
        return connections.read(connection -> ScopedQuery.select(select, scope)
                .and("t.agency = ?", round.agency())
                .and("t.case_number = ?", round.number())
                .then("ORDER BY t.failed_at DESC, t.applicant, t.its_of FETCH FIRST " + limit + " ROWS ONLY")
                .all(
                        connection,
                        row -> new UndeliveredMail(
                                row.getString(1),
                                row.getString(2),
                                EnumColumns.of(Concern.class, row.getString(3)),
                                row.getInt(4),
                                row.getInt(5),
                                row.getString(6),
                                TimeColumns.instant(row.getLong(7)))));
    }
}
