package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.store.database.DigestColumns;
import id.talaksana.store.database.EntityKey;
import id.talaksana.store.database.EnumColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.TextColumns;
import id.talaksana.store.database.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A case as it is kept, without its rows. The only place that knows how a {@link CaseFile} becomes columns. */
@Entity(name = "case_file")
@Table(name = "case_file")
@IdClass(CaseFileEntity.Key.class)
public class CaseFileEntity {
    /** What {@link #read} expects, with the alias of {@link ScopedQuery}. */
    public static final String COLUMNS =
            "t.agency, t.number, t.service, t.definition, t.definition_version, t.subject, t.tracks,"
                    + " t.attributes, t.presented, t.state, t.products, t.opened_by, t.opened_at, t.closed_at, t.closed_steps,"
                    + " t.open_from, t.head, t.version";

    public static final int COLUMN_COUNT = 18;

    @Id
    public String agency;

    @Id
    public String number;

    public String service;
    public String definition;

    @Column(name = "definition_version")
    public String definitionVersion;

    public String subject;
    public String tracks;
    public String attributes;
    public String presented;
    public String state;
    public String products;

    @Column(name = "opened_by")
    public String openedBy;

    @Column(name = "opened_at")
    public long openedAt;

    @Column(name = "closed_at")
    public Long closedAt;

    @Column(name = "closed_steps")
    public int closedSteps;

    @Column(name = "open_from")
    public Integer openFrom;

    public byte[] head;

    @Version
    public long version;

    @Column(name = "request_key")
    public String requestKey;

    public static CaseFileEntity of(CaseFile file, String requestKey) {
        CaseFileEntity entity = new CaseFileEntity();
        entity.agency = file.id().agency();
        entity.number = file.id().number();
        entity.service = file.service();
        entity.definition = file.digest();
        entity.definitionVersion = file.definitionVersion();
        entity.subject = TextColumns.exact(file.subject());
        entity.tracks = TextColumns.fromList(file.tracks());
        entity.attributes = TextColumns.fromMap(file.attributes());
        entity.presented = TextColumns.fromList(file.presented());
        entity.state = file.state().toString();
        entity.products = TextColumns.fromList(file.products());
        entity.openedBy = file.openedBy();
        entity.openedAt = TimeColumns.millis(file.openedAt());
        entity.closedAt = TimeColumns.millisOrNull(file.closedAt());
        entity.closedSteps = file.closedSteps();
        entity.openFrom =
                file.open().stream().map(StepRow::number).min(Integer::compare).orElse(null);
        entity.head = DigestColumns.bytes(file.head());
        entity.version = file.version();
        entity.requestKey = requestKey;
        return entity;
    }

    /** Reads {@link #COLUMNS}, the first of which is the first of the row. */
    public static CaseFileEntity read(ResultSet row) throws SQLException {
        CaseFileEntity entity = new CaseFileEntity();
        entity.agency = row.getString(1);
        entity.number = row.getString(2);
        entity.service = row.getString(3);
        entity.definition = row.getString(4);
        entity.definitionVersion = row.getString(5);
        entity.subject = row.getString(6);
        entity.tracks = row.getString(7);
        entity.attributes = row.getString(8);
        entity.presented = row.getString(9);
        entity.state = row.getString(10);
        entity.products = row.getString(11);
        entity.openedBy = row.getString(12);
        entity.openedAt = row.getLong(13);
        entity.closedAt = row.getLong(14);
        if (row.wasNull()) {
            entity.closedAt = null;
        }
        entity.closedSteps = row.getInt(15);
        entity.openFrom = row.getInt(16);
        if (row.wasNull()) {
            entity.openFrom = null;
        }
        entity.head = row.getBytes(17);
        entity.version = row.getLong(18);
        return entity;
    }

    /** Binds what an opening writes: all columns in the order of the table. */
    public int bindAll(PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, agency);
        statement.setString(at++, number);
        statement.setString(at++, service);
        statement.setString(at++, subject);
        statement.setString(at++, tracks);
        statement.setString(at++, attributes);
        statement.setString(at++, openedBy);
        statement.setLong(at++, openedAt);
        statement.setString(at++, requestKey);
        return bindProgress(statement, at);
    }

    /** Binds what a step changes. */
    public int bindProgress(PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, definition);
        statement.setString(at++, definitionVersion);
        statement.setString(at++, presented);
        statement.setString(at++, state);
        statement.setString(at++, products);
        statement.setObject(at++, closedAt, Types.BIGINT);
        statement.setInt(at++, closedSteps);
        statement.setObject(at++, openFrom, Types.INTEGER);
        statement.setBytes(at++, head);
        statement.setLong(at++, version);
        return at;
    }

    public CaseFile toRecord(List<StepRow> open) {
        return new CaseFile(
                new CaseId(agency, number),
                service,
                definition,
                definitionVersion,
                subject,
                new HashSet<>(TextColumns.toList(tracks)),
                TextColumns.toMap(attributes),
                TextColumns.toList(presented),
                EnumColumns.of(CaseFile.State.class, state),
                TextColumns.toList(products),
                openedBy,
                TimeColumns.instant(openedAt),
                TimeColumns.instant(closedAt),
                closedSteps,
                DigestColumns.text(head),
                version,
                open);
    }

    public boolean is(String otherAgency, String otherNumber) {
        return agency.equals(otherAgency) && number.equals(otherNumber);
    }

    /** Agency and number. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String number;

        @Override
        public List<Object> parts() {
            return List.of(agency, number);
        }
    }
}
