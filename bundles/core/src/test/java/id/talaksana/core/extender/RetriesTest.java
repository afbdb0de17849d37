package id.talaksana.core.extender;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

public class RetriesTest {
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final Retries retries = new Retries(worker);
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @After
    public void end() {
        worker.shutdownNow();
    }

    @Test
    public void whatFailsIsTriedAgainUntilItIsDoneAndDelaysNothingElse() throws InterruptedException {
        CountDownLatch late = new CountDownLatch(1);
        retries.now("a", () -> {
            done.add("a");
            if (done.size() < 4) {
                throw new IllegalStateException("the database is away");
            }
            late.countDown();
        });
        retries.now("b", () -> done.add("b"));
        assertThat(late.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("a", "b", "a", "a");
    }

    @Test
    public void newerWorkTakesThePlaceOfOlderThatWaits() throws InterruptedException {
        CountDownLatch last = new CountDownLatch(1);
        retries.after(300, "a", () -> done.add("old"));
        retries.now("a", () -> {
            done.add("failing");
            throw new IllegalStateException("the database is away");
        });
        retries.now("a", () -> done.add("new"));
        retries.after(900, "b", last::countDown);
        assertThat(last.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("failing", "new");
    }
}
