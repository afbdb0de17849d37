package id.talaksana.api.calendar;

import id.talaksana.api.definition.Agency;
import java.time.Duration;
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

    /** The time between two moments in which an office is open; where no hours are known, all time. */
    Duration worked(Agency agency, Instant from, Instant to);

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
