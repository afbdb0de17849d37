package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.api.store.rounds.RequirementStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What applicants have handed in, in the database. */
@Component(service = RequirementStore.class)
public final class DatabaseRequirements implements RequirementStore {
    private final Database database;

    @Activate
    public DatabaseRequirements(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Map<Integer, List<RequirementMark>> marks(Scope scope, CaseId id, List<Integer> applicants) {
        return applicants.isEmpty() ? Map.of() : read(scope, id, reading -> reading.marks(applicants));
    }

    @Override
    public List<DueMove> moved(Scope scope, CaseId id) {
        return read(scope, id, RequirementReading::moved);
    }

    @Override
    public List<Leaf> mark(CaseId id, Map<Integer, List<String>> found, State state, String reason, int entry) {
        return within(id, reading -> {
            Connection connection = reading.connection();
            try (PreparedStatement replace = connection.prepareStatement(
                            "UPDATE requirement_mark SET replaced = ? WHERE agency = ? AND case_number = ? AND"
                                    + " applicant = ? AND requirement = ? AND replaced = 0");
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO requirement_mark (replaced, agency, case_number, applicant, requirement, entry,"
                                    + " state, reason) VALUES (0, ?, ?, ?, ?, ?, ?, ?)")) {
                for (Map.Entry<Integer, List<String>> each : found.entrySet()) {
                    for (String requirement : each.getValue()) {
                        replace.setInt(1, entry);
                        bind(replace, 2, id, each.getKey(), requirement);
                        replace.addBatch();
                        bind(insert, 1, id, each.getKey(), requirement);
                        insert.setInt(5, entry);
                        insert.setString(6, state.toString());
                        insert.setString(7, TextColumns.exact(reason));
                        insert.addBatch();
                    }
                }
                replace.executeBatch();
                insert.executeBatch();
            }
            return reading.marked(entry);
        });
    }

    private static void bind(PreparedStatement statement, int from, CaseId id, int applicant, String requirement)
            throws SQLException {
        statement.setString(from, id.agency());
        statement.setString(from + 1, id.number());
        statement.setInt(from + 2, applicant);
        statement.setString(from + 3, requirement);
    }

    @Override
    public List<Leaf> move(CaseId id, DueMove move) {
        return within(id, reading -> {
            try (PreparedStatement insert = reading.connection()
                    .prepareStatement(
                            "INSERT INTO requirement_due (agency, case_number, entry, requirement, step, reason)"
                                    + " VALUES (?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, id.agency());
                insert.setString(2, id.number());
                insert.setInt(3, move.entry());
                insert.setString(4, move.requirement());
                insert.setString(5, move.dueAt());
                insert.setString(6, TextColumns.exact(move.reason()));
                insert.executeUpdate();
            }
            return reading.due(move.entry());
        });
    }

    /** A part of the transaction that makes the entry. */
    private <T> T within(CaseId id, Reading<T> work) {
        try {
            return database.tryHoldingInSql(connection -> {
                T result = work.read(new RequirementReading(connection, Scope.of(id.agency()), id));
                connection.commit();
                return result;
            });
        } catch (SQLException e) {
            throw new StoreException("requirements of applicants could not be written", e);
        }
    }

    private <T> T read(Scope scope, CaseId id, Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return reading.read(new RequirementReading(connection, scope, id));
        } catch (SQLException e) {
            throw Outage.or(new StoreException("requirements of applicants could not be read", e));
        }
    }

    /** Something that is read. */
    private interface Reading<T> {
        T read(RequirementReading reading) throws SQLException;
    }
}
