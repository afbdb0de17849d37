package id.talaksana.core.figures;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.store.figures.FigureStore;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.calendar.OfficeTime;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Counts the figures of each agency every few minutes: what is open now, and the current month anew. Months that are over are
 * counted once, one after the other, and all of them again under another calendar.
 */
@Component(service = Duty.class)
public final class FigureCounting implements Duty {
    static final String KIND = "figures";
    private static final String SUBJECT = "all";
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final Duration WHILE_AWAY = Duration.ofHours(1);
    /** To count takes at most a hundredth of the time. */
    private static final int REST = 100;
    /** By then the last month has all that another node may have been late to write. */
    private static final Duration SETTLED = Duration.ofDays(2);

    private final Catalogue catalogue;
    private final FigureStore store;
    private final Calendars calendars;
    private final Set<String> entered = new HashSet<>();

    @Activate
    public FigureCounting(
            @Reference Catalogue catalogue, @Reference FigureStore store, @Reference Calendars calendars) {
        this.catalogue = catalogue;
        this.store = store;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arises(Instant now, Consumer<Entry> enter) {
        for (AgencyEntry agency : catalogue.agencies()) {
            if (agency.current().isPresent() && entered.add(agency.id())) {
                enter.accept(new Entry(agency.id(), KIND, SUBJECT, now, null));
            }
        }
    }

    @Override
    public Outcome perform(Kept kept, Instant now) {
        String agency = kept.entry().agency();
        return catalogue
                .agency(agency)
                .flatMap(AgencyEntry::current)
                .map(AgencyDefinition::agency)
                .map(office -> count(office, Progress.read(kept.entry().content()), now))
                .orElseGet(
                        () -> Outcome.goesOn(now.plus(WHILE_AWAY), kept.entry().content()));
    }

    private Outcome count(Agency office, Progress progress, Instant now) {
        long begun = System.nanoTime();
        ZoneId zone = office.timeZone().value();
        String calendar = Integer.toHexString(OfficeTime.edition(calendars.current()));
        YearMonth current = YearMonth.from(now.atZone(zone));
        YearMonth next = next(office, progress, zone, calendar, current);
        boolean over = next.isBefore(current);
        count(office, over ? next : current, now);
        if (over) {
            return Outcome.goesOn(now, new Progress(calendar, next.plusMonths(1)).written());
        }
        store.replace(office.id(), Tally.NOW, store.open(office.id(), now), now);
        // What is due is kept to the millisecond.
        Duration rest =
                Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST).truncatedTo(ChronoUnit.MILLIS);
        return Outcome.goesOn(
                now.plus(rest.compareTo(PAUSE) > 0 ? rest : PAUSE),
                new Progress(calendar, YearMonth.from(now.minus(SETTLED).atZone(zone))).written());
    }

    private YearMonth next(Agency office, Progress progress, ZoneId zone, String calendar, YearMonth current) {
        return progress != null && progress.calendar().equals(calendar)
                ? progress.next()
                : store.firstOpened(office.id())
                        .map(first -> YearMonth.from(first.atZone(zone)))
                        .orElse(current);
    }

    private void count(Agency office, YearMonth month, Instant now) {
        ZoneId zone = office.timeZone().value();
        MonthCount.Span span = new MonthCount.Span(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
        MonthCount count = new MonthCount(
                office.id(),
                month.toString(),
                span,
                (from, to) -> calendars.worked(office, from, to),
                (digest, service) ->
                        catalogue.definition(office.id(), digest).flatMap(definition -> definition.service(service)));
        store.casesWithStepsClosed(office.id(), span.from(), span.before(), count::add);
        count.addAll(store.complaints(office.id(), span.from(), span.before(), month.toString()));
        store.replace(office.id(), month.toString(), count.tallies(), now);
    }

    /**
     * How far an agency is counted.
     *
     * @param calendar by which the months before were counted
     * @param next the month that is counted next
     */
    private record Progress(String calendar, YearMonth next) {
        static Progress read(String written) {
            String[] parts = written == null ? new String[0] : written.split(" ");
            return parts.length == 2 ? new Progress(parts[0], YearMonth.parse(parts[1])) : null;
        }

        String written() {
            return calendar + " " + next;
        }
    }
}
