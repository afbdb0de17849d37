package id.talaksana.distribution.swap;

import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a container's JVM keeps after a full collection, as {@code jcmd} tells it.
 *
 * @param wirings how many wirings of bundles are alive, each with its class loader; one for each bundle, and one for each that
 *     was swapped out and cannot be collected
 */
record Vitals(long heapKilobytes, long metaspaceKilobytes, long wirings) {
    private static final Pattern HEAP = Pattern.compile("(?:heap|generation)\\s+total \\d+K, used (\\d+)K");
    private static final Pattern METASPACE = Pattern.compile("Metaspace\\s+used (\\d+)K");
    private static final Pattern WIRINGS =
            Pattern.compile("\\s(\\d+)\\s+\\d+\\s+org\\.apache\\.felix\\.framework\\.BundleWiringImpl\\s");

    static Vitals of(RunningContainer container) {
        // The histogram counts what is alive, so it collects first.
        String histogram = jcmd(container, "GC.class_histogram");
        String heap = jcmd(container, "GC.heap_info");
        return new Vitals(sum(HEAP, heap), sum(METASPACE, heap), sum(WIRINGS, histogram));
    }

    private static long sum(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        long sum = 0;
        boolean found = false;
        while (matcher.find()) {
            found = true;
            sum += Long.parseLong(matcher.group(1));
        }
        if (!found) {
            throw new AssertionError(pattern + " is not in " + text);
        }
        return sum;
    }

    private static String jcmd(RunningContainer container, String command) {
        try {
            String process = Files.readString(container.data().resolve("karaf/karaf.pid"))
                    .strip();
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            process,
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
