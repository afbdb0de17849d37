package id.talaksana.distribution.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

/**
 * A bundle for tests only: remembers the class loader of every revision of an agency's bundle weakly, and says on being asked
 * how many of each agency are alive.
 */
public final class LoaderProbe implements BundleActivator, SynchronousBundleListener {
    static final String ASK = "loaders.in";
    static final String ANSWER = "loaders.out";
    private static final String AGENCY = "id.talaksana.agency-";

    private final Map<String, List<WeakReference<ClassLoader>>> loaders = new ConcurrentHashMap<>();
    private Path folder;
    private Thread thread;

    @Override
    public void start(BundleContext context) {
        folder = Path.of(context.getProperty("talaksana.data"));
        context.addBundleListener(this);
        for (Bundle bundle : context.getBundles()) {
            remember(bundle);
        }
        thread = new Thread(this::answer, "loader-probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        thread.interrupt();
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.RESOLVED || event.getType() == BundleEvent.STARTED) {
            remember(event.getBundle());
        }
    }

    private synchronized void remember(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        String name = String.valueOf(bundle.getSymbolicName());
        ClassLoader loader = wiring == null || !name.startsWith(AGENCY) ? null : wiring.getClassLoader();
        if (loader != null) {
            List<WeakReference<ClassLoader>> known = loaders.computeIfAbsent(name, n -> new CopyOnWriteArrayList<>());
            known.removeIf(each -> each.refersTo(null));
            if (known.stream().noneMatch(each -> each.refersTo(loader))) {
                known.add(new WeakReference<>(loader));
            }
        }
    }

    private void answer() {
        try {
            while (true) {
                if (Files.deleteIfExists(folder.resolve(ASK))) {
                    StringBuilder lines = new StringBuilder();
                    loaders.forEach((name, known) -> lines.append(name.substring(AGENCY.length()))
                            .append(' ')
                            .append(known.stream()
                                    .filter(each -> !each.refersTo(null))
                                    .count())
                            .append('\n'));
                    Path draft = Files.writeString(folder.resolve("loaders.draft"), lines);
                    Files.move(draft, folder.resolve(ANSWER), StandardCopyOption.ATOMIC_MOVE);
                }
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            // The bundle stops.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
