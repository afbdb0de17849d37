package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.store.rounds.RoundStore.Standing;
import id.talaksana.api.store.rounds.RoundStore.Writing;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.records.WholeSets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes a round while it is held. */
final class RoundWriting implements Writing {
    private final Connection connection;
    private final CaseId id;
    private final RoundReading reading;
    private final Standing standing;
    private int registered;

    private RoundWriting(Connection connection, CaseId id, Standing standing) {
        this.connection = connection;
        this.id = id;
        this.reading = new RoundReading(connection, Scope.of(id.agency()), id);
        this.standing = standing;
    }

    /** Holds a round until the transaction ends; one that nothing was done to yet is begun. */
    static RoundWriting hold(Connection connection, CaseId id) throws SQLException {
        String its = " WHERE agency = ? AND case_number = ?";
        // Writing it as it is keeps everybody else from writing it, in both databases alike.
        if (RowWriter.write(connection, "UPDATE selection_round SET entries = entries" + its, id.agency(), id.number())
                == 0) {
            RowWriter.write(
                    connection,
                    "INSERT INTO selection_round (agency, case_number, entries, head, applicants) VALUES (?, ?, 0, ?,"
                            + " 0)",
                    id.agency(),
                    id.number(),
                    new byte[0]);
        }
        Standing standing = new RoundReading(connection, Scope.of(id.agency()), id)
                .standing()
                .orElseThrow();
        return new RoundWriting(connection, id, standing);
    }

    RoundReading reading() {
        return reading;
    }

    @Override
    public Standing standing() {
        return standing;
    }

    @Override
    public List<Leaf> formations(List<Formation> formations) {
        String sql = "INSERT INTO formation (agency, case_number, entry, " + RoundRows.FORMATION
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        inBatches(sql, formations, (insert, formation) -> {
            insert.setInt(3, standing.entries() + 1);
            RoundRows.bind(formation, insert, 4);
        });
        return write(() -> reading.seats(standing.entries() + 1));
    }

    @Override
    public List<Leaf> register(List<Applicant> applicants, int entry) {
        write(() -> {
            reading.refuseWhileATableComesIn();
            return applicants;
        });
        List<Leaf> leaves = new ArrayList<>(applicants.size());
        inBatches(ApplicantRows.INSERT, applicants, (insert, applicant) -> {
            int number = standing.applicants() + leaves.size() + 1;
            byte[] salt = ApplicantRows.salt();
            ApplicantRows.bind(applicant, number, salt, entry, insert);
            leaves.add(new Leaf(number, salt, RoundRows.said(applicant)));
        });
        registered += applicants.size();
        return leaves;
    }

    @Override
    public List<Leaf> decide(Selection selection, String step, String outcome, String reason, int entry) {
        ScopedQuery chosen = Selections.of(
                "SELECT t.agency, t.case_number, t.number, CAST(? AS VARCHAR(64)), CAST(? AS INTEGER),"
                        + " CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(4000)), 0 FROM applicant t",
                Scope.of(id.agency()),
                id,
                selection);
        return write(() -> WholeSets.on(connection, own -> {
            chosen.insertByStretches(
                    own,
                    "INSERT INTO judgement (agency, case_number, applicant, step, entry, outcome, reason, taken_back)",
                    "t.number",
                    standing.applicants(),
                    step,
                    entry,
                    outcome,
                    TextColumns.exact(reason));
            return reading.judged("t.entry = ?", entry);
        }));
    }

    @Override
    public List<Leaf> asTheyStand(int entry) {
        return write(() -> {
            reading.refuseWhileATableComesIn();
            return reading.leaves(RoundEntry.Kind.MIGRATION, entry);
        });
    }

    @Override
    public List<Leaf> takeBack(int entry) {
        return write(() -> {
            RowWriter.write(
                    connection,
                    "UPDATE judgement SET taken_back = ? WHERE agency = ? AND case_number = ? AND entry = ? AND"
                            + " taken_back = 0",
                    standing.entries() + 1,
                    id.agency(),
                    id.number(),
                    entry);
            return reading.judged("t.taken_back = ?", standing.entries() + 1);
        });
    }

    /** Whether the case still is what was decided on; what was decided on it at the same time is decided anew then. */
    boolean countCaseOn(long version) throws SQLException {
        return RowWriter.write(
                        connection,
                        "UPDATE case_file SET version = version + 1 WHERE agency = ? AND number = ? AND version = ?"
                                + " AND state = 'open'",
                        id.agency(),
                        id.number(),
                        version)
                == 1;
    }

    /** The last thing: the entry that says what was done. */
    void enter(RoundEntry entry) throws SQLException {
        String columns = "agency, case_number, " + RoundRows.ENTRY;
        String places = columns.replaceAll("[a-z_]+", "?");
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO round_entry (" + columns + ") VALUES (" + places + ")")) {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            RoundRows.bind(entry, insert, 3);
            insert.executeUpdate();
        }
        goOn(entry);
    }

    private void goOn(RoundEntry entry) throws SQLException {
        RowWriter.write(
                connection,
                "UPDATE selection_round SET entries = ?, head = ?, applicants = applicants + ? WHERE agency = ?"
                        + " AND case_number = ?",
                entry.number(),
                DigestColumns.bytes(entry.digest()),
                registered,
                id.agency(),
                id.number());
    }

    private <T> void inBatches(String sql, List<T> rows, RowWriter.Binding<T> binding) {
        write(() -> {
            RowWriter.writeEach(connection, sql, rows, (insert, row) -> {
                insert.setString(1, id.agency());
                insert.setString(2, id.number());
                binding.bind(insert, row);
            });
            return rows;
        });
    }

    /** Within a change, which may throw nothing else; {@link id.talaksana.store.database.SqlFault} finds it again. */
    private static <T> T write(Sql<T> sql) {
        try {
            return sql.run();
        } catch (SQLException e) {
            throw new StoreException("a round could not be written", e);
        }
    }

    /** Something done with the database. */
    private interface Sql<T> {
        T run() throws SQLException;
    }
}
