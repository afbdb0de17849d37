package id.talaksana.store;

import id.talaksana.api.store.CalendarStore.StoredCalendar;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A working calendar. It never changes, so it has no version. It is nobody's own: it stands under the agency '-'. */
@Entity(name = "calendar")
@Table(name = "calendar")
@IdClass(CalendarEntity.Key.class)
class CalendarEntity {
    static final String NOBODYS = "-";

    @Id
    String agency;

    @Id
    int number;

    byte[] content;

    @Column(name = "done_by")
    String doneBy;

    @Column(name = "done_at")
    long doneAt;

    static CalendarEntity of(StoredCalendar calendar) {
        CalendarEntity entity = new CalendarEntity();
        entity.agency = NOBODYS;
        entity.number = calendar.number();
        entity.content = calendar.iCalendar();
        entity.doneBy = Texts.exact(calendar.by());
        entity.doneAt = Times.millis(calendar.at());
        return entity;
    }

    StoredCalendar toRecord() {
        return new StoredCalendar(number, content, doneBy, Times.instant(doneAt));
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
