package id.talaksana.store.assignments;

import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import id.talaksana.store.columns.ActorSets;
import id.talaksana.store.columns.NumberedKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An assignment of actors to a step. It never changes, so it has no version. */
@Entity(name = "assignment")
@Table(name = "assignment")
@IdClass(NumberedKey.class)
public class AssignmentEntity {
    @Id
    public String agency;

    @Id
    public int number;

    public String service;
    public String step;
    public String crew;

    @Column(name = "done_by")
    public String doneBy;

    @Column(name = "done_at")
    public long doneAt;

    public String reason;

    public static AssignmentEntity of(StoredAssignment assignment) {
        AssignmentEntity entity = new AssignmentEntity();
        entity.agency = assignment.agency();
        entity.number = assignment.number();
        entity.service = assignment.service();
        entity.step = assignment.step();
        entity.crew = ActorSets.of(assignment.actors());
        entity.doneBy = TextColumns.exact(assignment.by());
        entity.doneAt = TimeColumns.millis(assignment.at());
        entity.reason = TextColumns.exact(assignment.reason());
        return entity;
    }

    public StoredAssignment toRecord() {
        return new StoredAssignment(
                agency, number, service, step, ActorSets.actors(crew), doneBy, TimeColumns.instant(doneAt), reason);
    }
}
