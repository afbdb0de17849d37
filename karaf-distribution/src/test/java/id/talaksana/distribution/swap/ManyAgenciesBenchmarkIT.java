package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/** What an agency costs: many of them against few, in start-up time, memory, and the time of one swap. */
public class ManyAgenciesBenchmarkIT {
    private static final int MANY = Integer.getInteger("talaksana.agencies", 10);
    private static final int FIVE = 5;

    /** From here on the differences are large beside what a start varies by itself, and are judged. */
    private static final int ENOUGH_TO_JUDGE = 300;

    private static final int SWAPS = MANY < ENOUGH_TO_JUDGE ? 3 : 15;

    private final Map<String, String> report = new LinkedHashMap<>();

    /** What a container with some agencies more costs. */
    private record Cost(int agencies, double installSeconds, double startSeconds, Vitals vitals, Times swap) {
        double megabytes() {
            return (vitals.heapKilobytes() + vitals.metaspaceKilobytes()) / 1024.0;
        }
    }

    /** What each further agency costs. */
    private record More(double startMillis, double kilobytes, double installMillis) {
        static More of(Cost few, Cost many) {
            int more = many.agencies() - few.agencies();
            return new More(
                    (many.startSeconds() - few.startSeconds()) * 1000 / more,
                    (many.megabytes() - few.megabytes()) * 1024 / more,
                    (many.installSeconds() - few.installSeconds()) * 1000 / more);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "start %.1f ms, memory %.0f kB, install %.1f ms",
                    startMillis,
                    kilobytes,
                    installMillis);
        }
    }

    @Test
    public void anAgencyMoreCostsLittle() throws IOException {
        Cost many = cost(MANY - FIVE);
        tell(many);
        if (MANY < ENOUGH_TO_JUDGE) {
            Report.write("many-agencies", report);
        } else {
            judge(cost(1), cost(MANY / 2 - FIVE), many);
        }
    }

    /** A cost that grows faster than the number of agencies is seen in its second half. */
    private void judge(Cost few, Cost half, Cost many) {
        tell(few);
        tell(half);
        More first = More.of(few, half);
        More second = More.of(half, many);
        report.put("each one more", More.of(few, many).toString());
        report.put("one update, many ÷ few (medians)", String.format(Locale.ROOT, "%.2f", slower(few, many)));
        report.put("each one more, up to " + half.agencies(), first.toString());
        report.put("each one more, from there on", second.toString());
        Report.write("many-agencies", report);
        assertThat(slower(few, many)).as("one update, many ÷ few").isLessThanOrEqualTo(1.5);
        assertThat(second.startMillis()).as("start of each one more").isLessThan(first.startMillis() * 1.5);
        assertThat(second.kilobytes()).as("memory of each one more").isLessThan(first.kilobytes() * 1.5);
        assertThat(second.installMillis()).as("installing each one more").isLessThan(first.installMillis() * 1.5);
    }

    private static double slower(Cost few, Cost many) {
        return many.swap().median() / few.swap().median();
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

    private void tell(Cost cost) {
        report.put(
                cost.agencies() + " agencies",
                String.format(
                        Locale.ROOT,
                        "install %.1f s, start %.1f s, heap and metaspace %.1f MB, one update %s",
                        cost.installSeconds(),
                        cost.startSeconds(),
                        cost.megabytes(),
                        cost.swap()));
    }
}
