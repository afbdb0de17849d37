package id.talaksana.store.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Files that were handed in, as they are kept. */
public final class SubmittedFileRows {
    private static final String SELECT =
            "SELECT t.number, t.requirement, t.file_name, t.media_type, t.its_size, t.digest,"
                    + " t.entry, t.added_by, t.added_at FROM submitted_file t";

    private SubmittedFileRows() {}

    /** What an entry of a record said of the files that came with it. */
    public static List<Leaf> leaves(Connection connection, Scope scope, CaseId id, int entry) throws SQLException {
        return of(scope, id)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.number")
                .all(connection, SubmittedFileRows::file)
                .stream()
                .map(SubmittedFileRows::leaf)
                .toList();
    }

    static List<SubmittedFile> all(Connection connection, Scope scope, CaseId owner) throws SQLException {
        return of(scope, owner).then("ORDER BY t.number").all(connection, SubmittedFileRows::file);
    }

    static ScopedQuery of(Scope scope, CaseId owner) {
        return ScopedQuery.select(SELECT, scope)
                .and("t.agency = ?", owner.agency())
                .and("t.owner = ?", owner.number());
    }

    private static Leaf leaf(SubmittedFile file) {
        return new Leaf(
                file.number(),
                new byte[0],
                List.of(file.requirement(), file.name(), file.mediaType(), Long.toString(file.size()), file.digest()));
    }

    private static SubmittedFile file(ResultSet row) throws SQLException {
        return new SubmittedFile(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                DigestColumns.text(row.getBytes(6)),
                row.getInt(7),
                row.getString(8),
                TimeColumns.instant(row.getLong(9)));
    }
}
