package id.talaksana.api.calendar;

import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Changes of the working calendar: looked at first, then made by who saw them, kept as a version, undone. The years that a file
 * has days of replace these years; all others stay.
 */
@ProviderType
public interface CalendarImports {

    /**
     * What a file would change; nothing is changed.
     *
     * @param iCalendar whole-day events (RFC 5545): days off, or with the category RAMADAN days with shorter hours. What is
     *     cancelled, only proposed, or an observance is left out
     * @throws Refusal when the file is not whole or says what no calendar of days off can say, with the line
     */
    CalendarChange preview(byte[] iCalendar);

    /**
     * Puts it in use.
     *
     * @param from {@link CalendarChange#from()} of what was looked at
     * @throws Refusal a conflict when another calendar is in use by now
     */
    CalendarChange put(byte[] iCalendar, String by, int from);

    /** What it would change to go back to the calendar before the one in use. */
    CalendarChange previewUndo();

    /** Goes back to it; what was undone stays as a version, and undoing again brings it back. */
    CalendarChange undo(String by, int from);
}
