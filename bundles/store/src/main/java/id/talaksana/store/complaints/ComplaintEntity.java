package id.talaksana.store.complaints;

import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.store.columns.EntityKey;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;

/** A ticket at one agency. */
@Entity(name = "complaint")
@Table(name = "complaint")
@IdClass(ComplaintEntity.Key.class)
public class ComplaintEntity {
    @Id
    public String agency;

    @Id
    public String number;

    public String origin;

    @Column(name = "taken_from")
    public String takenFrom;

    public String definition;

    @Column(name = "definition_version")
    public String definitionVersion;

    public String intake;

    public String channel;

    public String title;

    public String chronology;

    @Column(name = "event_date")
    public LocalDate eventDate;

    public String category;

    public String location;

    @Column(name = "filed_service")
    public String filedService;

    @Column(name = "case_number")
    public String caseNumber;

    public String step;

    public boolean anonymous;

    public boolean confidential;

    @Column(name = "reporter_name")
    public String reporterName;

    @Column(name = "reporter_contact")
    public String reporterContact;

    @Column(name = "code_hash")
    public String codeHash;

    @Column(name = "filed_at")
    public long filedAt;

    public String state;

    @Column(name = "complaint_class")
    public String complaintClass;

    public String service;

    @Column(name = "disposed_to")
    public String disposedTo;

    public int escalation;

    @Column(name = "escalated_to")
    public String escalatedTo;

    @Column(name = "closed_at")
    public Long closedAt;

    @Column(name = "forwarded_to")
    public String forwardedTo;

    @Column(name = "clock_from")
    public long clockFrom;

    @Column(name = "clock_days")
    public Integer clockDays;

    @Column(name = "due_at")
    public Long dueAt;

    @Column(name = "wake_at")
    public Long wakeAt;

    public int calendar;

    public String head;

    @Column(name = "rows_count")
    public int rowsCount;

    @Version
    public long version;

    @Column(name = "request_key")
    public String requestKey;

    public static ComplaintEntity of(StoredTicket t, String requestKey) {
        ComplaintEntity entity = new ComplaintEntity();
        entity.agency = t.agency();
        entity.number = t.number();
        entity.origin = t.origin();
        entity.takenFrom = t.takenFrom();
        entity.definition = t.definition();
        entity.definitionVersion = t.definitionVersion();
        entity.intake = EnumColumns.text(t.intake());
        entity.channel = t.channel();
        entity.title = TextColumns.exact(t.content().title());
        entity.chronology = TextColumns.exact(t.content().chronology());
        entity.eventDate = t.content().eventDate();
        entity.category = TextColumns.exact(t.content().category());
        entity.location = TextColumns.exact(t.content().location());
        entity.filedService = t.content().service();
        entity.caseNumber = t.content().caseNumber();
        entity.step = t.content().step();
        entity.anonymous = t.anonymous();
        entity.confidential = t.confidential();
        entity.reporterName = TextColumns.exact(t.reporterName());
        entity.reporterContact = TextColumns.exact(t.reporterContact());
        entity.codeHash = t.codeHash();
        entity.filedAt = TimeColumns.millis(t.filedAt());
        entity.version = t.version();
        entity.requestKey = TextColumns.exact(requestKey);
        entity.goOn(t);
        return entity;
    }

    /** What a change may change. */
    public void goOn(StoredTicket t) {
        state = EnumColumns.text(t.status().state());
        complaintClass = t.status().complaintClass();
        service = t.status().service();
        disposedTo = TextColumns.exact(t.status().disposedTo());
        escalation = t.status().escalation();
        escalatedTo = t.status().escalatedTo();
        closedAt = TimeColumns.millisOrNull(t.status().closedAt());
        forwardedTo = t.status().forwardedTo();
        clockFrom = TimeColumns.millis(t.clock().from());
        clockDays = t.clock().days();
        dueAt = TimeColumns.millisOrNull(t.clock().dueAt());
        wakeAt = TimeColumns.millisOrNull(t.clock().wakeAt());
        calendar = t.clock().calendar();
        head = t.head();
        rowsCount = t.rows();
    }

    public StoredTicket toRecord() {
        return new StoredTicket(
                agency,
                number,
                origin,
                takenFrom,
                definition,
                definitionVersion,
                EnumColumns.of(Intake.class, intake),
                channel,
                new StoredTicket.Content(
                        title, chronology, eventDate, category, location, filedService, caseNumber, step),
                anonymous,
                confidential,
                reporterName,
                reporterContact,
                codeHash,
                TimeColumns.instant(filedAt),
                new StoredTicket.Status(
                        EnumColumns.of(TicketState.class, state),
                        complaintClass,
                        service,
                        disposedTo,
                        escalation,
                        escalatedTo,
                        TimeColumns.instant(closedAt),
                        forwardedTo),
                new StoredTicket.Clock(
                        TimeColumns.instant(clockFrom),
                        clockDays,
                        TimeColumns.instant(dueAt),
                        TimeColumns.instant(wakeAt),
                        calendar),
                head,
                rowsCount,
                version);
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
