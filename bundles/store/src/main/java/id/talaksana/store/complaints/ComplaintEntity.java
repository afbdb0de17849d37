package id.talaksana.store.complaints;

import id.talaksana.api.complaints.Intake;
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

/** A ticket at one agency: what was filed. */
@Entity(name = "complaint")
@Table(name = "complaint")
@IdClass(ComplaintEntity.Key.class)
public class ComplaintEntity extends TicketStanding {
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
                status(),
                clock(),
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
