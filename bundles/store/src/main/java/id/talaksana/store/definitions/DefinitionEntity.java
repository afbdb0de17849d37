package id.talaksana.store.definitions;

import id.talaksana.api.store.DefinitionStore.Stored;
import id.talaksana.store.columns.EntityKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
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
public class DefinitionEntity {
    @Id
    public String agency;

    @Id
    public String digest;

    public String version;

    @Column(name = "effective_from")
    public LocalDate effectiveFrom;

    public String origin;

    @Column(name = "stored_at")
    public long storedAt;

    @ElementCollection
    @CollectionTable(
            name = "definition_file",
            joinColumns = {
                @JoinColumn(name = "agency", referencedColumnName = "agency"),
                @JoinColumn(name = "digest", referencedColumnName = "digest")
            })
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    public Map<String, byte[]> files = new HashMap<>();

    public static DefinitionEntity of(Stored definition) {
        DefinitionEntity entity = new DefinitionEntity();
        entity.agency = definition.agency();
        entity.digest = definition.digest();
        entity.version = definition.version();
        entity.effectiveFrom = definition.effectiveFrom();
        entity.origin = TextColumns.exact(definition.origin());
        entity.storedAt = TimeColumns.millis(definition.storedAt());
        entity.files.putAll(definition.files());
        return entity;
    }

    public Stored toRecord() {
        return toRecord(new TreeMap<>(files));
    }

    public Stored withoutFiles() {
        return toRecord(Map.of());
    }

    private Stored toRecord(Map<String, byte[]> theFiles) {
        return new Stored(agency, digest, version, effectiveFrom, origin, TimeColumns.instant(storedAt), theFiles);
    }

    /** Agency and digest. */
    public static final class Key extends EntityKey {
        private static final long serialVersionUID = 1L;
        public String agency;
        public String digest;

        @Override
        public List<Object> parts() {
            return List.of(agency, digest);
        }
    }
}
