package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.LogSince;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.SampleAgencies;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The five agencies in one container of the demonstration: an account for each actor, and a clock that goes on when told to. */
final class Offices implements AutoCloseable {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final RunningContainer container;
    private final Map<String, Person> people = new HashMap<>();
    private final Person reader;
    private final LogSince log;
    private Duration ahead;

    private Offices(RunningContainer container, LogSince log, LocalDateTime beginning) {
        this.container = container;
        this.log = log;
        this.ahead = Duration.between(Instant.now(), instant(beginning));
        this.reader = Person.added(container, "pusat", "--role central-staff");
    }

    /** Opens them at a moment of western Indonesia. */
    static Offices at(LocalDateTime beginning) {
        RunningContainer container = new RunningContainer("journeys")
                .with("TALAKSANA_CLOCK", instant(beginning).toString());
        return new Offices(container, SampleAgencies.begun(container), beginning);
    }

    private static Instant instant(LocalDateTime moment) {
        return moment.atZone(WIB).toInstant();
    }

    RunningContainer container() {
        return container;
    }

    /** What the container has logged. */
    LogSince log() {
        return log;
    }

    /** Whoever holds an actor, by the demonstration's account such as {@code kanreg.tim-pemroses}. */
    Person of(String account) {
        return people.computeIfAbsent(
                account, name -> Person.of(container, name, SampleAgencies.passwordOf(container, name)));
    }

    /** Somebody of the central staff, who sees everything and does nothing. */
    Person reader() {
        return reader;
    }

    Person anybody() {
        return Person.anonymous(container);
    }

    /** What time it is there. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), WIB);
    }

    /** Lets the clock go on to a moment of western Indonesia. */
    void until(LocalDateTime moment) {
        assertThat(container.console("demo:clock " + instant(moment))).contains("Jam peragaan");
        ahead = Duration.between(Instant.now(), instant(moment));
    }

    /** Lets some time pass. */
    void pass(Duration time) {
        until(LocalDateTime.ofInstant(now().plus(time), WIB).withNano(0));
    }

    /** Lets days pass, until the office has opened on the next day from Monday to Friday. */
    void passDays(int days) {
        LocalDate day = today().plusDays(days);
        while (day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
            day = day.plusDays(1);
        }
        until(day.atTime(9, 0));
    }

    @Override
    public void close() {
        container.close();
    }
}
