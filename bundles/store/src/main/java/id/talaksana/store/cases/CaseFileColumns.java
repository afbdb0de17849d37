package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The columns of {@code case_file}: a case without its rows. The only place that knows how a {@link CaseFile} is kept; by
 * hand, since every step goes through it.
 */
final class CaseFileColumns {
    /** What {@link #read} expects, with the alias {@code t}. */
    static final String READ =
            "t.agency, t.number, t.version, t.service, t.definition, t.definition_version, t.subject,"
                    + " t.tracks, t.attributes, t.presented, t.state, t.products, t.opened_by, t.opened_at, t.closed_at, t.due_at,"
                    + " t.promised_at, t.stopped_at, t.closed_steps, t.head";

    static final int COUNT = 20;
    /** The place of the version in {@link #READ}. */
    static final int VERSION = 3;

    /** What {@link #bindOpening} binds, with its values. */
    static final String OPENING =
            "agency, number, service, subject, tracks, attributes, opened_by, opened_at, promised_at, request_key,"
                    + " definition, definition_version, presented, state, products, closed_at, due_at, stopped_at, closed_steps, open_from, head, version";

    static final String VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /**
     * What a step changes, where its case still is what was decided on: the head is the digest of all that was done so far.
     * {@link #bindStep} binds it.
     */
    static final String STEP = "UPDATE case_file SET definition = ?, definition_version = ?, presented = ?, state = ?,"
            + " products = ?, closed_at = ?, due_at = ?, stopped_at = ?, closed_steps = ?, open_from = ?, head = ?, version = ?"
            + " WHERE agency = ? AND number = ? AND version = ? AND head = ?";

    private CaseFileColumns() {}

    /** Returns the next place. */
    static int bindOpening(CaseFile opened, String requestKey, PreparedStatement statement, int at)
            throws SQLException {
        statement.setString(at++, opened.id().agency());
        statement.setString(at++, opened.id().number());
        statement.setString(at++, opened.service());
        statement.setString(at++, TextColumns.exact(opened.subject()));
        statement.setString(at++, TextColumns.fromList(opened.tracks()));
        statement.setString(at++, TextColumns.fromMap(opened.attributes()));
        statement.setString(at++, opened.openedBy());
        statement.setLong(at++, TimeColumns.millis(opened.openedAt()));
        statement.setObject(at++, TimeColumns.millisOrNull(opened.promisedAt()), Types.BIGINT);
        statement.setString(at++, requestKey);
        return bindProgress(opened, statement, at);
    }

    /** Returns the next place. */
    static int bindStep(CaseFile before, CaseFile after, PreparedStatement statement, int at) throws SQLException {
        int next = bindProgress(after, statement, at);
        statement.setString(next++, before.id().agency());
        statement.setString(next++, before.id().number());
        statement.setLong(next++, before.version());
        statement.setBytes(next++, DigestColumns.bytes(before.head()));
        return next;
    }

    private static int bindProgress(CaseFile file, PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, file.digest());
        statement.setString(at++, file.definitionVersion());
        statement.setString(at++, TextColumns.fromList(file.presented()));
        statement.setString(at++, file.state().toString());
        statement.setString(at++, TextColumns.fromList(file.products()));
        statement.setObject(at++, TimeColumns.millisOrNull(file.closedAt()), Types.BIGINT);
        statement.setObject(at++, TimeColumns.millisOrNull(file.dueAt()), Types.BIGINT);
        statement.setObject(at++, TimeColumns.millisOrNull(file.stoppedAt()), Types.BIGINT);
        statement.setInt(at++, file.closedSteps());
        statement.setObject(at++, openFrom(file), Types.INTEGER);
        statement.setBytes(at++, DigestColumns.bytes(file.head()));
        statement.setLong(at++, file.version());
        return at;
    }

    private static Integer openFrom(CaseFile file) {
        Integer first = null;
        for (StepRow row : file.open()) {
            first = first == null ? row.number() : Math.min(first, row.number());
        }
        return first;
    }

    /** The case of this row, as soon as all its open rows are known. */
    static Function<List<StepRow>, CaseFile> read(ResultSet row) throws SQLException {
        CaseId id = id(row);
        long version = row.getLong(VERSION);
        int at = VERSION + 1;
        String service = row.getString(at++);
        String definition = row.getString(at++);
        String definitionVersion = row.getString(at++);
        String subject = row.getString(at++);
        HashSet<String> tracks = new HashSet<>(TextColumns.toList(row.getString(at++)));
        Map<String, String> attributes = TextColumns.toMap(row.getString(at++));
        List<String> presented = TextColumns.toList(row.getString(at++));
        CaseFile.State state = EnumColumns.of(CaseFile.State.class, row.getString(at++));
        List<String> products = TextColumns.toList(row.getString(at++));
        String openedBy = row.getString(at++);
        Times times = Times.read(row, at);
        at += Times.COUNT;
        int closedSteps = row.getInt(at++);
        String head = DigestColumns.text(row.getBytes(at));
        return open -> new CaseFile(
                id,
                service,
                definition,
                definitionVersion,
                subject,
                tracks,
                attributes,
                presented,
                state,
                products,
                openedBy,
                times.opened(),
                times.closed(),
                times.due(),
                times.promised(),
                times.stopped(),
                closedSteps,
                head,
                version,
                open);
    }

    /** The times of a case, which stand beside each other. */
    private record Times(Instant opened, Instant closed, Instant due, Instant promised, Instant stopped) {
        static final int COUNT = 5;

        static Times read(ResultSet row, int at) throws SQLException {
            return new Times(time(row, at), time(row, at + 1), time(row, at + 2), time(row, at + 3), time(row, at + 4));
        }

        private static Instant time(ResultSet row, int at) throws SQLException {
            return TimeColumns.instant(TimeColumns.read(row, at));
        }
    }

    static CaseId id(ResultSet row) throws SQLException {
        return new CaseId(row.getString(1), row.getString(2));
    }
}
