package id.talaksana.store.administration;

import id.talaksana.api.access.Substitution;
import id.talaksana.store.columns.NumberedKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** Who acts for whom. */
@Entity(name = "substitution")
@Table(name = "substitution")
@IdClass(NumberedKey.class)
public class SubstitutionEntity {
    @Id
    public String agency;

    @Id
    public int number;

    public String absent;
    public String substitute;

    @Column(name = "first_day")
    public LocalDate firstDay;

    @Column(name = "last_day")
    public LocalDate lastDay;

    public String reason;

    @Column(name = "done_by")
    public String doneBy;

    @Column(name = "done_at")
    public long doneAt;

    @Column(name = "ended_by")
    public String endedBy;

    @Column(name = "ended_at")
    public Long endedAt;

    static SubstitutionEntity of(Substitution substitution) {
        SubstitutionEntity entity = new SubstitutionEntity();
        entity.agency = substitution.agency();
        entity.number = substitution.number();
        entity.absent = substitution.absent();
        entity.substitute = substitution.substitute();
        entity.firstDay = substitution.from();
        entity.lastDay = substitution.until();
        entity.reason = TextColumns.exact(substitution.reason());
        entity.doneBy = TextColumns.exact(substitution.by());
        entity.doneAt = TimeColumns.millis(substitution.at());
        entity.endedBy = TextColumns.exact(substitution.endedBy());
        entity.endedAt = TimeColumns.millisOrNull(substitution.endedAt());
        return entity;
    }

    Substitution toRecord() {
        return new Substitution(
                agency,
                number,
                absent,
                substitute,
                firstDay,
                lastDay,
                reason,
                doneBy,
                TimeColumns.instant(doneAt),
                endedBy,
                endedAt == null ? null : TimeColumns.instant(endedAt));
    }
}
