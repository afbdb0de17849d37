package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.rounds.leaves.LeafReading;
import id.talaksana.store.words.StoreWords;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables of applicants on their way into rounds, in the database. */
@Component(service = ApplicantStore.class)
public final class DatabaseApplicants implements ApplicantStore {
    /** Derby takes the whole table for itself when one transaction has 5,000 of its rows. */
    private static final int DERBY_BATCH = 4_000;

    private static final int POSTGRESQL_BATCH = 10_000;
    private static final String ITS = " WHERE agency = ? AND case_number = ? AND number = ?";

    private final Database database;
    private final int batch;

    @Activate
    public DatabaseApplicants(@Reference Database database) {
        this(database, database.isPostgresql() ? POSTGRESQL_BATCH : DERBY_BATCH);
    }

    /** With transactions of so many applicants. */
    public DatabaseApplicants(Database database, int batch) {
        this.database = database;
        this.batch = batch;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public List<TableImport> imports(Scope scope, CaseId id) {
        return read(scope, id, RoundReading::imports);
    }

    @Override
    public List<Applicant> holders(Scope scope, CaseId id, List<String> niks) {
        return niks.isEmpty() ? List.of() : read(scope, id, reading -> reading.holders(niks));
    }

    @Override
    public List<Formation> formations(Scope scope, CaseId id, int entry) {
        return read(scope, id, reading -> reading.formations(entry));
    }

    @Override
    public TableImport begin(CaseId id, TableImport begun) {
        return held(id, connection -> {
            RoundWriting round = RoundWriting.hold(connection, id);
            List<TableImport> all = round.reading().imports();
            for (TableImport each : all) {
                if (each.entry() == null) {
                    return each;
                }
            }
            int number = all.isEmpty() ? 1 : all.get(0).number() + 1;
            insertImport(id, begun, connection, number);
            connection.commit();
            return new TableImport(number, begun.sha256(), begun.rows(), 0, begun.by(), begun.begunAt(), null);
        });
    }

    private static void insertImport(CaseId id, TableImport begun, Connection connection, int number)
            throws SQLException {
        RowWriter.write(
                connection,
                "INSERT INTO applicant_import (agency, case_number, number, sha256, its_rows, taken, sent_by,"
                        + " begun_at) VALUES (?, ?, ?, ?, ?, 0, ?, ?)",
                id.agency(),
                id.number(),
                number,
                DigestColumns.bytes(begun.sha256()),
                begun.rows(),
                begun.by(),
                TimeColumns.millis(begun.begunAt()));
    }

    @Override
    public TableImport add(CaseId id, TableImport under, List<Applicant> applicants) {
        int taken = under.taken() + applicants.size();
        return held(id, connection -> {
            // Only one of two who put in the same rows counts on.
            if (countOn(id, under, taken, connection) == 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, StoreWords.text("somebody-else-sends-this-table"), List.of());
            }
            int first = registered(id, connection);
            insert(connection, id, under, first, applicants);
            connection.commit();
            return new TableImport(
                    under.number(), under.sha256(), under.rows(), taken, under.by(), under.begunAt(), null);
        });
    }

    private static int countOn(CaseId id, TableImport under, int taken, Connection connection) throws SQLException {
        return RowWriter.write(
                connection,
                "UPDATE applicant_import SET taken = ?" + ITS + " AND taken = ? AND entry IS NULL",
                taken,
                id.agency(),
                id.number(),
                under.number(),
                under.taken());
    }

    private static int registered(CaseId id, Connection connection) throws SQLException {
        return new RoundReading(connection, Scope.of(id.agency()), id)
                .standing()
                .orElseThrow()
                .applicants();
    }

    private static void insert(
            Connection connection, CaseId id, TableImport under, int first, List<Applicant> applicants)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ApplicantRows.INSERT)) {
            int number = first + under.taken();
            for (Applicant applicant : applicants) {
                insert.setString(1, id.agency());
                insert.setString(2, id.number());
                ApplicantRows.bind(applicant, ++number, ApplicantRows.salt(), -under.number(), insert);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<Leaf> finish(CaseId id, TableImport whole, int entry) {
        return held(id, connection -> {
            if (close(id, whole, entry, connection) == 0) {
                return List.of();
            }
            RowWriter.write(
                    connection,
                    "UPDATE selection_round SET applicants = applicants + ? WHERE agency = ? AND case_number = ?",
                    whole.rows(),
                    id.agency(),
                    id.number());
            connection.commit();
            return new RoundReading(connection, Scope.of(id.agency()), id).registered(-whole.number());
        });
    }

    private static int close(CaseId id, TableImport whole, int entry, Connection connection) throws SQLException {
        return RowWriter.write(
                connection,
                "UPDATE applicant_import SET entry = ?" + ITS + " AND taken = its_rows AND entry IS NULL",
                entry,
                id.agency(),
                id.number(),
                whole.number());
    }

    @Override
    public void giveUp(CaseId id, TableImport partly) {
        int removed = batch();
        while (removed == batch()) {
            removed = held(id, connection -> {
                int gone = removeBatch(id, partly, connection);
                if (gone < batch()) {
                    removeImport(id, partly, connection);
                }
                connection.commit();
                return gone;
            });
        }
    }

    private int removeBatch(CaseId id, TableImport partly, Connection connection) throws SQLException {
        return RowWriter.write(
                connection,
                "DELETE FROM applicant WHERE agency = ? AND case_number = ? AND entry = ? AND number >"
                        + " (SELECT MAX(a.number) FROM applicant a WHERE a.agency = ? AND a.case_number = ?"
                        + " AND a.entry = ?) - ?",
                id.agency(),
                id.number(),
                -partly.number(),
                id.agency(),
                id.number(),
                -partly.number(),
                batch());
    }

    private static void removeImport(CaseId id, TableImport partly, Connection connection) throws SQLException {
        RowWriter.write(
                connection,
                "DELETE FROM applicant_import" + ITS + " AND entry IS NULL",
                id.agency(),
                id.number(),
                partly.number());
    }

    @Override
    public List<Leaf> decide(CaseId id, String step, String outcome, Map<Integer, String> reasons, int entry) {
        return held(id, connection -> {
            String sql =
                    "INSERT INTO judgement (agency, case_number, applicant, step, entry, outcome, reason, taken_back)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)";
            RowWriter.writeEach(connection, sql, reasons.entrySet(), (insert, each) -> {
                insert.setString(1, id.agency());
                insert.setString(2, id.number());
                insert.setInt(3, each.getKey());
                insert.setString(4, step);
                insert.setInt(5, entry);
                insert.setString(6, outcome);
                insert.setString(7, TextColumns.exact(each.getValue()));
            });
            connection.commit();
            return new LeafReading(connection, Scope.of(id.agency()), id)
                    .judged("(t.entry = ? OR t.taken_back = ?)", entry, entry);
        });
    }

    @Override
    public List<Leaf> takeBack(CaseId id, String step, List<Integer> applicants, int entry) {
        return held(id, connection -> {
            String sql = "UPDATE judgement SET taken_back = ? WHERE agency = ? AND case_number = ? AND applicant = ?"
                    + " AND step = ? AND taken_back = 0";
            RowWriter.writeEach(connection, sql, applicants, (update, applicant) -> {
                update.setInt(1, entry);
                update.setString(2, id.agency());
                update.setString(3, id.number());
                update.setInt(4, applicant);
                update.setString(5, step);
            });
            connection.commit();
            return new LeafReading(connection, Scope.of(id.agency()), id).judged("t.taken_back = ?", entry);
        });
    }

    private <T> T held(CaseId id, Database.Work<T> work) {
        try {
            return database.tryHoldingInSql(work);
        } catch (SQLException e) {
            throw failure(id, e);
        }
    }

    private static RuntimeException failure(CaseId id, SQLException e) {
        return SqlFault.of(e) == SqlFault.FAILURE
                ? Outage.or(new StoreException("a table of applicants could not be written", e))
                : new Refusal(Refusal.Kind.UNAVAILABLE, StoreWords.text("the-round-is-held", id), List.of());
    }

    private <T> T read(Scope scope, CaseId id, Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return reading.read(new RoundReading(connection, scope, id));
        } catch (SQLException e) {
            throw failure(id, e);
        }
    }

    /** Something that is read. */
    private interface Reading<T> {
        T read(RoundReading reading) throws SQLException;
    }
}
