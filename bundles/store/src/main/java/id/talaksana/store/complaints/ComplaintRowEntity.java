package id.talaksana.store.complaints;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A row of a ticket's record. It never changes, so it has no version. */
@Entity(name = "complaint_row")
@Table(name = "complaint_row")
@IdClass(TicketPart.class)
public class ComplaintRowEntity {
    @Id
    public String agency;

    @Id
    public String ticket;

    @Id
    public int number;

    public String kind;

    @Column(name = "done_by")
    public String doneBy;

    @Column(name = "done_at")
    public long doneAt;

    public String detail;
    public String said;

    @Column(name = "due_at")
    public Long dueAt;

    public String previous;
    public String digest;

    @Column(name = "request_key")
    public String requestKey;

    public static ComplaintRowEntity of(StoredTicketRow row, String requestKey) {
        ComplaintRowEntity entity = new ComplaintRowEntity();
        entity.agency = row.agency();
        entity.ticket = row.ticket();
        entity.number = row.number();
        entity.kind = EnumColumns.text(row.kind());
        entity.doneBy = row.by();
        entity.doneAt = TimeColumns.millis(row.at());
        entity.detail = TextColumns.exact(row.detail());
        entity.said = TextColumns.exact(row.text());
        entity.dueAt = TimeColumns.millisOrNull(row.dueAt());
        entity.previous = row.previous();
        entity.digest = row.digest();
        entity.requestKey = TextColumns.exact(requestKey);
        return entity;
    }

    public StoredTicketRow toRecord() {
        return new StoredTicketRow(
                agency,
                ticket,
                number,
                EnumColumns.of(TicketEvent.class, kind),
                doneBy,
                TimeColumns.instant(doneAt),
                detail,
                said,
                TimeColumns.instant(dueAt),
                previous,
                digest);
    }
}
