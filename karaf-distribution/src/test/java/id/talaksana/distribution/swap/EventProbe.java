package id.talaksana.distribution.swap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.AllServiceListener;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A bundle for tests only: writes down every event of the framework, of bundles and of services, one line each, and on being
 * asked which bundles wait for their removal.
 */
public final class EventProbe
        implements BundleActivator, FrameworkListener, SynchronousBundleListener, AllServiceListener {
    static final String FILE = "events.log";
    static final String ASK = "pending.in";
    static final String ANSWER = "pending.out";

    private Path folder;
    private FrameworkWiring wiring;
    private Thread thread;

    @Override
    public void start(BundleContext context) throws IOException {
        folder = Path.of(context.getProperty("talaksana.data"));
        wiring = context.getBundle(0).adapt(FrameworkWiring.class);
        context.addFrameworkListener(this);
        context.addBundleListener(this);
        context.addServiceListener(this);
        thread = new Thread(this::answer, "event-probe");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop(BundleContext context) {
        thread.interrupt();
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        write("framework " + event.getType() + " " + event.getBundle().getSymbolicName());
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        write("bundle " + event.getType() + " " + event.getBundle().getSymbolicName());
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        Bundle owner = event.getServiceReference().getBundle();
        write("service " + event.getType() + " " + (owner == null ? "-" : owner.getSymbolicName()) + " "
                + String.join(",", (String[]) event.getServiceReference().getProperty("objectClass")));
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(folder.resolve(FILE), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer() {
        try {
            while (true) {
                if (Files.deleteIfExists(folder.resolve(ASK))) {
                    StringBuilder names = new StringBuilder();
                    wiring.getRemovalPendingBundles().forEach(bundle -> names.append(bundle.getSymbolicName())
                            .append('\n'));
                    Path draft = Files.writeString(folder.resolve("pending.draft"), names);
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
