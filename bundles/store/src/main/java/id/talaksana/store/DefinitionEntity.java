package id.talaksana.store;

import id.talaksana.api.store.DefinitionStore.Stored;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.JoinColumn;
import javax.persistence.MapKeyColumn;
import javax.persistence.Table;

/** A definition with its files. It never changes, so it has no version. */
@Entity(name = "definition")
@Table(name = "definition")
@IdClass(DefinitionEntity.Key.class)
class DefinitionEntity {
    @Id
    String agency;

    @Id
    String digest;

    String version;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    String origin;

    @Column(name = "stored_at")
    long storedAt;

    @ElementCollection
    @CollectionTable(
            name = "definition_file",
            joinColumns = {
                @JoinColumn(name = "agency", referencedColumnName = "agency"),
                @JoinColumn(name = "digest", referencedColumnName = "digest")
            })
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    Map<String, byte[]> files = new HashMap<>();

    static DefinitionEntity of(Stored definition) {
        DefinitionEntity entity = new DefinitionEntity();
        entity.agency = definition.agency();
        entity.digest = definition.digest();
        entity.version = definition.version();
        entity.effectiveFrom = definition.effectiveFrom();
        entity.origin = Texts.exact(definition.origin());
        entity.storedAt = Times.millis(definition.storedAt());
        entity.files.putAll(definition.files());
        return entity;
    }

    Stored toRecord() {
        return toRecord(new TreeMap<>(files));
    }

    Stored withoutFiles() {
        return toRecord(Map.of());
    }

    private Stored toRecord(Map<String, byte[]> theFiles) {
        return new Stored(agency, digest, version, effectiveFrom, origin, Times.instant(storedAt), theFiles);
    }

    /** Agency and digest. */
    static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        String agency;
        String digest;

        @Override
        List<Object> parts() {
            return List.of(agency, digest);
        }
    }
}
