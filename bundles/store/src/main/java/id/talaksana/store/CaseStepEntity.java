package id.talaksana.store;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
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
class CaseStepEntity {
    /** What {@link #read} expects, with the alias {@code s}. */
    static final String COLUMNS = "s.number, s.step, s.crew, s.actors, s.opened_at, s.due_at, s.closed_by, s.closed_at,"
            + " s.outcome, s.comment, s.presented, s.channel, s.request_key, s.move, s.evidence,"
            + " s.previous, s.digest";

    static final int COLUMN_COUNT = 17;

    @Id
    String agency;

    @Id
    @Column(name = "case_number")
    String caseNumber;

    @Id
    int number;

    String step;
    String crew;
    String actors;

    @Column(name = "opened_at")
    long openedAt;

    @Column(name = "due_at")
    long dueAt;

    @Column(name = "closed_by")
    String closedBy;

    @Column(name = "closed_at")
    Long closedAt;

    String outcome;
    String comment;
    String presented;
    String channel;

    @Column(name = "request_key")
    String requestKey;

    String move;
    String evidence;
    byte[] previous;
    byte[] digest;

    static CaseStepEntity of(CaseId id, StepRow row) {
        CaseStepEntity entity = new CaseStepEntity();
        entity.agency = id.agency();
        entity.caseNumber = id.number();
        entity.number = row.number();
        entity.step = row.step();
        entity.crew = Crews.of(row.actors());
        if (!Crews.actors(entity.crew).equals(row.actors())) {
            entity.actors = String.join("+", row.actors());
        }
        entity.openedAt = Times.millis(row.openedAt());
        entity.dueAt = Times.millisOrNever(row.dueAt());
        entity.closedBy = row.closedBy();
        entity.closedAt = Times.millisOrNull(row.closedAt());
        entity.outcome = row.outcome();
        entity.comment = Texts.exact(row.comment());
        entity.presented = Texts.fromList(row.presented());
        entity.channel = Terms.text(row.channel());
        entity.requestKey = Texts.exact(row.requestKey());
        entity.move = Moves.text(row.move());
        entity.evidence = Texts.exact(row.evidence());
        entity.previous = Digests.bytes(row.previous());
        entity.digest = Digests.bytes(row.digest());
        return entity;
    }

    /**
     * Reads {@link #COLUMNS}, of which the first is at this place.
     *
     * @return null when an outer join found no row
     */
    static CaseStepEntity read(ResultSet row, int at) throws SQLException {
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
    int bindOpened(PreparedStatement statement, int at) throws SQLException {
        statement.setInt(at++, number);
        statement.setString(at++, step);
        statement.setString(at++, crew);
        statement.setString(at++, actors);
        statement.setLong(at++, openedAt);
        statement.setLong(at++, dueAt);
        return at;
    }

    /** Binds what closing adds. */
    int bindClosing(PreparedStatement statement, int at) throws SQLException {
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

    StepRow toRecord() {
        return new StepRow(
                number,
                step,
                Crews.actors(actors == null ? crew : actors),
                Times.instant(openedAt),
                Times.instant(dueAt),
                closedBy,
                Times.instant(closedAt),
                outcome,
                comment,
                Texts.toList(presented),
                Terms.of(StepRow.Channel.class, channel),
                requestKey,
                Moves.move(move),
                evidence,
                Digests.text(previous),
                Digests.text(digest));
    }

    /** Agency, number of the case, number of the row. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String caseNumber;
        int number;

        @Override
        List<Object> parts() {
            return List.of(agency, caseNumber, number);
        }
    }
}
