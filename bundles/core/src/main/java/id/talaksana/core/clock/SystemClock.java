package id.talaksana.core.clock;

import id.talaksana.api.demo.DemonstrationClock;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of a node, in UTC: whoever decides by time is given this. It is the system's; in the demonstration alone it
 * may begin elsewhere, at {@code talaksana.clock}, and go on to a later moment, and runs on from there.
 */
@Component(service = {Clock.class, DemonstrationClock.class})
public final class SystemClock extends Clock implements DemonstrationClock {
    /** Property with the instant at which the demonstration begins. */
    static final String BEGINNING = "talaksana.clock";

    private static final Logger LOG = LoggerFactory.getLogger(SystemClock.class);

    private final Clock system;
    private final boolean demonstration;
    private volatile Duration ahead = Duration.ZERO;

    @Activate
    public SystemClock(BundleContext context) {
        this(
                context.getProperty(BEGINNING),
                Boolean.parseBoolean(context.getProperty("talaksana.demo")),
                Clock.systemUTC());
    }

    /**
     * @param beginning ISO instant; null or blank: that of the system
     * @throws IllegalStateException when a beginning is given though it is no demonstration, or cannot be read
     */
    SystemClock(String beginning, boolean demonstration, Clock system) {
        this.system = system;
        this.demonstration = demonstration;
        if (beginning == null || beginning.isBlank()) {
            return;
        } else if (!demonstration) {
            throw new IllegalStateException(BEGINNING + "=" + beginning
                    + ": only the demonstration may set the clock; start with --demo or leave TALAKSANA_CLOCK out");
        }
        setTo(begins(beginning));
    }

    private static Instant begins(String beginning) {
        try {
            return Instant.parse(beginning.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    BEGINNING + "=" + beginning + " is no instant such as 2027-01-31T08:00:00Z", e);
        }
    }

    private void setTo(Instant moment) {
        ahead = Duration.between(system.instant(), moment);
        LOG.warn("Demonstration: the clock is set to {}", moment);
    }

    @Override
    public synchronized void goOnTo(Instant moment) {
        if (!demonstration) {
            throw new Refusal(Refusal.Kind.CONFLICT, CoreWords.text("only-the-demonstrations-clock-is-set"), List.of());
        } else if (moment.isBefore(instant())) {
            throw new Refusal(Refusal.Kind.INVALID, CoreWords.text("a-clock-does-not-go-back", instant()), List.of());
        }
        setTo(moment);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system, ahead).withZone(zone);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(ahead);
    }
}
