package id.talaksana.store.publications;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.NumberedKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An act of the register. It never changes, so it has no version. */
@Entity(name = "publication")
@Table(name = "publication")
@IdClass(NumberedKey.class)
public class PublicationEntity {
    @Id
    public String agency;

    @Id
    public int number;

    public String act;
    public String version;
    public String digest;

    @Column(name = "effective_from")
    public LocalDate effectiveFrom;

    public String origin;

    @Column(name = "done_by")
    public String doneBy;

    public String reason;

    @Column(name = "done_at")
    public long doneAt;

    public static PublicationEntity of(Publication publication) {
        PublicationEntity entity = new PublicationEntity();
        entity.agency = publication.agency();
        entity.number = publication.number();
        entity.act = publication.act().toString();
        entity.version = publication.version();
        entity.digest = publication.digest();
        entity.effectiveFrom = publication.effectiveFrom();
        entity.origin =
                publication.origin() == null ? null : publication.origin().toString();
        entity.doneBy = TextColumns.exact(publication.by());
        entity.reason = TextColumns.exact(publication.reason());
        entity.doneAt = TimeColumns.millis(publication.at());
        return entity;
    }

    public Publication toRecord() {
        return new Publication(
                agency,
                number,
                EnumColumns.of(Act.class, act),
                version,
                digest,
                effectiveFrom,
                origin == null ? null : Origin.parse(origin),
                doneBy,
                reason,
                TimeColumns.instant(doneAt));
    }
}
