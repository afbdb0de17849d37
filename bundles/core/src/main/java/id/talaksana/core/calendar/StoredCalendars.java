package id.talaksana.core.calendar;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CalendarStore.StoredCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The working calendar: the joint decrees for 2025 (SKB 1017/2/2 of 2024, changed by 933/1/3 of 2025) and 2026 (SKB 1497/2/5
 * of 2025), until an administrator puts another in use.
 */
@Component(service = Calendars.class)
public final class StoredCalendars implements Calendars {
    private final CalendarStore store;
    private volatile InUse inUse;

    @Activate
    public StoredCalendars(@Reference CalendarStore store) {
        this.store = store;
        List<StoredCalendar> all = store.list();
        byte[] newest = all.isEmpty() ? brought() : all.get(all.size() - 1).iCalendar();
        inUse = new InUse(HolidayFile.read(newest), newest);
    }

    @Override
    public WorkingCalendar current() {
        return inUse.calendar();
    }

    @Override
    public byte[] iCalendar() {
        return inUse.iCalendar().clone();
    }

    @Override
    public synchronized WorkingCalendar replace(byte[] iCalendar, String by) {
        WorkingCalendar next = HolidayFile.read(iCalendar);
        int number = store.list().size() + 1;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (!store.append(new StoredCalendar(number, iCalendar.clone(), by, now))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Kalender baru saja diganti dari tempat lain; ulangi.",
                    "The calendar was replaced elsewhere just now; try again.",
                    List.of());
        }
        inUse = new InUse(next, iCalendar.clone());
        return next;
    }

    @Override
    public List<Edition> editions() {
        List<Edition> editions = new ArrayList<>();
        editions.add(new Edition(0, HolidayFile.read(brought()).holidays().size(), "system", null));
        store.list()
                .forEach(stored -> editions.add(new Edition(
                        stored.number(),
                        HolidayFile.read(stored.iCalendar()).holidays().size(),
                        stored.by(),
                        stored.at())));
        Collections.reverse(editions);
        return List.copyOf(editions);
    }

    private static byte[] brought() {
        try (InputStream in = StoredCalendars.class.getResourceAsStream("indonesia.ics")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record InUse(WorkingCalendar calendar, byte[] iCalendar) {}
}
