package id.talaksana.core.calendar.imports;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.core.calendar.StoredCalendars.InUse;
import id.talaksana.core.complaints.StoredComplaints;
import id.talaksana.core.words.CoreWords;
import java.util.List;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes of the working calendar: each is counted through before it is made. */
@Component(service = CalendarImports.class)
public final class StoredCalendarImports implements CalendarImports {
    private final StoredCalendars calendars;
    private final Function<WorkingCalendar, List<MovedDeadline>> deadlines;
    private final int mostTold;

    @Activate
    public StoredCalendarImports(@Reference StoredCalendars calendars, @Reference StoredComplaints complaints) {
        this(calendars, complaints::movedBy, CalendarChange.MOST_DEADLINES);
    }

    /**
     * @param deadlines those of open tickets that a calendar would move
     * @param mostTold how many of them are told one by one
     */
    public StoredCalendarImports(
            StoredCalendars calendars, Function<WorkingCalendar, List<MovedDeadline>> deadlines, int mostTold) {
        this.mostTold = mostTold;
        this.calendars = calendars;
        this.deadlines = deadlines;
    }

    @Override
    public CalendarChange preview(byte[] iCalendar) {
        InUse now = calendars.inUse();
        DaysOfEvents.Reading reading = DaysOfEvents.read(iCalendar);
        return change(now, now.calendar().with(reading.days()), reading.account());
    }

    @Override
    public CalendarChange put(byte[] iCalendar, String by, int from) {
        InUse now = expected(from);
        DaysOfEvents.Reading reading = DaysOfEvents.read(iCalendar);
        return made(now, now.calendar().with(reading.days()), reading.account(), by);
    }

    @Override
    public CalendarChange previewUndo() {
        InUse now = calendars.inUse();
        return change(now, before(now), SourceAccount.EMPTY);
    }

    @Override
    public CalendarChange undo(String by, int from) {
        InUse now = expected(from);
        return made(now, before(now), SourceAccount.EMPTY, by);
    }

    private InUse expected(int from) {
        InUse now = calendars.inUse();
        if (now.number() != from) {
            throw StoredCalendars.changedMeanwhile(now.number());
        }
        return now;
    }

    private WorkingCalendar before(InUse now) {
        if (now.number() == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("no-calendar-was-imported-yet"), List.of());
        }
        return calendars.edition(now.number() - 1);
    }

    private CalendarChange made(InUse now, WorkingCalendar next, SourceAccount account, String by) {
        CalendarChange change = change(now, next, account);
        int number = now.number();
        if (change.changesAnything()) {
            calendars.replace(CalendarText.of(next), by, now.number());
            number++;
        }
        return new CalendarChange(change.from(), number, change.years(), account, change.deadlines(), change.moving());
    }

    private CalendarChange change(InUse now, WorkingCalendar next, SourceAccount account) {
        List<MovedDeadline> moved = deadlines.apply(next);
        return new CalendarChange(
                now.number(),
                null,
                new YearsCompared(now.calendar(), next).years(),
                account,
                moved.subList(0, Math.min(moved.size(), mostTold)),
                moved.size());
    }
}
