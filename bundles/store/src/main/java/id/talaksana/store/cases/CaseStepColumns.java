package id.talaksana.store.cases;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.store.columns.ActorSets;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of {@code case_step}: a row of a case's record. The only place that knows how a {@link StepRow} is kept; by
 * hand, since every step goes through it.
 */
final class CaseStepColumns {
    /** What {@link #bindOpened} binds. */
    static final String OPENED = "number, step, crew, actors, opened_at, opened_with, due_at,"
            + " whose, stopped, due_before, case_due_at, holder";

    static final String OPENED_VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /**
     * What {@link #bindClosing} binds. The actors are those that were decided on, which the row's digest covers, whoever was
     * assigned meanwhile.
     */
    static final String CLOSING = "crew = ?, actors = ?, closed_by = ?, closed_at = ?, outcome = ?, comment = ?,"
            + " presented = ?, channel = ?, request_key = ?, move = ?, evidence = ?, place = ?, previous = ?,"
            + " digest = ?";

    static final int COUNT = 24;

    private static final List<String> READ =
            List.of(("number step crew actors opened_at opened_with due_at whose stopped due_before "
                            + "case_due_at holder closed_by closed_at outcome comment presented channel request_key "
                            + "move evidence place previous digest")
                    .split(" "));

    private CaseStepColumns() {}

    /** What {@link #read} expects, with this alias. */
    static String read(String alias) {
        return READ.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** Returns the next place. */
    static int bindOpened(StepRow row, PreparedStatement statement, int at) throws SQLException {
        statement.setInt(at++, row.number());
        statement.setString(at++, row.step());
        at = bindActors(row, statement, at);
        statement.setLong(at++, TimeColumns.millis(row.openedAt()));
        bindUnless(row.number() - 1, row.openedWith(), statement, at++);
        statement.setLong(at++, TimeColumns.millisOrNever(row.dueAt()));
        return bindTurn(row.turn(), statement, at);
    }

    private static int bindTurn(Turn turn, PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, turn == null ? null : EnumColumns.text(turn.whose()));
        statement.setObject(at++, turn != null && turn.stopped() ? 1 : null, Types.SMALLINT);
        statement.setObject(at++, turn == null ? null : TimeColumns.millisOrNull(turn.dueBefore()), Types.BIGINT);
        statement.setObject(at++, turn == null ? null : TimeColumns.millisOrNull(turn.caseDueAt()), Types.BIGINT);
        statement.setString(at++, turn == null ? null : turn.holder());
        return at;
    }

    private static Turn readTurn(ResultSet row, int at) throws SQLException {
        Turn.Whose whose = EnumColumns.of(Turn.Whose.class, row.getString(at));
        return whose == null
                ? null
                : new Turn(
                        whose,
                        row.getInt(at + 1) == 1,
                        TimeColumns.instant(TimeColumns.read(row, at + 2)),
                        TimeColumns.instant(TimeColumns.read(row, at + 3)),
                        row.getString(at + 4));
    }

    /** Returns the next place. */
    static int bindClosing(StepRow row, PreparedStatement statement, int at) throws SQLException {
        at = bindActors(row, statement, at);
        statement.setString(at++, row.closedBy());
        statement.setObject(at++, TimeColumns.millisOrNull(row.closedAt()), Types.BIGINT);
        statement.setString(at++, row.outcome());
        statement.setString(at++, TextColumns.exact(row.comment()));
        statement.setString(at++, TextColumns.fromList(row.presented()));
        statement.setString(at++, EnumColumns.text(row.channel()));
        statement.setString(at++, TextColumns.exact(row.requestKey()));
        statement.setString(at++, move(row.move()));
        statement.setString(at++, TextColumns.exact(row.evidence()));
        bindUnless(row.number(), row.place(), statement, at++);
        statement.setBytes(at++, row.place() == 1 ? DigestColumns.bytes(row.previous()) : null);
        statement.setBytes(at++, DigestColumns.bytes(row.digest()));
        return at;
    }

    /** Where one step follows another nothing is kept: the row's number says it. */
    private static void bindUnless(int usual, Integer value, PreparedStatement statement, int at) throws SQLException {
        statement.setObject(at, value == null || value == usual ? null : value, Types.INTEGER);
    }

    private static int readUsually(int usual, ResultSet row, int at) throws SQLException {
        int value = row.getInt(at);
        return row.wasNull() ? usual : value;
    }

    /** The crew, and the actors where the document has them in another order. */
    private static int bindActors(StepRow row, PreparedStatement statement, int at) throws SQLException {
        String crew = ActorSets.of(row.actors());
        boolean sorted = ActorSets.actors(crew).equals(row.actors());
        statement.setString(at++, crew);
        statement.setString(at++, sorted ? null : String.join("+", row.actors()));
        return at;
    }

    /**
     * Reads a row, of which the first column is at this place.
     *
     * @return null when an outer join found no row
     */
    static StepRow read(ResultSet row, int at) throws SQLException {
        int number = row.getInt(at++);
        if (row.wasNull()) {
            return null;
        }
        String step = row.getString(at++);
        String crew = row.getString(at++);
        String actors = row.getString(at++);
        Instant openedAt = TimeColumns.instant(row.getLong(at++));
        int openedWith = readUsually(number - 1, row, at++);
        Instant dueAt = TimeColumns.instant(row.getLong(at++));
        Turn turn = readTurn(row, at);
        at += 5;
        String closedBy = row.getString(at++);
        Instant closedAt = TimeColumns.instant(TimeColumns.read(row, at++));
        return new StepRow(
                number,
                step,
                ActorSets.actors(actors == null ? crew : actors),
                openedAt,
                openedWith,
                dueAt,
                turn,
                closedBy,
                closedAt,
                row.getString(at++),
                row.getString(at++),
                TextColumns.toList(row.getString(at++)),
                EnumColumns.of(StepRow.Channel.class, row.getString(at++)),
                row.getString(at++),
                move(row.getString(at++)),
                row.getString(at++),
                closedAt == null ? null : readUsually(number, row, at),
                DigestColumns.text(row.getBytes(at + 1)),
                DigestColumns.text(row.getBytes(at + 2)));
    }

    /**
     * Each closed row with the digest that it follows, which is kept with the first alone: of the others it is the digest of
     * the row before. A row whose predecessor is missing is left without.
     *
     * @param rows all rows of a case, in order of closing
     */
    static List<StepRow> chained(List<StepRow> rows) {
        List<StepRow> chained = new ArrayList<>(rows.size());
        StepRow before = null;
        for (StepRow row : rows) {
            boolean next = before != null && !row.isOpen() && row.place() == before.place() + 1;
            chained.add(next && row.previous() == null ? row.following(before.digest()) : row);
            before = row;
        }
        return List.copyOf(chained);
    }

    /** Both versions and both digests, none of which has a blank. */
    private static String move(StepRow.Move move) {
        return move == null
                ? null
                : String.join(" ", move.fromVersion(), move.fromDigest(), move.toVersion(), move.toDigest());
    }

    private static StepRow.Move move(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ");
        return new StepRow.Move(parts[0], parts[1], parts[2], parts[3]);
    }
}
