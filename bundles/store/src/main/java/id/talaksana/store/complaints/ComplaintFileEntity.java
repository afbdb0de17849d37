package id.talaksana.store.complaints;

import id.talaksana.api.complaints.Enclosure;
import id.talaksana.store.columns.TextColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A file that came with a ticket. It never changes, so it has no version. */
@Entity(name = "complaint_file")
@Table(name = "complaint_file")
@IdClass(TicketPart.class)
public class ComplaintFileEntity {
    @Id
    public String agency;

    @Id
    public String ticket;

    @Id
    public int number;

    public String name;

    @Column(name = "media_type")
    public String mediaType;

    @Column(name = "byte_count")
    public int byteCount;

    public byte[] content;

    public static ComplaintFileEntity of(String agency, String ticket, int number, Enclosure file) {
        ComplaintFileEntity entity = new ComplaintFileEntity();
        entity.agency = agency;
        entity.ticket = ticket;
        entity.number = number;
        entity.name = TextColumns.exact(file.name());
        entity.mediaType = file.mediaType();
        entity.byteCount = file.content().length;
        entity.content = file.content();
        return entity;
    }

    public Enclosure toRecord() {
        return new Enclosure(name, mediaType, content);
    }
}
