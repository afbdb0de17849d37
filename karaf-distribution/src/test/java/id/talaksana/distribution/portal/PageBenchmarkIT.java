package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.ManyAgencies;
import id.talaksana.distribution.ManyAgencies.MadeUp;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.WholeMachine;
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
import java.util.function.IntFunction;
import org.junit.Test;
import org.junit.experimental.categories.Category;

/**
 * How long each kind of page takes with many agencies, beside a static file of the same size from the same server in the
 * same run. Client and server share the machine: read the ratios. Pages are asked for without compression, those of
 * different agencies in turn.
 */
@Category(WholeMachine.class)
public class PageBenchmarkIT {
    private static final int AGENCIES = Integer.getInteger("talaksana.agencies", 15);
    private static final Duration EACH = Duration.ofMillis(Integer.getInteger("talaksana.page.millis", 200));
    private static final int ROUNDS = Integer.getInteger("talaksana.rounds", 1);
    private static final int CLIENTS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<MadeUp> agencies = ManyAgencies.of(AGENCIES);

    /** The addresses of one kind of page, by turn. */
    private Map<String, IntFunction<String>> pages() {
        Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
        pages.put("home", i -> "/");
        pages.put("search", i -> "/?q=" + (i % 2 == 0 ? "pengadaan+" : "jaya+") + i % AGENCIES);
        pages.put("agency", i -> "/" + at(i).id());
        pages.put("service", this::service);
        pages.put(
                "side by side",
                i -> service(i) + "/banding?dengan=" + service(i + 1).substring(1));
        pages.put("changes", i -> service(i) + "/perubahan");
        pages.put("checklist", i -> service(i) + "/persyaratan");
        pages.put("complaint form", i -> "/" + at(i).id() + "/pengaduan");
        pages.put("SOP, HTML", i -> "/api" + service(i).replaceFirst("^/([^/]+)/", "/agencies/$1/services/") + "/sop");
        return pages;
    }

    private MadeUp at(int i) {
        return agencies.get(Math.floorMod(i * 7, AGENCIES));
    }

    private String service(int i) {
        return "/" + at(i).id() + "/" + at(i).service();
    }

    @Test
    public void pagesAreQuickWithManyAgencies() throws Exception {
        try (RunningContainer container =
                new RunningContainer("pages").asInOperation().start().awaitAgencies(5)) {
            fill(container);
            Map<String, IntFunction<String>> pages = pages();
            Map<String, byte[]> twins = new LinkedHashMap<>();
            pages.forEach((name, page) ->
                    twins.put(file(name), send(container, page.apply(0)).body()));
            container.console(
                    "bundle:install -s " + StaticFiles.write(container.data().resolve("statis.jar"), twins));
            RunningContainer.await("the static files", () -> twins.keySet().stream()
                    .allMatch(file -> send(container, StaticFiles.PREFIX + file).statusCode() == 200));
            List<String> table = new ArrayList<>();
            table.add(AGENCIES + " agencies, "
                    + agencies.stream()
                            .mapToInt(a -> (int) a.files().keySet().stream()
                                            .filter(f -> f.endsWith(".yaml"))
                                            .count()
                                    - 1)
                            .sum()
                    + " services, " + CLIENTS
                    + " clients, " + ROUNDS + " rounds of " + EACH.toMillis() + " ms");
            table.add("| page | kB | p50 ms | p99 ms | pages/s | files/s | ratio |");
            table.add("|---|---|---|---|---|---|---|");
            for (Map.Entry<String, IntFunction<String>> page : pages.entrySet()) {
                String file = StaticFiles.PREFIX + file(page.getKey());
                List<Run> asked = new ArrayList<>();
                List<Run> beside = new ArrayList<>();
                run(container, page.getValue());
                run(container, i -> file);
                for (int round = 0; round < ROUNDS; round++) {
                    asked.add(run(container, page.getValue()));
                    beside.add(run(container, i -> file));
                }
                table.add(row(page.getKey(), twins.get(file(page.getKey())).length, sum(asked), sum(beside)));
            }
            table.forEach(System.out::println);
            Files.write(Path.of(System.getProperty("talaksana.reports"), "pages-report.md"), table);
        }
    }

    private static String row(String name, int bytes, Run pages, Run files) {
        assertThat(pages.failed()).as(name).isZero();
        assertThat(files.failed()).as(name).isZero();
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

    private void fill(RunningContainer container) throws IOException {
        Person administrator = Person.of(
                container,
                "admin",
                Files.readString(container.data().resolve("admin-password")).strip());
        for (MadeUp agency : agencies) {
            administrator
                    .upload("/agencies/" + agency.id() + "/definitions", agency.zip())
                    .with(201);
        }
    }

    private static String file(String page) {
        return page.replaceAll("[^a-z]", "") + ".html";
    }

    /** What was measured. */
    private record Run(long[] nanos, double seconds, int failed) {
        double percentile(int percent) {
            return nanos[Math.max(0, (int) Math.ceil(nanos.length * percent / 100.0) - 1)] / 1e6;
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

    private Run run(RunningContainer container, IntFunction<String> page) throws Exception {
        long start = System.nanoTime();
        long end = start + EACH.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Long>>> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int offset = client * AGENCIES / CLIENTS;
                clients.add(() -> {
                    List<Long> times = new ArrayList<>();
                    for (int i = offset; System.nanoTime() < end; i++) {
                        long before = System.nanoTime();
                        int status = send(container, page.apply(i)).statusCode();
                        // A failure is noted as a negative time.
                        times.add(status == 200 ? System.nanoTime() - before : -1);
                    }
                    return times;
                });
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> client : pool.invokeAll(clients)) {
                all.addAll(client.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Run(
                    all.stream()
                            .filter(t -> t >= 0)
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray(),
                    seconds,
                    (int) all.stream().filter(t -> t < 0).count());
        } finally {
            pool.shutdownNow();
        }
    }

    private HttpResponse<byte[]> send(RunningContainer container, String path) {
        HttpRequest request =
                container.request(path).header("Accept", "text/html").GET().build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
