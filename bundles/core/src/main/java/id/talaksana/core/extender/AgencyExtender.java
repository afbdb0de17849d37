package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds agency bundles by the extender pattern of the OSGi specification and offers their definitions to the registry.
 * One worker thread takes bundle events in order, so nothing here needs a lock and no framework thread waits.
 */
@Component(immediate = true, service = Arrivals.class)
public final class AgencyExtender implements Arrivals, BundleTrackerCustomizer<Origin> {
    static final String EXTENDER = "talaksana.agency";
    private static final String FOLDER = "agency";
    private static final int MAX_BYTES = 1 << 20;
    /** A feature upgrade may uninstall the old bundle before it installs the new one; closing waits this long for it. */
    private static final long GRACE_MILLIS = 3_000;

    /** An agency that has not come by then is ill, and the others are not to wait for it. */
    private static final long ARRIVAL_NANOS = TimeUnit.SECONDS.toNanos(15);

    private static final Logger LOG = LoggerFactory.getLogger(AgencyExtender.class);

    private final Bundle own;
    private final Registry registry;
    private final Catalogue catalogue;
    private final BundleTracker<Origin> tracker;
    /** Bundles that were here at the start, are to run, and have not been heard yet. */
    private final Set<Long> expected = ConcurrentHashMap.newKeySet();

    private final long started = System.nanoTime();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talaksana-agencies");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public AgencyExtender(BundleContext context, @Reference Registry registry, @Reference Catalogue catalogue) {
        this.own = context.getBundle();
        this.registry = registry;
        this.catalogue = catalogue;
        int states = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
        tracker = new BundleTracker<>(context, states, this);
        tracker.open();
    }

    @Override
    public boolean complete() {
        return expected.isEmpty() || System.nanoTime() - started > ARRIVAL_NANOS;
    }

    @Deactivate
    void stop() {
        tracker.close();
        worker.shutdown();
    }

    @Override
    public Origin addingBundle(Bundle bundle, BundleEvent event) {
        // Headers are enough to tell an agency; the wire is checked when it is active, since only then it is resolved.
        String requires = bundle.getHeaders("").get("Require-Capability");
        if (requires == null || !requires.contains(EXTENDER)) {
            return null;
        }
        // On the very first start nothing is marked to start yet; an agency that was never heard is expected then.
        String agency = agencyOf(bundle);
        if (bundle.getState() == Bundle.ACTIVE
                || startsAgain(bundle)
                || agency != null && catalogue.agency(agency).isEmpty()) {
            expected.add(bundle.getBundleId());
        }
        changed(bundle);
        return origin(bundle);
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Origin origin) {
        changed(bundle);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Origin origin) {
        expected.remove(bundle.getBundleId());
        // A stopped bundle has not gone, and neither has one that is tracked no more because the core itself stops.
        if (bundle.getState() == Bundle.UNINSTALLED && !worker.isShutdown()) {
            closeLater(bundle, agencyOf(bundle), origin);
        }
    }

    private void changed(Bundle bundle) {
        if (bundle.getState() == Bundle.ACTIVE) {
            worker.execute(() -> {
                offer(bundle);
                expected.remove(bundle.getBundleId());
            });
        } else if (bundle.getState() == Bundle.RESOLVED && !startsAgain(bundle)) {
            closeLater(bundle, agencyOf(bundle), origin(bundle));
        }
    }

    /** A bundle that is stopped to be updated keeps its autostart setting; one that an administrator stops loses it. */
    private static boolean startsAgain(Bundle bundle) {
        BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
        return level != null && level.isPersistentlyStarted();
    }

    private void closeLater(Bundle bundle, String agency, Origin origin) {
        if (agency != null) {
            worker.schedule(
                    () -> {
                        if (bundle.getState() != Bundle.ACTIVE) {
                            registry.away(agency, origin);
                        }
                    },
                    GRACE_MILLIS,
                    TimeUnit.MILLISECONDS);
        }
    }

    private void offer(Bundle bundle) {
        if (bundle.getState() != Bundle.ACTIVE || !wiredToUs(bundle)) {
            return;
        }
        String agency = agencyOf(bundle);
        if (agency == null) {
            LOG.warn(
                    "{} requires the extender {} but provides no capability {} with its agency's id",
                    bundle,
                    EXTENDER,
                    EXTENDER);
            return;
        }
        try {
            registry.publish(agency, files(bundle), origin(bundle), "system");
        } catch (IOException e) {
            LOG.error("{} cannot be read; install it anew", bundle, e);
        } catch (RuntimeException e) {
            // The worker must go on for the other agencies whatever happens with this one.
            LOG.error("Offer of {} failed", bundle, e);
        }
    }

    private boolean wiredToUs(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring != null
                && wiring.getRequiredWires("osgi.extender").stream()
                        .map(BundleWire::getCapability)
                        .anyMatch(c -> c.getRevision().getBundle().equals(own)
                                && EXTENDER.equals(c.getAttributes().get("osgi.extender")));
    }

    /** The agency that a bundle provides; null when it names none. */
    private static String agencyOf(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        List<BundleCapability> provided = wiring == null ? List.of() : wiring.getCapabilities(EXTENDER);
        if (!provided.isEmpty()) {
            return (String) provided.get(0).getAttributes().get(EXTENDER);
        }
        // An uninstalled bundle has no wiring any more; its header still says it.
        String header = bundle.getHeaders("").get("Provide-Capability");
        var matcher = java.util.regex.Pattern.compile("talaksana\\.agency=\"?([a-z0-9-]+)\"?")
                .matcher(header == null ? "" : header);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Origin origin(Bundle bundle) {
        return new Origin(Origin.Kind.BUNDLE, bundle.getSymbolicName());
    }

    private static Map<String, byte[]> files(Bundle bundle) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        var entries = bundle.findEntries(FOLDER, "*.yaml", false);
        for (URL entry : entries == null ? List.<URL>of() : Collections.list(entries)) {
            try (InputStream in = entry.openStream()) {
                String path = entry.getPath();
                files.put(path.substring(path.lastIndexOf('/') + 1), in.readNBytes(MAX_BYTES + 1));
            }
        }
        return files;
    }
}
