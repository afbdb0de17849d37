package id.talaksana.store;

import static id.talaksana.store.Counter.CITY;
import static id.talaksana.store.Counter.MONDAY;
import static id.talaksana.store.Counter.NEIGHBOUR;
import static id.talaksana.store.Counter.OFFICER;
import static id.talaksana.store.Counter.REGENCY;
import static id.talaksana.store.Counter.at;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.complaints.Filed;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.agenda.Duty;
import id.talaksana.core.calendar.imports.StoredCalendarImports;
import id.talaksana.core.complaints.ComplaintSweep;
import id.talaksana.language.Samples;
import id.talaksana.store.agenda.DatabaseAgenda;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What happens by itself: when the working calendar says so, not a moment before, once, and also after a restart. */
@RunWith(Parameterized.class)
public class ComplaintDeadlinesTest {
    private final Counter counter;

    public ComplaintDeadlinesTest(Stores.Kind kind) {
        counter = new Counter(kind);
    }

    @Parameters(name = "{0}")
    public static List<Stores.Kind> kinds() {
        return List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL);
    }

    @Test
    public void deadlinesAreKeptByWhoeverStartsNext() {
        Filed late = counter.file(new Draft());
        Filed answered = counter.file(new Draft());
        counter.classify(answered, "aspirasi");
        counter.answer(answered);
        counter.restart();
        counter.happensAt(at("2026-07-09T16:00"));
        assertThat(counter.find(OFFICER, late).escalation()).isEqualTo(1);
        counter.restart();
        counter.happensAt(at("2026-07-20T16:00"));
        assertThat(counter.follow(answered).state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    public void aClassWithHoursIsDueWhenSoManyOfficeHoursHavePassedAndFollowsTheCalendar() {
        String urgent = Counter.PROCEDURE.replace(
                "{id: informasi, label: Informasi, answerWithin: 4}",
                "{id: informasi, label: Informasi, answerWithinHours: 3}");
        counter.offer(CITY, "2.0.0", Samples.AGENCY, urgent, Samples.SERVICE + Counter.CHANNELS);
        Filed morning = counter.file(new Draft());
        counter.classify(morning, "informasi");
        assertThat(counter.find(OFFICER, morning).dueAt())
                .as("filed at nine on a Monday")
                .isEqualTo(at("2026-07-06T12:00"));
        counter.move(at("2026-07-06T15:00"));
        Filed late = counter.file(new Draft());
        counter.classify(late, "informasi");
        Instant due = counter.find(OFFICER, late).dueAt();
        assertThat(due).as("the rest of it on the next morning").isEqualTo(at("2026-07-07T09:30"));
        counter.restart();
        assertThat(counter.find(OFFICER, late).dueAt()).isEqualTo(due);
        counter.calendars.replace(
                Counter.holidays("2026-07-07"), "adm", counter.calendars.inUse().number());
        counter.complaints.sweep();
        assertThat(counter.find(OFFICER, late).dueAt()).isEqualTo(at("2026-07-08T09:30"));
        assertThat(counter.complaints.verify(Counter.CENTRAL, late.ticket().id()))
                .isEmpty();
    }

    @Test
    public void whatWasDueWhileNothingRanIsDoneAtTheNextLook() {
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            filed.add(counter.file(new Draft()));
        }
        counter.pass(Duration.ofDays(30));
        counter.restart();
        assertThat(counter.complaints.sweep()).isEqualTo(20);
        assertThat(counter.complaints.sweep()).isZero();
        filed.forEach(f -> assertThat(counter.find(OFFICER, f).escalation()).isEqualTo(1));
    }

    /** As with kill -9: all that was done in the transaction is gone with the node. */
    @Test
    public void aNodeThatDiesInTheMidstOfADeadlineHasDoneNothingAndTheNextDoesItOnce() {
        Filed late = counter.file(new Draft());
        counter.move(at("2026-07-09T16:00"));
        AgendaStore store = new DatabaseAgenda(counter.stores.database);
        Duty sweep = new ComplaintSweep(counter.complaints, counter.calendars, store);
        Duty dies = new Duty() {
            @Override
            public String kind() {
                return sweep.kind();
            }

            @Override
            public List<Entry> begins(Instant now) {
                return sweep.begins(now);
            }

            @Override
            public Outcome perform(Kept kept, Instant now) {
                Outcome done = sweep.perform(kept, now);
                if (kept.entry().agency().equals(CITY)) {
                    throw new IllegalStateException("the node dies before the commit");
                }
                return done;
            }
        };
        Agenda first = new Agenda(store, counter.clock(), List.of(dies));
        first.work();
        counter.pass(Duration.ofMinutes(1));
        assertThat(first.work()).isPositive();
        assertThat(counter.events(late.ticket().id())).containsExactly("filed");
        counter.restart();
        Agenda next = new Agenda(
                store, counter.clock(), List.of(new ComplaintSweep(counter.complaints, counter.calendars, store)));
        counter.pass(Duration.ofMinutes(1));
        assertThat(next.work()).isPositive();
        counter.pass(Duration.ofMinutes(1));
        next.work();
        assertThat(counter.events(late.ticket().id())).containsExactly("filed", "escalated 1 Kepala Bidang");
    }

    @Test
    public void twoWhoLookAtOnceDoItOnce() throws Exception {
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            filed.add(counter.file(new Draft()));
        }
        counter.move(at("2026-07-09T16:00"));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<Integer>> looks = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                looks.add(threads.submit(() -> {
                    start.await();
                    return counter.complaints.sweep();
                }));
            }
            int changed = 0;
            for (Future<Integer> look : looks) {
                changed += look.get();
            }
            // One of them may have lost a race and left the rest for its next look.
            changed += counter.complaints.sweep();
            assertThat(changed).isEqualTo(10);
        } finally {
            threads.shutdown();
        }
        filed.forEach(
                f -> assertThat(counter.events(f.ticket().id())).containsExactly("filed", "escalated 1 Kepala Bidang"));
    }

    /** Wednesday 8 July becomes free: three working days after Monday are Friday, when offices close at 16.30. */
    @Test
    public void anotherCalendarCountsTheDeadlinesAnewBeforeTheyPass() {
        Filed waiting = counter.file(new Draft());
        Filed answered = counter.file(new Draft());
        counter.classify(answered, "aspirasi");
        counter.answer(answered);
        Filed timeless = counter.file(new Draft());
        counter.classify(timeless, "aspirasi");
        counter.calendars.replace(
                Counter.holidays("2026-07-08"), "adm", counter.calendars.inUse().number());
        counter.restart();
        // Only now somebody looks, when the old deadline has passed already: the new one counts.
        counter.move(at("2026-07-09T16:00"));
        assertThat(counter.complaints.sweep()).isEqualTo(2);
        assertThat(counter.follow(waiting).dueAt()).isEqualTo(at("2026-07-10T16:30"));
        assertThat(counter.follow(answered).dueAt()).isEqualTo(at("2026-07-21T16:00"));
        assertThat(counter.events(waiting.ticket().id())).containsExactly("filed", "recalculated");
        counter.happensAt(at("2026-07-10T16:30"));
        assertThat(counter.find(OFFICER, waiting).escalation()).isEqualTo(1);
        counter.happensAt(at("2026-07-21T16:00"));
        assertThat(counter.follow(answered).state()).isEqualTo(TicketState.CLOSED);
        assertThat(counter.events(timeless.ticket().id())).containsExactly("filed", "classified aspirasi");
        assertThat(counter.complaints.verify(OFFICER, waiting.ticket().id())).isEmpty();
    }

    @Test
    public void aPreviewNamesTheDeadlinesThatACalendarMovesAndMovesNone() {
        Filed waiting = counter.file(new Draft());
        Filed timeless = counter.file(new Draft());
        counter.classify(timeless, "aspirasi");
        StoredCalendarImports imports = new StoredCalendarImports(counter.calendars, counter.complaints);
        byte[] file = Counter.holidays("2026-07-08");
        CalendarChange preview = imports.preview(file);
        TicketId id = waiting.ticket().id();
        MovedDeadline moved =
                new MovedDeadline(id.agency(), id.number(), at("2026-07-09T16:00"), at("2026-07-10T16:30"));
        assertThat(preview.deadlines()).containsExactly(moved);
        assertThat(preview.moving()).isEqualTo(1);
        assertThat(counter.complaints.sweep()).isZero();
        assertThat(counter.follow(waiting).dueAt()).isEqualTo(at("2026-07-09T16:00"));
        assertThat(imports.put(file, "adm", preview.from()).deadlines()).containsExactly(moved);
        assertThat(counter.complaints.sweep()).isEqualTo(1);
        assertThat(counter.follow(waiting).dueAt()).isEqualTo(at("2026-07-10T16:30"));
        assertThat(imports.previewUndo().deadlines())
                .containsExactly(new MovedDeadline(id.agency(), id.number(), moved.to(), moved.from()));
    }

    @Test
    public void aCalendarThatShortensADeadlineLetsItPassAtOnce() {
        counter.calendars.replace(
                Counter.holidays("2026-07-08", "2026-07-09"),
                "adm",
                counter.calendars.inUse().number());
        Filed filed = counter.file(new Draft());
        assertThat(filed.ticket().dueAt()).isEqualTo(at("2026-07-13T16:00"));
        counter.move(at("2026-07-10T09:00"));
        counter.calendars.replace(
                Counter.holidays("2026-08-17"), "adm", counter.calendars.inUse().number());
        while (counter.complaints.sweep() > 0) {
            // First it is counted anew, then it is late.
        }
        assertThat(counter.events(filed.ticket().id()))
                .containsExactly("filed", "recalculated", "escalated 1 Kepala Bidang");
        assertThat(counter.follow(filed).dueAt()).isEqualTo(at("2026-07-09T16:00"));
    }

    @Test
    public void aDeadlineThatPassedGoesUpOneLevelWhateverTheCalendarBecomes() {
        Filed filed = counter.file(new Draft());
        counter.happensAt(at("2026-07-09T16:00"));
        counter.calendars.replace(
                Counter.holidays("2026-07-08"), "adm", counter.calendars.inUse().number());
        while (counter.complaints.sweep() > 0) {
            // It is counted anew.
        }
        counter.pass(Duration.ofDays(30));
        assertThat(counter.complaints.sweep()).isZero();
        assertThat(counter.find(OFFICER, filed).escalation()).isEqualTo(1);
    }

    @Test
    public void anotherCalendarDoesNotHastenTheNextLevel() {
        counter.offer(REGENCY, "2.0.0", Samples.AGENCY, Counter.PROCEDURE + "  escalateEvery: 3\n", Samples.SERVICE);
        Filed filed = counter.complaints.file(Optional.empty(), new Draft().to(REGENCY), "192.0.2.1");
        counter.happensAt(at("2026-07-08T17:00"));
        counter.calendars.replace(
                Counter.holidays("2026-08-17"), "adm", counter.calendars.inUse().number());
        while (counter.complaints.sweep() > 0) {
            // It is counted anew.
        }
        assertThat(counter.find(NEIGHBOUR, filed).escalation()).isEqualTo(1);
        counter.happensAt(at("2026-07-14T17:00"));
        assertThat(counter.find(NEIGHBOUR, filed).escalation()).isEqualTo(2);
    }

    @Test
    public void aTicketThatCannotBeDecidedHoldsUpNoOther() {
        Filed broken = counter.file(new Draft());
        Filed sound = counter.file(new Draft());
        Filed elsewhere = counter.complaints.file(Optional.empty(), new Draft().to(REGENCY), "192.0.2.1");
        counter.tamper(
                "UPDATE complaint SET definition = 'lost' WHERE number = ?",
                broken.ticket().id().number());
        counter.pass(Duration.ofDays(10));
        assertThat(counter.complaints.sweep()).isEqualTo(2);
        assertThat(counter.find(OFFICER, sound).escalation()).isEqualTo(1);
        assertThat(counter.find(NEIGHBOUR, elsewhere).escalation()).isEqualTo(1);
    }

    /** 15.30 in Jakarta is 16.30 in Makassar: in time there, too late here. */
    @Test
    public void theSameMomentIsCountedInEachAgencysZone() {
        Instant moment = at("2026-07-06T16:30");
        counter.move(moment);
        Ticket here = counter.find(OFFICER, counter.file(new Draft()));
        Filed there = counter.complaints.file(Optional.empty(), new Draft().to(REGENCY), "192.0.2.1");
        assertThat(here.dueAt()).isEqualTo(at("2026-07-10T16:30"));
        assertThat(there.ticket().dueAt()).isEqualTo(at("2026-07-08T17:00"));
        counter.move(MONDAY);
        assertThat(counter.complaints.form(CITY).own()).isFalse();
    }
}
