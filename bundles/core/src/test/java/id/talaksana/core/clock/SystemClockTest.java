package id.talaksana.core.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.text.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;

public class SystemClockTest {
    private static final Instant NOW = Instant.parse("2026-11-30T01:00:00Z");

    /** Goes on by a second each time it is read. */
    private final Clock system = new Clock() {
        private Instant next = NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            next = next.plusSeconds(1);
            return next;
        }
    };

    @Test
    public void itIsTheSystemsUnlessTheDemonstrationBeginsElsewhereAndRunsOn() {
        assertThat(new SystemClock(null, false, system).instant()).isEqualTo(NOW.plusSeconds(1));
        assertThat(new SystemClock("", true, system).instant()).isEqualTo(NOW.plusSeconds(2));
        Clock demonstration = new SystemClock("2027-01-31T08:00:00Z", true, system);
        Instant first = demonstration.instant();
        assertThat(first).isEqualTo("2027-01-31T08:00:01Z");
        assertThat(Duration.between(first, demonstration.instant())).isEqualTo(Duration.ofSeconds(1));
        assertThat(demonstration.withZone(ZoneOffset.UTC).instant()).isEqualTo("2027-01-31T08:00:03Z");
    }

    @Test
    public void nobodySetsTheClockOfAnInstallation() {
        assertThatThrownBy(() -> new SystemClock("2027-01-31T08:00:00Z", false, system))
                .hasMessageContaining("--demo");
        assertThatThrownBy(() -> new SystemClock("besok", true, system)).hasMessageContaining("besok");
    }

    @Test
    public void theDemonstrationsClockGoesOnWhenToldToAndNeverBack() {
        SystemClock clock = new SystemClock("2025-10-21T01:00:00Z", true, system);
        clock.goOnTo(Instant.parse("2025-11-06T09:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2025-11-06T09:00:01Z");
        assertThat(clock.withZone(ZoneOffset.UTC).instant()).isEqualTo("2025-11-06T09:00:02Z");
        assertThatThrownBy(() -> clock.goOnTo(Instant.parse("2025-11-06T08:00:00Z")))
                .isInstanceOf(Refusal.class);
        SystemClock real = new SystemClock(null, false, system);
        assertThatThrownBy(() -> real.goOnTo(Instant.parse("2027-11-06T08:00:00Z")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason().english()).contains("--demo"));
    }
}
