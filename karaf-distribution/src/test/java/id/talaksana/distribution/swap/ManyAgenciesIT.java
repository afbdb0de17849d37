package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;

/** What an agency costs: many of them against few, in start-up time, memory, and the time of one swap. */
public class ManyAgenciesIT {
    private static final int MANY = Integer.getInteger("talaksana.agencies", 60);
    private static final int FIVE = 5;
    private static final int SWAPS = 15;

    private final SwapReport report = new SwapReport("many-agencies", 0);

    /** What a container with some agencies more costs. */
    private record Cost(int agencies, double installSeconds, double startSeconds, Vitals vitals, Times swap) {
        double megabytes() {
            return (vitals.heapKilobytes() + vitals.metaspaceKilobytes()) / 1024.0;
        }
    }

    @Test
    public void anAgencyMoreCostsLittle() throws IOException {
        try {
            Cost few = cost(1);
            Cost many = cost(MANY - FIVE);
            compare(few, many);
        } finally {
            report.write();
        }
    }

    private Cost cost(int more) throws IOException {
        try (RunningContainer container = new RunningContainer("many").start().awaitAgencies(FIVE)) {
            List<SwappedAgency> agencies = new ArrayList<>();
            StringBuilder script = new StringBuilder("bundle:install -s -l 90");
            for (int i = 0; i < more; i++) {
                SwappedAgency agency =
                        new SwappedAgency("uji-" + i, container.data().resolve("many"));
                script.append(' ').append(agency.bundle(agency.next()));
                agencies.add(agency);
            }
            long before = System.nanoTime();
            container.console(script.toString());
            container.awaitAgencies(FIVE + more);
            double installSeconds = (System.nanoTime() - before) / 1e9;

            assertThat(container.stop()).isZero();
            before = System.nanoTime();
            container.start().awaitAgencies(FIVE + more);
            double startSeconds = (System.nanoTime() - before) / 1e9;
            assertThat(container.get("/api/agencies").body().split("\"state\":\"open\"", -1))
                    .hasSize(FIVE + more + 1);

            // The last one that was installed has the longest way through whatever is walked in order.
            Times swap = swaps(container, agencies.get(agencies.size() - 1));
            return new Cost(FIVE + more, installSeconds, startSeconds, Vitals.of(container), swap);
        }
    }

    private static Times swaps(RunningContainer container, SwappedAgency agency) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < SWAPS; i++) {
            String version = agency.next();
            String address = agency.bundle(version);
            long before = System.nanoTime();
            container.type("bundle:update " + agency.bundle() + " " + address);
            RunningContainer.await(agency.id() + " " + version, () -> container
                    .get("/api/agencies/" + agency.id())
                    .body()
                    .contains("\"version\":\"" + version + "\""));
            nanos.add(System.nanoTime() - before);
        }
        return Times.ofNanos(nanos);
    }

    private void compare(Cost few, Cost many) {
        int more = many.agencies() - few.agencies();
        for (Cost cost : List.of(few, many)) {
            report.line(
                    cost.agencies() + " agencies",
                    String.format(
                            Locale.ROOT,
                            "install %.1f s, start %.1f s, heap and metaspace %.1f MB, one update %s",
                            cost.installSeconds(),
                            cost.startSeconds(),
                            cost.megabytes(),
                            cost.swap()));
        }
        report.line(
                "cost of each agency more",
                String.format(
                        Locale.ROOT,
                        "start %.1f ms, memory %.0f kB, install %.1f ms",
                        (many.startSeconds() - few.startSeconds()) * 1000 / more,
                        (many.megabytes() - few.megabytes()) * 1024 / more,
                        (many.installSeconds() - few.installSeconds()) * 1000 / more));
        report.line(
                "one update, many ÷ few (medians)",
                String.format(
                        Locale.ROOT, "%.2f", many.swap().median() / few.swap().median()));
    }
}
