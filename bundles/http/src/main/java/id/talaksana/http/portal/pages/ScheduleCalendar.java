package id.talaksana.http.portal.pages;

import biweekly.Biweekly;
import biweekly.ICalDataType;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.page.DisplayNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/**
 * The dated steps of a service as iCalendar (RFC 5545): days without a time, so that they are the same in every zone, but for
 * those that end at an hour.
 */
final class ScheduleCalendar {
    private ScheduleCalendar() {}

    static byte[] of(ServiceEdition published) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Talaksana//Portal//ID");
        calendar.setName(DisplayNames.title(published.service()));
        Instant stamp = published.definition().effectiveFrom() == null
                ? published.entry().since()
                : published
                        .definition()
                        .effectiveFrom()
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
        published.service().steps().stream()
                .filter(step -> step.window() != null)
                .forEach(step -> calendar.addEvent(event(published, step, stamp)));
        return Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent event(ServiceEdition published, Step step, Instant stamp) {
        VEvent event = new VEvent();
        // The same step keeps its entry when the dates change in a later version.
        event.setUid(
                published.definition().agency().id() + "." + published.service().id() + "." + step.id() + "@talaksana");
        event.setDateTimeStamp(Date.from(stamp));
        event.setSummary((step.number() == null ? "" : step.number() + ". ") + Sourced.inUse(step.text(), "?"));
        dates(event, step.window(), published.definition().agency().timeZone().value());
        event.setStatus(step.window().tentative() ? Status.tentative() : Status.confirmed());
        if (step.window().note() != null) {
            event.setDescription(step.window().note());
        }
        return event;
    }

    /** Days; with the hour at which it ends it is a span of time in the agency's zone. */
    private static void dates(VEvent event, StepWindow window, ZoneId zone) {
        if (window.until() == null) {
            day(event, "DTSTART", window.from());
            // The first day after it: the end of an event is not part of it.
            day(event, "DTEND", window.to().plusDays(1));
            return;
        }
        event.setDateStart(Date.from(window.from().atStartOfDay(zone).toInstant()), true);
        event.setDateEnd(
                Date.from(window.to().atTime(window.until()).atZone(zone).toInstant()), true);
    }

    /**
     * A day in the words of RFC 5545, which has no zone for it. The library would have it as an instant, and would say which
     * day that is where the program runs.
     */
    private static void day(VEvent event, String property, LocalDate day) {
        event.addExperimentalProperty(property, ICalDataType.DATE, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }
}
