package id.talaksana.store.administration;

import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.MapKeyColumn;
import javax.persistence.Table;

/** What an agency prepares, with its files. */
@Entity(name = "prepared_version")
@Table(name = "prepared_version")
public class PreparedVersionEntity {
    @Id
    public String agency;

    public int revision;

    @Column(name = "based_on")
    public String basedOn;

    @Column(name = "changed_by")
    public String changedBy;

    @Column(name = "changed_at")
    public long changedAt;

    @ElementCollection
    @CollectionTable(
            name = "prepared_file",
            joinColumns = @JoinColumn(name = "agency", referencedColumnName = "agency"))
    @MapKeyColumn(name = "name")
    @Column(name = "content")
    public Map<String, byte[]> files = new HashMap<>();

    static PreparedVersionEntity of(PreparedVersion prepared) {
        PreparedVersionEntity entity = new PreparedVersionEntity();
        entity.agency = prepared.agency();
        entity.take(prepared);
        return entity;
    }

    /** Takes over everything but its key. */
    void take(PreparedVersion prepared) {
        revision = prepared.revision();
        basedOn = prepared.basedOn();
        changedBy = TextColumns.exact(prepared.by());
        changedAt = TimeColumns.millis(prepared.at());
        files.keySet().retainAll(prepared.files().keySet());
        files.putAll(prepared.files());
    }

    PreparedVersion toRecord() {
        return new PreparedVersion(
                agency, revision, basedOn, changedBy, TimeColumns.instant(changedAt), new TreeMap<>(files));
    }
}
