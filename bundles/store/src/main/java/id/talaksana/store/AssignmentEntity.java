package id.talaksana.store;

import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** An assignment of actors to a step. It never changes, so it has no version. */
@Entity(name = "assignment")
@Table(name = "assignment")
@IdClass(AssignmentEntity.Key.class)
class AssignmentEntity {
    @Id
    String agency;

    @Id
    int number;

    String service;
    String step;
    String crew;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "done_at")
    long doneAt;

    String reason;

    static AssignmentEntity of(StoredAssignment assignment) {
        AssignmentEntity entity = new AssignmentEntity();
        entity.agency = assignment.agency();
        entity.number = assignment.number();
        entity.service = assignment.service();
        entity.step = assignment.step();
        entity.crew = Crews.of(assignment.actors());
        entity.doneBy = Texts.exact(assignment.by());
        entity.doneAt = Times.millis(assignment.at());
        entity.reason = Texts.exact(assignment.reason());
        return entity;
    }

    StoredAssignment toRecord() {
        return new StoredAssignment(
                agency, number, service, step, Crews.actors(crew), doneBy, Times.instant(doneAt), reason);
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
