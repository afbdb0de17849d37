package id.talaksana.distribution.crash;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.runners.BlockJUnit4ClassRunner;
import org.junit.runners.model.InitializationError;
import org.junit.runners.model.RunnerScheduler;

/** Runs all tests of a class at once: for those that mostly wait for containers to start. */
public final class AtOnce extends BlockJUnit4ClassRunner {
    /** Called by JUnit. */
    public AtOnce(Class<?> tests) throws InitializationError {
        super(tests);
        setScheduler(new Threads());
    }

    private static final class Threads implements RunnerScheduler {
        private final ExecutorService threads = Executors.newCachedThreadPool();

        @Override
        public void schedule(Runnable test) {
            threads.execute(test);
        }

        @Override
        public void finished() {
            threads.shutdown();
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
