package id.talaksana.api.calendar;

import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The working calendar in use. It may change in the middle of a year; due times of steps that were set before stay as they
 * were set, deadlines of complaints are counted anew.
 */
@ProviderType
public interface Calendars {

    /** The calendar in use now, as far as this node has heard. */
    WorkingCalendar current();

    /** The same after a look at what other nodes did: for what would undo their work, had it not heard of it. */
    default WorkingCalendar fresh() {
        return current();
    }

    /**
     * Replaces the calendar.
     *
     * @param iCalendar whole-day events (RFC 5545), each day of them a holiday, or with the category RAMADAN one with
     *     shorter hours
     * @param by who replaces it
     * @throws Refusal when it cannot be read, has no holiday or one without a day; nothing has changed then
     */
    WorkingCalendar replace(byte[] iCalendar, String by);

    /** What was in use and since when, newest first; what Talaksana brings with it last. */
    List<Edition> editions();

    /** The calendar in use as iCalendar. */
    byte[] iCalendar();

    /**
     * One calendar that is or was in use.
     *
     * @param number from 0, what Talaksana brings with it
     * @param by who put it in use; {@code system} for number 0
     * @param since null for number 0
     */
    record Edition(int number, int holidays, String by, Instant since) {}
}
