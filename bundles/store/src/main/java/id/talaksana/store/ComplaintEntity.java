package id.talaksana.store;

import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
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
class ComplaintEntity {
    @Id
    String agency;

    @Id
    String number;

    String origin;

    @Column(name = "taken_from")
    String takenFrom;

    String definition;

    @Column(name = "definition_version")
    String definitionVersion;

    String intake;

    String channel;

    String title;

    String chronology;

    @Column(name = "event_date")
    LocalDate eventDate;

    String category;

    String location;

    @Column(name = "filed_service")
    String filedService;

    @Column(name = "case_number")
    String caseNumber;

    String step;

    boolean anonymous;

    boolean confidential;

    @Column(name = "reporter_name")
    String reporterName;

    @Column(name = "reporter_contact")
    String reporterContact;

    @Column(name = "code_hash")
    String codeHash;

    @Column(name = "filed_at")
    long filedAt;

    String state;

    @Column(name = "complaint_class")
    String complaintClass;

    String service;

    @Column(name = "disposed_to")
    String disposedTo;

    int escalation;

    @Column(name = "escalated_to")
    String escalatedTo;

    @Column(name = "closed_at")
    Long closedAt;

    @Column(name = "forwarded_to")
    String forwardedTo;

    @Column(name = "clock_from")
    long clockFrom;

    @Column(name = "clock_days")
    Integer clockDays;

    @Column(name = "due_at")
    Long dueAt;

    @Column(name = "wake_at")
    Long wakeAt;

    int calendar;

    String head;

    @Column(name = "rows_count")
    int rowsCount;

    @Version
    long version;

    @Column(name = "request_key")
    String requestKey;

    static ComplaintEntity of(StoredTicket t, String requestKey) {
        ComplaintEntity entity = new ComplaintEntity();
        entity.agency = t.agency();
        entity.number = t.number();
        entity.origin = t.origin();
        entity.takenFrom = t.takenFrom();
        entity.definition = t.definition();
        entity.definitionVersion = t.definitionVersion();
        entity.intake = Terms.text(t.intake());
        entity.channel = t.channel();
        entity.title = Texts.exact(t.content().title());
        entity.chronology = Texts.exact(t.content().chronology());
        entity.eventDate = t.content().eventDate();
        entity.category = Texts.exact(t.content().category());
        entity.location = Texts.exact(t.content().location());
        entity.filedService = t.content().service();
        entity.caseNumber = t.content().caseNumber();
        entity.step = t.content().step();
        entity.anonymous = t.anonymous();
        entity.confidential = t.confidential();
        entity.reporterName = Texts.exact(t.reporterName());
        entity.reporterContact = Texts.exact(t.reporterContact());
        entity.codeHash = t.codeHash();
        entity.filedAt = Times.millis(t.filedAt());
        entity.version = t.version();
        entity.requestKey = Texts.exact(requestKey);
        entity.goOn(t);
        return entity;
    }

    /** What a change may change. */
    void goOn(StoredTicket t) {
        state = Terms.text(t.status().state());
        complaintClass = t.status().complaintClass();
        service = t.status().service();
        disposedTo = Texts.exact(t.status().disposedTo());
        escalation = t.status().escalation();
        escalatedTo = t.status().escalatedTo();
        closedAt = Times.millisOrNull(t.status().closedAt());
        forwardedTo = t.status().forwardedTo();
        clockFrom = Times.millis(t.clock().from());
        clockDays = t.clock().days();
        dueAt = Times.millisOrNull(t.clock().dueAt());
        wakeAt = Times.millisOrNull(t.clock().wakeAt());
        calendar = t.clock().calendar();
        head = t.head();
        rowsCount = t.rows();
    }

    StoredTicket toRecord() {
        return new StoredTicket(
                agency,
                number,
                origin,
                takenFrom,
                definition,
                definitionVersion,
                Terms.of(Intake.class, intake),
                channel,
                new StoredTicket.Content(
                        title, chronology, eventDate, category, location, filedService, caseNumber, step),
                anonymous,
                confidential,
                reporterName,
                reporterContact,
                codeHash,
                Times.instant(filedAt),
                new StoredTicket.Status(
                        Terms.of(TicketState.class, state),
                        complaintClass,
                        service,
                        disposedTo,
                        escalation,
                        escalatedTo,
                        Times.instant(closedAt),
                        forwardedTo),
                new StoredTicket.Clock(
                        Times.instant(clockFrom), clockDays, Times.instant(dueAt), Times.instant(wakeAt), calendar),
                head,
                rowsCount,
                version);
    }

    /** Agency and number. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String number;

        @Override
        List<Object> parts() {
            return List.of(agency, number);
        }
    }
}
