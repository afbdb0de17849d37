package id.talaksana.core.extender;

import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Publishing;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Registry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds agency bundles by the extender pattern of the OSGi specification, judges them, and offers the definitions of the
 * sound ones to the registry; the others wait in quarantine. One worker thread takes bundle events in order, so nothing here
 * needs a lock and no framework thread waits.
 */
@Component(immediate = true, service = Arrivals.class)
public final class AgencyExtender implements Arrivals, BundleTrackerCustomizer<Bundle> {
    /** A feature upgrade may uninstall the old bundle before it installs the new one; closing waits this long for it. */
    private static final long GRACE_MILLIS = 3_000;

    /** An agency that has not come by then is ill, and the others are not to wait for it. */
    private static final long ARRIVAL_MILLIS = 15_000;

    private static final Logger LOG = LoggerFactory.getLogger(AgencyExtender.class);

    private final Publishing publishing;
    private final Registry registry;
    private final Catalogue catalogue;
    private final Quarantine quarantine;
    private final BundleFacts facts;
    private final Admission admission;
    private final BundleTracker<Bundle> tracker;
    /** Bundles that were here at the start, are to run, and have not been heard yet. */
    private final Set<Long> expected = ConcurrentHashMap.newKeySet();
    /** Bundles whose start is under way. */
    private final Set<Long> starting = ConcurrentHashMap.newKeySet();
    /** Bundles whose last start failed. */
    private final Set<Long> failed = ConcurrentHashMap.newKeySet();
    /** What is here, as last looked at; written by the worker alone, filled before it begins. */
    private final Map<Bundle, PlugIn> known = new ConcurrentHashMap<>();

    private final long started = System.nanoTime();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "talaksana-agencies");
        thread.setDaemon(true);
        return thread;
    });
    private final Retries retries = new Retries(worker);

    @Activate
    public AgencyExtender(
            BundleContext context,
            @Reference Publishing publishing,
            @Reference Registry registry,
            @Reference Catalogue catalogue,
            @Reference Quarantine quarantine) {
        this.publishing = publishing;
        this.registry = registry;
        this.catalogue = catalogue;
        this.quarantine = quarantine;
        this.facts = new BundleFacts(context.getBundle());
        this.admission = new Admission(known, facts, publishing, registry, catalogue, quarantine, expected::remove);
        // Whoever claims an agency is known before anybody is let in: the order of the events is chance.
        knowAll(context);
        int states = Bundle.INSTALLED | Bundle.RESOLVED | Bundle.STARTING | Bundle.ACTIVE | Bundle.STOPPING;
        tracker = new BundleTracker<>(context, states, this);
        tracker.open();
        retries.after(ARRIVAL_MILLIS, Origin.Kind.BUNDLE, this::arrived);
    }

    private void knowAll(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            if (facts.concerns(bundle)) {
                facts.read(bundle, false).ifPresent(plugIn -> known.put(bundle, plugIn));
            }
        }
    }

    @Override
    public Origin.Kind way() {
        return Origin.Kind.BUNDLE;
    }

    @Override
    public boolean complete() {
        return expected.isEmpty() || System.nanoTime() - started > TimeUnit.MILLISECONDS.toNanos(ARRIVAL_MILLIS);
    }

    @Deactivate
    void stop() {
        tracker.close();
        worker.shutdown();
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (!facts.concerns(bundle)) {
            return null;
        }
        // On the very first start nothing is marked to start yet; an agency that was never heard is expected then.
        String agency = facts.read(bundle, false).map(PlugIn::agency).orElse(null);
        if (bundle.getState() == Bundle.ACTIVE
                || Admission.startsAgain(bundle)
                || agency != null && catalogue.agency(agency).isEmpty()) {
            expected.add(bundle.getBundleId());
        }
        changed(bundle);
        return bundle;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        int type = event == null ? 0 : event.getType();
        long id = bundle.getBundleId();
        if (type == BundleEvent.STARTING) {
            starting.add(id);
            failed.remove(id);
        } else if (type == BundleEvent.STARTED || type == BundleEvent.UPDATED) {
            starting.remove(id);
            failed.remove(id);
        } else if (type == BundleEvent.STOPPED && starting.remove(id)) {
            failed.add(id);
        }
        if (type == BundleEvent.STOPPED && !Admission.startsAgain(bundle)) {
            leaves(bundle);
        }
        changed(bundle);
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle same) {
        long id = bundle.getBundleId();
        expected.remove(id);
        starting.remove(id);
        failed.remove(id);
        // A stopped bundle has not gone, and neither has one that is tracked no more because the core itself stops.
        if (bundle.getState() == Bundle.UNINSTALLED && !worker.isShutdown()) {
            leaves(bundle);
            worker.execute(() -> gone(bundle));
        }
    }

    /** On the register before the framework goes on, so that whoever takes a bundle away may believe it. */
    private void leaves(Bundle bundle) {
        PlugIn plugIn = known.get(bundle);
        if (plugIn != null && plugIn.agency() != null) {
            try {
                leave(bundle, plugIn);
            } catch (RuntimeException e) {
                LOG.warn("The register does not say yet that {} leaves; it is tried again", plugIn.origin(), e);
            }
        }
    }

    private void leave(Bundle bundle, PlugIn plugIn) {
        if (bundle.getState() != Bundle.ACTIVE && !admission.isHereOtherwise(bundle, plugIn)) {
            publishing.leaves(plugIn.agency(), plugIn.origin());
        }
    }

    private void changed(Bundle bundle) {
        retries.now(bundle, () -> {
            try {
                look(bundle);
            } catch (RuntimeException e) {
                // It is tried again; the others are not to wait for it.
                expected.remove(bundle.getBundleId());
                throw e;
            }
        });
    }

    private void look(Bundle bundle) {
        PlugIn now = facts.read(bundle, failed.contains(bundle.getBundleId())).orElse(null);
        if (now == null) {
            return;
        }
        PlugIn before = known.put(bundle, now);
        admission.admit(bundle, now);
        if (!now.equals(before)) {
            admission.admitOthers(bundle, now.agency());
            if (before != null && !Objects.equals(before.agency(), now.agency())) {
                admission.admitOthers(bundle, before.agency());
            }
        }
        if (bundle.getState() == Bundle.RESOLVED && !Admission.startsAgain(bundle)) {
            closeLater(bundle, now);
        }
    }

    private void gone(Bundle bundle) {
        PlugIn before = known.remove(bundle);
        if (before != null) {
            quarantine.release(before.origin());
            if (before.agency() != null) {
                // Once more: its last offer may have been under way when it left, or the database away.
                retries.now(List.of(bundle, "leaving"), () -> leave(bundle, before));
            }
            closeLater(bundle, before);
        }
    }

    /** A crash between a bundle's installation and its start leaves one that nobody would start. */
    private void arrived() {
        publishing.arrived(Origin.Kind.BUNDLE);
        known.forEach((bundle, plugIn) -> {
            boolean rests = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
            if (rests
                    && !Admission.startsAgain(bundle)
                    && !admission.isHereOtherwise(bundle, plugIn)
                    && admission.faults(plugIn).isEmpty()) {
                quarantine.hold(plugIn.origin(), plugIn.agency(), List.of(PlugInRules.notStarted(plugIn)));
            }
        });
    }

    private void closeLater(Bundle bundle, PlugIn plugIn) {
        if (plugIn.agency() != null) {
            retries.after(GRACE_MILLIS, List.of(bundle, "closing"), () -> {
                if (bundle.getState() != Bundle.ACTIVE && !admission.isHereOtherwise(bundle, plugIn)) {
                    publishing.away(plugIn.agency(), plugIn.origin());
                    admission.admitOthers(bundle, plugIn.agency());
                }
            });
        }
    }
}
