package id.talaksana.karaf.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Test;

/** Reading that does not end stops nobody else. */
public class PatienceTest {
    private final Patience patience = new Patience(20);
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @After
    public void stop() {
        never.countDown();
        patience.stop();
    }

    @Test
    public void whatDoesNotEndIsAskedOnceAndTheOthersAreAnswered() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        for (int look = 0; look < 5; look++) {
            assertThat(patience.await("pipe", () -> {
                        asked.incrementAndGet();
                        never.await();
                        ended.countDown();
                        return "late";
                    }))
                    .isEmpty();
            assertThat(new Patience(10_000).await("file", () -> "whole")).contains("whole");
        }
        assertThat(asked).hasValue(1);
        never.countDown();
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    public void whatFailsFailsAsItDidThere() {
        Patience patient = new Patience(10_000);
        assertThatThrownBy(() -> patient.await("file", () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
        assertThatThrownBy(() -> patient.await("file", () -> {
                    throw new IllegalStateException("odd");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
