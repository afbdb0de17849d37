package id.talaksana.store.calendars;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Working calendars in the database. */
@Component(service = CalendarStore.class)
public final class JpaCalendarStore implements CalendarStore {
    private final Database database;

    @Activate
    public JpaCalendarStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<StoredCalendar> list() {
        return after(0);
    }

    @Override
    public List<StoredCalendar> after(int number) {
        return database.inTransaction(
                em -> ScopedQuery.select("SELECT t FROM calendar t", Scope.of(CalendarEntity.NOBODYS))
                        .and("t.number > ?", number)
                        .then("ORDER BY t.number")
                        .query(em, CalendarEntity.class)
                        .getResultList()
                        .stream()
                        .map(CalendarEntity::toRecord)
                        .toList());
    }

    @Override
    public boolean append(StoredCalendar calendar) {
        try {
            return database.inTransaction(em -> {
                boolean next = database.bell().advance(em, Topic.CALENDAR, CalendarEntity.NOBODYS, calendar.number());
                if (next) {
                    em.persist(CalendarEntity.of(calendar));
                }
                return next;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) == SqlFault.TAKEN) {
                return false;
            }
            throw e;
        }
    }
}
