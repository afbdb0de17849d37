package id.talaksana.store;

import id.talaksana.api.complaints.Enclosure;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A file that came with a ticket. It never changes, so it has no version. */
@Entity(name = "complaint_file")
@Table(name = "complaint_file")
@IdClass(TicketPart.class)
class ComplaintFileEntity {
    @Id
    String agency;

    @Id
    String ticket;

    @Id
    int number;

    String name;

    @Column(name = "media_type")
    String mediaType;

    @Column(name = "byte_count")
    int byteCount;

    byte[] content;

    static ComplaintFileEntity of(String agency, String ticket, int number, Enclosure file) {
        ComplaintFileEntity entity = new ComplaintFileEntity();
        entity.agency = agency;
        entity.ticket = ticket;
        entity.number = number;
        entity.name = Texts.exact(file.name());
        entity.mediaType = file.mediaType();
        entity.byteCount = file.content().length;
        entity.content = file.content();
        return entity;
    }

    Enclosure toRecord() {
        return new Enclosure(name, mediaType, content);
    }
}
