package id.talaksana.store;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.PublicationStore.Act;
import id.talaksana.api.store.PublicationStore.Publication;
import java.time.LocalDate;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An act of the register. It never changes, so it has no version. */
@Entity(name = "publication")
@Table(name = "publication")
@IdClass(PublicationEntity.Key.class)
class PublicationEntity {
    @Id
    String agency;

    @Id
    int number;

    String act;
    String version;
    String digest;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    String origin;

    @Column(name = "done_by")
    String doneBy;

    String reason;

    @Column(name = "done_at")
    long doneAt;

    static PublicationEntity of(Publication publication) {
        PublicationEntity entity = new PublicationEntity();
        entity.agency = publication.agency();
        entity.number = publication.number();
        entity.act = publication.act().toString();
        entity.version = publication.version();
        entity.digest = publication.digest();
        entity.effectiveFrom = publication.effectiveFrom();
        entity.origin =
                publication.origin() == null ? null : publication.origin().toString();
        entity.doneBy = Texts.exact(publication.by());
        entity.reason = Texts.exact(publication.reason());
        entity.doneAt = Times.millis(publication.at());
        return entity;
    }

    Publication toRecord() {
        return new Publication(
                agency,
                number,
                Terms.of(Act.class, act),
                version,
                digest,
                effectiveFrom,
                origin == null ? null : Origin.parse(origin),
                doneBy,
                reason,
                Times.instant(doneAt));
    }

    /** Agency and number. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        int number;

        @Override
        List<Object> parts() {
            return List.of(agency, number);
        }
    }
}
