package id.talaksana.core.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one clock of a node, in UTC: whoever decides by time is given this. It is the system's; in the demonstration alone it
 * may begin elsewhere, at {@code talaksana.clock}, and runs on from there.
 */
@Component(service = Clock.class)
public final class SystemClock extends Clock {
    /** Property with the instant at which the demonstration begins. */
    static final String BEGINNING = "talaksana.clock";

    private static final Logger LOG = LoggerFactory.getLogger(SystemClock.class);

    private final Clock clock;

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
        if (beginning == null || beginning.isBlank()) {
            clock = system;
        } else if (!demonstration) {
            throw new IllegalStateException(BEGINNING + "=" + beginning
                    + ": only the demonstration may set the clock; start with --demo or leave TALAKSANA_CLOCK out");
        } else {
            clock = Clock.offset(system, Duration.between(system.instant(), begins(beginning)));
            LOG.warn("Demonstration: the clock begins at {}", beginning);
        }
    }

    private static Instant begins(String beginning) {
        try {
            return Instant.parse(beginning.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalStateException(
                    BEGINNING + "=" + beginning + " is no instant such as 2027-01-31T08:00:00Z", e);
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }
}
