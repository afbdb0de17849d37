package id.talaksana.distribution;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.framework.Bundle;

/** The bundles of a container at one moment. */
public final class Bundles {
    private static final String LIST = "each ($.context bundles) "
            + "{ echo ($it symbolicName) ($it bundleId) ($it state) ($it lastModified) ($it bundleContext) }";

    private Bundles() {}

    /**
     * By symbolic name: id, state, when last installed or updated, and the identity of the bundle's context. The framework
     * gives a bundle a new context whenever it starts, so a bundle that was restarted or refreshed differs.
     */
    public static Map<String, String> of(RunningContainer container) {
        Map<String, String> bundles = new TreeMap<>();
        container.console(LIST).lines().forEach(line -> {
            String[] words = line.split(" ", 2);
            bundles.put(words[0], words[1]);
        });
        return bundles;
    }

    /** The framework's number for a bundle. */
    public static String number(RunningContainer container, String name) {
        return of(container).get(name).split(" ")[0];
    }

    /** Whether a bundle is installed and does not run. */
    public static boolean isIdle(Map<String, String> bundles, String name) {
        return bundles.containsKey(name) && Integer.parseInt(bundles.get(name).split(" ")[1]) != Bundle.ACTIVE;
    }

    /** The same without the contexts, which do not outlive a process. */
    public static Map<String, String> installed(RunningContainer container) {
        Map<String, String> bundles = of(container);
        bundles.replaceAll((name, facts) -> facts.substring(0, facts.lastIndexOf(' ')));
        return bundles;
    }

    /** What differs between two moments, apart from the bundle of an agency. */
    public static List<String> changes(Map<String, String> before, Map<String, String> after, String agency) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.remove("id.talaksana.agency-" + agency);
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> name + ": " + before.get(name) + " -> " + after.get(name))
                .toList();
    }
}
