package id.talaksana.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.core.access.AttemptLimits.Limit;
import java.time.Duration;
import java.util.Optional;
import org.junit.Test;

/** Ten at one thing from one place, twenty from one place, forty at one group, eighty in all; each within a hundred seconds. */
public class AttemptsTest {
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "198.51.100.1";

    private long nanos = -5;
    private final Attempts attempts = new Attempts(
            new AttemptLimits(limit(10), limit(20), limit(40), limit(80), new Limit(10, Duration.ofSeconds(10))),
            () -> nanos);

    private static Limit limit(int most) {
        return new Limit(most, Duration.ofSeconds(100));
    }

    private void pass(int seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private boolean wrong(String thing, String group, String address) {
        try {
            assertThat(attempts.check(thing, group, address, Optional::empty)).isEmpty();
            return true;
        } catch (TooManyAttempts e) {
            return false;
        }
    }

    private boolean right(String thing, String group, String address) {
        try {
            assertThat(attempts.check(thing, group, address, () -> Optional.of("it")))
                    .contains("it");
            return true;
        } catch (TooManyAttempts e) {
            return false;
        }
    }

    private int heard(int tried, String group, String address) {
        int heard = 0;
        for (int i = 0; i < tried; i++) {
            heard += wrong(group + i, group, address) ? 1 : 0;
        }
        return heard;
    }

    @Test
    public void afterTenTheyComeBackOneByOne() {
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("a", "g", HERE)).isTrue();
        }
        assertThat(catchThrowableOfType(
                                TooManyAttempts.class, () -> attempts.check("a", "g", HERE, () -> Optional.of("it")))
                        .retryAfterSeconds())
                .isEqualTo(10);
        pass(9);
        assertThat(right("a", "g", HERE)).isFalse();
        pass(1);
        assertThat(right("a", "g", HERE)).isTrue();
        assertThat(wrong("a", "g", HERE))
                .as("the right one was taken off again")
                .isTrue();
        assertThat(wrong("a", "g", HERE)).isFalse();
        pass(100);
        assertThat(heard(10, "a", HERE)).isEqualTo(10);
    }

    @Test
    public void aClockThatIsSetBackLocksNobodyOut() {
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("a", "g", HERE)).isTrue();
        }
        pass(-1_000_000);
        assertThat(right("a", "g", HERE)).isTrue();
    }

    @Test
    public void whatThrowsWasNoAttempt() {
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> attempts.check("a", "g", HERE, () -> {
                        throw new IllegalStateException("the store is away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(wrong("a", "g", HERE)).isTrue();
    }

    @Test
    public void anotherPlaceIsNotHeldUp() {
        for (int i = 0; i < 12; i++) {
            wrong("a", "g", HERE);
        }
        assertThat(right("a", "g", HERE)).isFalse();
        assertThat(right("a", "g", THERE)).isTrue();
        assertThat(right("b", "g", HERE)).isTrue();
    }

    @Test
    public void onePlaceHasItsMeasureOverAllThings() {
        assertThat(heard(30, "g", HERE)).isEqualTo(20);
        assertThat(right("new", "other", HERE)).isFalse();
        assertThat(right("new", "other", THERE)).isTrue();
    }

    @Test
    public void whoWasRightHereIsNotHeldUpByWhatOthersTryHere() {
        assertThat(right("mine", "g", HERE)).isTrue();
        assertThat(heard(30, "g", HERE)).isEqualTo(20);
        assertThat(right("mine", "g", HERE)).isTrue();
        assertThat(right("another", "g", HERE)).isFalse();
        pass(13 * 60 * 60);
        assertThat(heard(30, "g", HERE)).isEqualTo(20);
        assertThat(right("mine", "g", HERE)).as("half a day later").isFalse();
    }

    @Test
    public void aCrowdAtOneGroupLeavesEachPlaceATenthAndOtherGroupsAlone() {
        assertThat(heard(20, "g", "10.0.0.1") + heard(20, "g", "10.0.0.2")).isEqualTo(40);
        assertThat(heard(20, "g", "10.0.0.3")).isEqualTo(2);
        assertThat(right("a", "g", THERE)).as("a quiet place is heard").isTrue();
        assertThat(heard(20, "other", "10.0.0.4")).isEqualTo(20);
    }

    @Test
    public void aCrowdAtEverythingLeavesEachPlaceATenth() {
        for (int i = 1; i <= 4; i++) {
            assertThat(heard(20, "g" + i, "10.0.0." + i)).isEqualTo(20);
        }
        assertThat(heard(20, "g5", "10.0.0.5")).isEqualTo(2);
        assertThat(right("a", "g6", THERE)).isTrue();
        pass(100);
        assertThat(heard(20, "g5", "10.0.0.5")).isEqualTo(20);
    }

    @Test
    public void ofIpv6ANetworkOf64BitsIsOnePlace() {
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("a", "g", "2001:db8:0:1::" + i)).isTrue();
        }
        assertThat(right("a", "g", "2001:db8:0:1:ffff::1")).isFalse();
        assertThat(right("a", "g", "2001:db8:0:2::1")).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("a", "g", i % 2 == 0 ? "::ffff:192.0.2.1" : HERE)).isTrue();
        }
        assertThat(right("a", "g", HERE)).isFalse();
    }

    @Test
    public void whereThePlaceIsNotKnownItIsSlowForOneThingAndStopsNothingElse() {
        for (int i = 0; i < 10; i++) {
            assertThat(wrong("a", "g", null)).isTrue();
        }
        assertThat(right("a", "g", null)).isFalse();
        pass(1);
        assertThat(right("a", "g", null)).isTrue();
        assertThat(heard(500, "g", null)).isEqualTo(500);
        assertThat(right("a", "g", HERE)).isTrue();
    }

    @Test
    public void namesOfAnyLengthAreCounted() {
        String endless = "x".repeat(1_000_000);
        for (int i = 0; i < 10; i++) {
            attempts.count(endless, endless, endless);
        }
        assertThatThrownBy(() -> attempts.count(endless, endless, endless)).isInstanceOf(TooManyAttempts.class);
    }
}
