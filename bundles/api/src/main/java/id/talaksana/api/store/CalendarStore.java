package id.talaksana.api.store;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the working calendars that administrators put in use, for ever. */
@ProviderType
public interface CalendarStore {

    /** All of them by number. */
    List<StoredCalendar> list();

    /** Those that come after a number, in order. */
    List<StoredCalendar> after(int number);

    /** Adds one; false, and nothing is written, unless the newest is the one before it: somebody else was first. */
    boolean append(StoredCalendar calendar);

    /**
     * A calendar as it was given.
     *
     * @param number counts from 1
     */
    record StoredCalendar(int number, byte[] iCalendar, String by, Instant at) {}
}
