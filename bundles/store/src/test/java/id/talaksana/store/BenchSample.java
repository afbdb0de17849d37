package id.talaksana.store;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * One contestant at work for some seconds.
 *
 * @param p50 milliseconds of a step
 * @param p99 milliseconds of a step
 * @param jvmCpu microseconds of this process for a step
 * @param serverCpu microseconds of PostgreSQL for a step; 0 without one
 * @param foreignCores processors that everything else on this machine kept busy meanwhile: how far to trust the sample
 */
record BenchSample(
        double stepsPerSecond, double p50, double p99, double jvmCpu, double serverCpu, double foreignCores) {

    /** Begins cases and performs all their steps on some threads until the time is over. */
    static BenchSample take(BenchContestant contestant, int threads, double seconds, PostgresServer server)
            throws Exception {
        double jvm = jvmCpuSeconds();
        double postgresql = serverCpuSeconds(server);
        double machine = machineCpuSeconds();
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        long[] times = onThreads(threads, () -> steps(contestant, end));
        double elapsed = (System.nanoTime() - began) / 1e9;
        jvm = jvmCpuSeconds() - jvm;
        postgresql = serverCpuSeconds(server) - postgresql;
        machine = machineCpuSeconds() - machine;
        Arrays.sort(times);
        return new BenchSample(
                times.length / elapsed,
                times[times.length / 2] / 1e6,
                times[(int) (times.length * 0.99)] / 1e6,
                jvm / times.length * 1e6,
                postgresql / times.length * 1e6,
                (machine - jvm - postgresql) / elapsed);
    }

    private static long[] steps(BenchContestant contestant, long end) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            BenchContestant.Running running = contestant.begin();
            for (int i = 0; i < BenchContestant.STEPS && System.nanoTime() < end; i++) {
                long before = System.nanoTime();
                running.step();
                if (count == times.length) {
                    times = Arrays.copyOf(times, 2 * count);
                }
                times[count++] = System.nanoTime() - before;
            }
        }
        return Arrays.copyOf(times, count);
    }

    private static long[] onThreads(int threads, Callable<long[]> task) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(executor.submit(task));
            }
            long[] all = new long[0];
            for (Future<long[]> each : running) {
                long[] times = each.get();
                int at = all.length;
                all = Arrays.copyOf(all, at + times.length);
                System.arraycopy(times, 0, all, at, times.length);
            }
            return all;
        } finally {
            executor.shutdown();
        }
    }

    private static double jvmCpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    /** User, nice, system, interrupts and stolen time of all processors. */
    private static double machineCpuSeconds() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            String[] fields = lines.findFirst().orElseThrow().trim().split("\\s+");
            long ticks = 0;
            for (int i : new int[] {1, 2, 3, 6, 7, 8}) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks / 100.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** CPU of the server's main process, its living children and those it has buried; in ticks of 10 ms. */
    private static double serverCpuSeconds(PostgresServer server) {
        if (server == null) {
            return 0;
        }
        String main = Long.toString(server.pid());
        long ticks = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : processes
                    .filter(p -> p.getFileName().toString().matches("\\d+"))
                    .toList()) {
                String[] stat = stat(process);
                boolean isMain = process.getFileName().toString().equals(main);
                if (isMain || stat.length > 1 && stat[1].equals(main)) {
                    ticks += Long.parseLong(stat[11]) + Long.parseLong(stat[12]);
                    ticks += isMain ? Long.parseLong(stat[13]) + Long.parseLong(stat[14]) : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ticks / 100.0;
    }

    /** The fields after the name, of which the parent is at 1; empty when the process has ended meanwhile. */
    private static String[] stat(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return new String[0];
        }
    }
}
