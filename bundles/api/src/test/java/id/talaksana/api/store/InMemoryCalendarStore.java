package id.talaksana.api.store;

import java.util.ArrayList;
import java.util.List;

/** Calendars in a list, for tests that need no database. */
public final class InMemoryCalendarStore implements CalendarStore {
    private final List<StoredCalendar> calendars = new ArrayList<>();

    @Override
    public synchronized List<StoredCalendar> list() {
        return List.copyOf(calendars);
    }

    @Override
    public synchronized List<StoredCalendar> after(int number) {
        return calendars.stream().filter(c -> c.number() > number).toList();
    }

    @Override
    public synchronized boolean append(StoredCalendar calendar) {
        return calendar.number() == calendars.size() + 1 && calendars.add(calendar);
    }
}
