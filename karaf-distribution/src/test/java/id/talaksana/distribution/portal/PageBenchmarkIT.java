package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.portal.MeasuredPages.Asked;
import id.talaksana.distribution.portal.MeasuredPages.Kind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.SoftAssertions;
import org.junit.Test;

/**
 * How long each kind of page takes with many agencies, beside a static file of the same size from the same server in the
 * same run. Pages are asked for without compression, those of different agencies in turn, each of them once before anything
 * is measured. The times are those of clients on the same machine, from the request to the last byte: their own work and
 * their waiting for a core are in them, so a page's time in the server is shorter.
 *
 * <p>With {@code -Dtalaksana.page.p99=50} a page whose 99th percentile is longer than so many milliseconds fails; without it
 * no time does, since a busy machine says nothing about a page.
 */
public class PageBenchmarkIT {
    private static final int AGENCIES = Integer.getInteger("talaksana.agencies", 6);
    private static final Duration EACH = Duration.ofMillis(Integer.getInteger("talaksana.page.millis", 50));
    private static final int ROUNDS = Integer.getInteger("talaksana.rounds", 1);
    private static final Integer LONGEST_P99 = Integer.getInteger("talaksana.page.p99");
    private static final int CLIENTS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The name of a page with its times and those of its file. */
    private record Measured(String name, int bytes, Run pages, Run files) {
        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.2f | %.0f | %.0f | %.2f |",
                    name,
                    bytes / 1024.0,
                    pages.percentile(50),
                    pages.percentile(99),
                    pages.perSecond(),
                    files.perSecond(),
                    pages.perSecond() / files.perSecond());
        }
    }

    @Test
    public void pagesAreQuickWithManyAgencies() throws Exception {
        try (RunningContainer container = container().start().awaitAgencies(5)) {
            MeasuredPages pages = new MeasuredPages(container, AGENCIES);
            pages.fill();
            List<Kind> kinds = pages.kinds();
            Map<String, Integer> sizes = twins(container, kinds);
            List<Measured> all = new ArrayList<>();
            for (Kind kind : kinds) {
                Kind file = new Kind(kind.name(), 1, i -> read(StaticFiles.PREFIX + kind.file()));
                everyOne(container, kind);
                run(container, kind);
                run(container, file);
                List<Run> asked = new ArrayList<>();
                List<Run> beside = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    asked.add(run(container, kind));
                    beside.add(run(container, file));
                }
                all.add(new Measured(kind.name(), sizes.get(kind.file()), sum(asked), sum(beside)));
            }
            report(pages, all);
            check(all);
        }
    }

    private static RunningContainer container() {
        RunningContainer container = new RunningContainer("pages");
        return LONGEST_P99 == null ? container : container.asInOperation();
    }

    private static Asked read(String path) {
        return new Asked(path, null, Map.of());
    }

    private static void report(MeasuredPages pages, List<Measured> all) throws IOException {
        List<String> table = new ArrayList<>();
        table.add(AGENCIES + " agencies, " + pages.services() + " services, " + CLIENTS + " clients, " + ROUNDS
                + " rounds of " + EACH.toMillis() + " ms; as the clients see it, on the same machine");
        table.add("| page | kB | p50 ms | p99 ms | pages/s | files/s | ratio |");
        table.add("|---|---|---|---|---|---|---|");
        all.forEach(measured -> table.add(measured.row()));
        table.forEach(System.out::println);
        Files.write(Path.of(System.getProperty("talaksana.reports"), "pages-report.md"), table);
    }

    private static void check(List<Measured> all) {
        SoftAssertions each = new SoftAssertions();
        for (Measured measured : all) {
            each.assertThat(measured.pages().failed())
                    .as("failed: %s", measured.name())
                    .isZero();
            each.assertThat(measured.files().failed())
                    .as("failed: file beside %s", measured.name())
                    .isZero();
            each.assertThat(measured.pages().nanos())
                    .as("asked: %s", measured.name())
                    .isNotEmpty();
            if (LONGEST_P99 != null) {
                each.assertThat(measured.pages().percentile(99))
                        .as("p99 of %s in ms", measured.name())
                        .isLessThan(LONGEST_P99);
            }
        }
        each.assertAll();
    }

    /** Installs a static file of the size of each kind of page and gives the sizes. */
    private Map<String, Integer> twins(RunningContainer container, List<Kind> kinds) {
        Map<String, byte[]> twins = new LinkedHashMap<>();
        kinds.forEach(kind -> twins.put(kind.file(), send(container, kind.at(0)).body()));
        container.console(
                "bundle:install -s " + StaticFiles.write(container.data().resolve("statis.jar"), twins));
        RunningContainer.await("the static files", () -> twins.keySet().stream()
                .allMatch(
                        file -> send(container, read(StaticFiles.PREFIX + file)).statusCode() == 200));
        Map<String, Integer> sizes = new LinkedHashMap<>();
        twins.forEach((file, content) -> sizes.put(file, content.length));
        return sizes;
    }

    /** What was measured. */
    private record Run(long[] nanos, double seconds, int failed) {
        double percentile(int percent) {
            return nanos.length == 0
                    ? Double.NaN
                    : nanos[Math.max(0, (int) Math.ceil(nanos.length * percent / 100.0) - 1)] / 1e6;
        }

        double perSecond() {
            return nanos.length / seconds;
        }
    }

    private static Run sum(List<Run> runs) {
        long[] nanos = runs.stream()
                .flatMapToLong(run -> Arrays.stream(run.nanos()))
                .sorted()
                .toArray();
        return new Run(
                nanos,
                runs.stream().mapToDouble(Run::seconds).sum(),
                runs.stream().mapToInt(Run::failed).sum());
    }

    /** Asks for each address once, so that nothing is made for the first time later. */
    private void everyOne(RunningContainer container, Kind kind) throws Exception {
        clients(client -> {
            for (int i = client; i < kind.addresses(); i += CLIENTS) {
                Asked asked = kind.at(i);
                assertThat(send(container, asked).statusCode()).as(asked.path()).isEqualTo(200);
            }
            return List.<Long>of();
        });
    }

    private Run run(RunningContainer container, Kind kind) throws Exception {
        long start = System.nanoTime();
        long end = start + EACH.toNanos();
        List<Long> all = clients(client -> {
            List<Long> times = new ArrayList<>();
            for (int i = client * kind.addresses() / CLIENTS; System.nanoTime() < end; i++) {
                Asked asked = kind.at(i);
                long before = System.nanoTime();
                int status = send(container, asked).statusCode();
                // A failure is noted as a negative time.
                times.add(status == 200 ? System.nanoTime() - before : -1);
            }
            return times;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Run(
                all.stream()
                        .filter(t -> t >= 0)
                        .mapToLong(Long::longValue)
                        .sorted()
                        .toArray(),
                seconds,
                (int) all.stream().filter(t -> t < 0).count());
    }

    /** What one of the clients does, by its number. */
    private interface Client {
        List<Long> work(int number) throws Exception;
    }

    private static List<Long> clients(Client client) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Long>>> clients = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int its = number;
                clients.add(() -> client.work(its));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> done : pool.invokeAll(clients)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private HttpResponse<byte[]> send(RunningContainer container, Asked asked) {
        HttpRequest request = asked.form() == null
                ? container
                        .request(asked.path())
                        .header("Accept", "text/html")
                        .GET()
                        .build()
                : asked.form().request(asked.fields());
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
