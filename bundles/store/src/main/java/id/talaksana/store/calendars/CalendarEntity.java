package id.talaksana.store.calendars;

import id.talaksana.api.store.CalendarStore.StoredCalendar;
import id.talaksana.store.columns.NumberedKey;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;

/** A working calendar. It never changes, so it has no version. It is nobody's own: it stands under the agency '-'. */
@Entity(name = "calendar")
@Table(name = "calendar")
@IdClass(NumberedKey.class)
public class CalendarEntity {
    public static final String NOBODYS = "-";

    @Id
    public String agency;

    @Id
    public int number;

    public byte[] content;

    @Column(name = "done_by")
    public String doneBy;

    @Column(name = "done_at")
    public long doneAt;

    public static CalendarEntity of(StoredCalendar calendar) {
        CalendarEntity entity = new CalendarEntity();
        entity.agency = NOBODYS;
        entity.number = calendar.number();
        entity.content = calendar.iCalendar();
        entity.doneBy = TextColumns.exact(calendar.by());
        entity.doneAt = TimeColumns.millis(calendar.at());
        return entity;
    }

    public StoredCalendar toRecord() {
        return new StoredCalendar(number, content, doneBy, TimeColumns.instant(doneAt));
    }
}
