package id.talaksana.core.calendar;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.api.store.CalendarStore;
import id.talaksana.api.store.CalendarStore.StoredCalendar;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The working calendar: the joint decrees for 2025 (SKB 1017/2/2 of 2024, changed by 933/1/3 of 2025) and 2026 (SKB 1497/2/5
 * of 2025), until an administrator puts another in use, on whatever node.
 */
@Component(service = {Calendars.class, StoredCalendars.class})
public final class StoredCalendars implements Calendars {
    private final CalendarStore store;
    private final Clock clock;
    private final Function<LocalDate, List<WorkingHours>> general;
    private final ChangeBell.Hearing hearing;
    private volatile InUse inUse = new InUse(0, HolidayFile.read(brought()), brought());

    @Activate
    public StoredCalendars(
            @Reference CalendarStore store,
            @Reference ChangeBell changes,
            @Reference Clock clock,
            @Reference DefinitionLanguage language) {
        this.store = store;
        this.clock = clock;
        this.general = language == null ? day -> List.of() : language::generalOfficeHours;
        this.hearing = changes.hear(Topic.CALENDAR, nobodys -> read());
        read();
    }

    /** Where no hours are known but an agency's own, for tests. */
    public StoredCalendars(CalendarStore store, ChangeBell changes, Clock clock) {
        this(store, changes, clock, null);
    }

    /** The same alone on its store. */
    public StoredCalendars(CalendarStore store, Clock clock) {
        this(store, (topic, listener) -> () -> {}, clock);
    }

    @Deactivate
    void stop() {
        hearing.close();
    }

    /** Reads what this node has not seen. */
    private synchronized void read() {
        List<StoredCalendar> newer = store.after(inUse.number());
        if (!newer.isEmpty()) {
            inUse = InUse.of(newer.get(newer.size() - 1));
        }
    }

    @Override
    public WorkingCalendar current() {
        return inUse.calendar();
    }

    @Override
    public WorkingCalendar fresh() {
        read();
        return current();
    }

    @Override
    public Duration worked(Agency agency, Instant from, Instant to) {
        return new WorkTime(current(), general).between(from, to, agency);
    }

    @Override
    public byte[] iCalendar() {
        return inUse.iCalendar().clone();
    }

    /** The calendar in use after a look at what other nodes did, with its number. */
    public InUse inUse() {
        read();
        return inUse;
    }

    /** One that is or was in use. */
    public WorkingCalendar edition(int number) {
        if (number == 0) {
            return HolidayFile.read(brought());
        }
        return store.after(number - 1).stream()
                .filter(stored -> stored.number() == number)
                .findFirst()
                .map(stored -> HolidayFile.read(stored.iCalendar()))
                .orElseThrow(() -> new NoSuchElementException("calendar " + number));
    }

    /**
     * Puts another calendar in use as a whole.
     *
     * @param iCalendar whole-day events (RFC 5545), each day of them a holiday, or with the category RAMADAN one with
     *     shorter hours
     * @param by who replaces it
     * @param after number of the calendar that it replaces
     * @throws Refusal when it cannot be read, and a conflict when another one is in use by now; nothing has changed then
     */
    public synchronized WorkingCalendar replace(byte[] iCalendar, String by, int after) {
        WorkingCalendar next = HolidayFile.read(iCalendar);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        read();
        StoredCalendar added = new StoredCalendar(after + 1, iCalendar.clone(), by, now);
        if (inUse.number() != after || !appended(added)) {
            read();
            throw changedMeanwhile(inUse.number());
        }
        inUse = InUse.of(added);
        return next;
    }

    /** Refuses to change a calendar that is not in use any more. */
    public static Refusal changedMeanwhile(int number) {
        return new Refusal(
                Refusal.Kind.CONFLICT, CoreWords.text("another-calendar-is-in-use-by-now", number), List.of());
    }

    private boolean appended(StoredCalendar added) {
        try {
            return store.append(added);
        } catch (RuntimeException e) {
            // The answer may have been lost after the commit.
            if (isThere(added, e)) {
                return true;
            }
            throw e;
        }
    }

    private boolean isThere(StoredCalendar added, RuntimeException failure) {
        try {
            return store.after(added.number() - 1).stream()
                    .anyMatch(one -> one.number() == added.number()
                            && one.by().equals(added.by())
                            && one.at().equals(added.at())
                            && Arrays.equals(one.iCalendar(), added.iCalendar()));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        }
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

    /**
     * What is in use.
     *
     * @param number of the edition; 0 for what Talaksana brings with it
     */
    public record InUse(int number, WorkingCalendar calendar, byte[] iCalendar) {
        static InUse of(StoredCalendar stored) {
            return new InUse(stored.number(), HolidayFile.read(stored.iCalendar()), stored.iCalendar());
        }
    }
}
