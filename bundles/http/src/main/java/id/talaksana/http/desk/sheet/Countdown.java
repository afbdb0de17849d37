package id.talaksana.http.desk.sheet;

import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.definition.Agency;
import id.talaksana.http.kit.CoreServices;
import java.time.Instant;

/** How much of an agency's working time is left for something. */
public record Countdown(CoreServices core, Agency agency) {

    /** Until this moment, or how long it is over; null: no moment is known. */
    public TimeLeft to(Instant due) {
        return due == null ? null : TimeLeft.of(core.clock().instant(), due, agency, core.calendars());
    }
}
