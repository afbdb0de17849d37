package id.talaksana.store.agenda;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.NoticeStore.Receipt;
import id.talaksana.store.columns.EntityKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** What a notifier answered. It never changes, so it has no version. */
@Entity(name = "notice")
@Table(name = "notice")
@IdClass(NoticeEntity.Key.class)
public class NoticeEntity {
    @Id
    public String agency;

    @Id
    @Column(name = "case_number")
    public String caseNumber;

    @Id
    @Column(name = "step_row")
    public int number;

    @Id
    public String name;

    public String receipt;

    @Column(name = "told_at")
    public long toldAt;

    static NoticeEntity of(Receipt receipt) {
        NoticeEntity entity = new NoticeEntity();
        entity.agency = receipt.caseId().agency();
        entity.caseNumber = receipt.caseId().number();
        entity.number = receipt.row();
        entity.name = receipt.name();
        entity.receipt = TextColumns.exact(receipt.text());
        entity.toldAt = TimeColumns.millis(receipt.at());
        return entity;
    }

    Receipt toRecord() {
        return new Receipt(new CaseId(agency, caseNumber), number, name, receipt, TimeColumns.instant(toldAt));
    }

    /** Agency, case, row and notifier. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String caseNumber;
        public int number;
        public String name;

        @Override
        public List<Object> parts() {
            return List.of(agency, caseNumber, number, name);
        }
    }
}
