package id.talaksana.store;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.StoredTicketRow;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A row of a ticket's record. It never changes, so it has no version. */
@Entity(name = "complaint_row")
@Table(name = "complaint_row")
@IdClass(TicketPart.class)
class ComplaintRowEntity {
    @Id
    String agency;

    @Id
    String ticket;

    @Id
    int number;

    String kind;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "done_at")
    long doneAt;

    String detail;
    String said;

    @Column(name = "due_at")
    Long dueAt;

    String previous;
    String digest;

    @Column(name = "request_key")
    String requestKey;

    static ComplaintRowEntity of(StoredTicketRow row, String requestKey) {
        ComplaintRowEntity entity = new ComplaintRowEntity();
        entity.agency = row.agency();
        entity.ticket = row.ticket();
        entity.number = row.number();
        entity.kind = Terms.text(row.kind());
        entity.doneBy = row.by();
        entity.doneAt = Times.millis(row.at());
        entity.detail = Texts.exact(row.detail());
        entity.said = Texts.exact(row.text());
        entity.dueAt = Times.millisOrNull(row.dueAt());
        entity.previous = row.previous();
        entity.digest = row.digest();
        entity.requestKey = Texts.exact(requestKey);
        return entity;
    }

    StoredTicketRow toRecord() {
        return new StoredTicketRow(
                agency,
                ticket,
                number,
                Terms.of(TicketEvent.class, kind),
                doneBy,
                Times.instant(doneAt),
                detail,
                said,
                Times.instant(dueAt),
                previous,
                digest);
    }
}
