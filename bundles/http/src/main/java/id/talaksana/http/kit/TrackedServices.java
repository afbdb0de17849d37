package id.talaksana.http.kit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The core's services as the registry has them.
 *
 * <p>They are held loosely: when one is away, for instance because the database is, all faces stay where they are and answer
 * 503. A firm reference would take a face down with it, and clients would see 404.
 */
@Component(service = CoreServices.class)
public class TrackedServices extends CoreServices {
    private final BundleContext context;
    private final Map<Class<?>, ServiceTracker<?, ?>> trackers = new ConcurrentHashMap<>();

    /** Services come and go later. */
    @Activate
    public TrackedServices(BundleContext context) {
        this.context = context;
    }

    @Override
    protected <T> T present(Class<T> type) {
        return type.cast(tracker(type).getService());
    }

    @Override
    protected <T> List<T> all(Class<T> type) {
        return tracker(type).getTracked().values().stream().map(type::cast).toList();
    }

    /** Opened before anybody else sees it, so that nobody finds it empty; of two at once one stays. */
    private ServiceTracker<?, ?> tracker(Class<?> type) {
        ServiceTracker<?, ?> known = trackers.get(type);
        if (known != null) {
            return known;
        }
        ServiceTracker<?, ?> fresh = new ServiceTracker<>(context, type, null);
        fresh.open();
        ServiceTracker<?, ?> first = trackers.putIfAbsent(type, fresh);
        if (first == null) {
            return fresh;
        }
        fresh.close();
        return first;
    }

    @Deactivate
    void close() {
        trackers.values().forEach(ServiceTracker::close);
    }
}
