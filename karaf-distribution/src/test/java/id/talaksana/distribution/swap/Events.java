package id.talaksana.distribution.swap;

import id.talaksana.distribution.ConsoleDoor;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.ServiceEvent;

/** What happens in a container's framework while an agency is swapped, and to whom. */
final class Events {
    /** The component runtime counts its changes in a property of its service, five seconds after the last one. */
    private static final String CHANGE_COUNT =
            "service " + ServiceEvent.MODIFIED + " org.apache.felix.scr org.osgi.service.component.runtime";

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(6);

    private static final Map<Integer, String> FRAMEWORK =
            Map.of(FrameworkEvent.ERROR, "error", FrameworkEvent.STARTLEVEL_CHANGED, "start level changed");
    private static final Map<Integer, String> BUNDLE = Map.ofEntries(
            Map.entry(BundleEvent.INSTALLED, "installed"),
            Map.entry(BundleEvent.RESOLVED, "resolved"),
            Map.entry(BundleEvent.STARTING, "starting"),
            Map.entry(BundleEvent.STARTED, "started"),
            Map.entry(BundleEvent.STOPPING, "stopping"),
            Map.entry(BundleEvent.STOPPED, "stopped"),
            Map.entry(BundleEvent.UPDATED, "updated"),
            Map.entry(BundleEvent.UNRESOLVED, "unresolved"),
            Map.entry(BundleEvent.UNINSTALLED, "uninstalled"));
    private static final Map<Integer, String> SERVICE = Map.of(
            ServiceEvent.REGISTERED, "registered",
            ServiceEvent.UNREGISTERING, "unregistering",
            ServiceEvent.MODIFIED, "modified",
            ServiceEvent.MODIFIED_ENDMATCH, "modified");

    private final RunningContainer container;
    private int seen;

    /** For a container into whose watched folder the probe was put before its start. */
    Events(RunningContainer container) {
        this.container = container;
        RunningContainer.await("the probe", () -> Files.exists(file()));
    }

    static void deployProbeTo(RunningContainer container) {
        ConsoleDoor.deploy(
                EventProbe.class,
                "org.osgi.framework,org.osgi.framework.wiring",
                container.data().resolve("deploy"));
    }

    private Path file() {
        return container.data().resolve(EventProbe.FILE);
    }

    /** Forgets what has been. */
    void forget() {
        seen = lines().size();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How often packages were refreshed since it was forgotten. The framework itself refreshes a bundle that was updated or
     * uninstalled, if and because nobody hangs on it: once, and it alone.
     */
    long refreshes() {
        String refreshed = "framework " + FrameworkEvent.PACKAGES_REFRESHED + " ";
        return lines().stream()
                .skip(seen)
                .filter(line -> line.startsWith(refreshed))
                .count();
    }

    /** Waits until nothing has happened for so long that what a start does later is over. */
    void awaitSilence() {
        long[] last = {lines().size(), System.nanoTime()};
        RunningContainer.await("silence", () -> {
            int now = lines().size();
            if (now != last[0]) {
                last[0] = now;
                last[1] = System.nanoTime();
            }
            return System.nanoTime() - last[1] > SILENCE_NANOS;
        });
    }

    /** What has happened to others than these bundles since it was forgotten, in words. */
    List<String> toOthers(Set<String> bundles) {
        return words(words -> !bundles.contains(words[2]));
    }

    /** What has happened to this bundle since it was forgotten, in words. */
    List<String> to(String bundle) {
        return words(words -> bundle.equals(words[2]));
    }

    private List<String> words(Predicate<String[]> wanted) {
        return lines().stream()
                .skip(seen)
                .filter(line -> !line.startsWith(CHANGE_COUNT))
                .map(line -> line.split(" ", 4))
                .filter(words -> isWorthTelling(words) && (words[0].equals("framework") || wanted.test(words)))
                .map(Events::words)
                .toList();
    }

    private static boolean isWorthTelling(String[] words) {
        return switch (words[0]) {
            case "framework" -> FRAMEWORK.containsKey(Integer.valueOf(words[1]));
            case "bundle" -> BUNDLE.containsKey(Integer.valueOf(words[1]));
            default -> true;
        };
    }

    private static String words(String[] words) {
        Map<Integer, String> names =
                switch (words[0]) {
                    case "framework" -> FRAMEWORK;
                    case "bundle" -> BUNDLE;
                    default -> SERVICE;
                };
        return words[0] + " " + names.get(Integer.valueOf(words[1])) + ": " + words[2]
                + (words.length > 3 ? " " + words[3] : "");
    }

    /** Bundles that were swapped out but whose classes somebody still uses. */
    List<String> removalPending() {
        Path answer = container.data().resolve(EventProbe.ANSWER);
        try {
            Files.deleteIfExists(answer);
            Files.createFile(container.data().resolve(EventProbe.ASK));
            RunningContainer.await("the probe's answer", () -> Files.exists(answer));
            return Files.readAllLines(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
