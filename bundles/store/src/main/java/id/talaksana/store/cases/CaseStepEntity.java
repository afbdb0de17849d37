package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.store.database.ActorSets;
import id.talaksana.store.database.DigestColumns;
import id.talaksana.store.database.EntityKey;
import id.talaksana.store.database.EnumColumns;
import id.talaksana.store.database.TextColumns;
import id.talaksana.store.database.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A row of a case's record as it is kept. The only place that knows how a {@link StepRow} becomes columns. */
@Entity(name = "case_step")
@Table(name = "case_step")
@IdClass(CaseStepEntity.Key.class)
public class CaseStepEntity {
    /** What {@link #read} expects, with the alias {@code s}. */
    public static final String COLUMNS =
            "s.number, s.step, s.crew, s.actors, s.opened_at, s.due_at, s.closed_by, s.closed_at,"
                    + " s.outcome, s.comment, s.presented, s.channel, s.request_key, s.move, s.evidence,"
                    + " s.previous, s.digest";

    public static final int COLUMN_COUNT = 17;

    @Id
    public String agency;

    @Id
    @Column(name = "case_number")
    public String caseNumber;

    @Id
    public int number;

    public String step;
    public String crew;
    public String actors;

    @Column(name = "opened_at")
    public long openedAt;

    @Column(name = "due_at")
    public long dueAt;

    @Column(name = "closed_by")
    public String closedBy;

    @Column(name = "closed_at")
    public Long closedAt;

    public String outcome;
    public String comment;
    public String presented;
    public String channel;

    @Column(name = "request_key")
    public String requestKey;

    public String move;
    public String evidence;
    public byte[] previous;
    public byte[] digest;

    public static CaseStepEntity of(CaseId id, StepRow row) {
        CaseStepEntity entity = new CaseStepEntity();
        entity.agency = id.agency();
        entity.caseNumber = id.number();
        entity.number = row.number();
        entity.step = row.step();
        entity.crew = ActorSets.of(row.actors());
        if (!ActorSets.actors(entity.crew).equals(row.actors())) {
            entity.actors = String.join("+", row.actors());
        }
        entity.openedAt = TimeColumns.millis(row.openedAt());
        entity.dueAt = TimeColumns.millisOrNever(row.dueAt());
        entity.closedBy = row.closedBy();
        entity.closedAt = TimeColumns.millisOrNull(row.closedAt());
        entity.outcome = row.outcome();
        entity.comment = TextColumns.exact(row.comment());
        entity.presented = TextColumns.fromList(row.presented());
        entity.channel = EnumColumns.text(row.channel());
        entity.requestKey = TextColumns.exact(row.requestKey());
        entity.move = MoveColumn.text(row.move());
        entity.evidence = TextColumns.exact(row.evidence());
        entity.previous = DigestColumns.bytes(row.previous());
        entity.digest = DigestColumns.bytes(row.digest());
        return entity;
    }

    /**
     * Reads {@link #COLUMNS}, of which the first is at this place.
     *
     * @return null when an outer join found no row
     */
    public static CaseStepEntity read(ResultSet row, int at) throws SQLException {
        CaseStepEntity entity = new CaseStepEntity();
        entity.number = row.getInt(at++);
        if (row.wasNull()) {
            return null;
        }
        entity.step = row.getString(at++);
        entity.crew = row.getString(at++);
        entity.actors = row.getString(at++);
        entity.openedAt = row.getLong(at++);
        entity.dueAt = row.getLong(at++);
        entity.closedBy = row.getString(at++);
        entity.closedAt = row.getLong(at++);
        if (row.wasNull()) {
            entity.closedAt = null;
        }
        entity.outcome = row.getString(at++);
        entity.comment = row.getString(at++);
        entity.presented = row.getString(at++);
        entity.channel = row.getString(at++);
        entity.requestKey = row.getString(at++);
        entity.move = row.getString(at++);
        entity.evidence = row.getString(at++);
        entity.previous = row.getBytes(at++);
        entity.digest = row.getBytes(at);
        return entity;
    }

    /** Binds what an opened row has. */
    public int bindOpened(PreparedStatement statement, int at) throws SQLException {
        statement.setInt(at++, number);
        statement.setString(at++, step);
        statement.setString(at++, crew);
        statement.setString(at++, actors);
        statement.setLong(at++, openedAt);
        statement.setLong(at++, dueAt);
        return at;
    }

    /** Binds what closing adds. */
    public int bindClosing(PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, crew);
        statement.setString(at++, actors);
        statement.setString(at++, closedBy);
        statement.setObject(at++, closedAt, Types.BIGINT);
        statement.setString(at++, outcome);
        statement.setString(at++, comment);
        statement.setString(at++, presented);
        statement.setString(at++, channel);
        statement.setString(at++, requestKey);
        statement.setString(at++, move);
        statement.setString(at++, evidence);
        statement.setBytes(at++, previous);
        statement.setBytes(at++, digest);
        return at;
    }

    public StepRow toRecord() {
        return new StepRow(
                number,
                step,
                ActorSets.actors(actors == null ? crew : actors),
                TimeColumns.instant(openedAt),
                TimeColumns.instant(dueAt),
                closedBy,
                TimeColumns.instant(closedAt),
                outcome,
                comment,
                TextColumns.toList(presented),
                EnumColumns.of(StepRow.Channel.class, channel),
                requestKey,
                MoveColumn.move(move),
                evidence,
                DigestColumns.text(previous),
                DigestColumns.text(digest));
    }

    /** Agency, number of the case, number of the row. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String caseNumber;
        public int number;

        @Override
        public List<Object> parts() {
            return List.of(agency, caseNumber, number);
        }
    }
}
