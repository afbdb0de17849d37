package id.talaksana.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Sets what nobody has set: on a Karaf that {@code bin/talaksana} did not start nobody has. It starts before everybody who
 * asks for it, and after the web server.
 */
public final class Surroundings implements BundleActivator {
    private static final String WEB_SERVER = "org.osgi.service.http.runtime.HttpServiceRuntime";
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(60);

    @Override
    public void start(BundleContext context) throws IOException, InterruptedException {
        // Beside Karaf's own folder of data, which "bin/karaf clean" empties.
        String data = preset(context, "talaksana.data", Path.of(context.getProperty("karaf.base"), "talaksana"));
        // They hold what is told about people: nobody but the user who runs Karaf reads them.
        Files.createDirectories(
                Path.of(data), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        preset(context, "derby.stream.error.file", Path.of(context.getProperty("karaf.data"), "log", "derby.log"));
        // CXF's own servlet would wait for the portal's place.
        preset(context, "org.apache.cxf.osgi.http.transport.disable", true);
        awaitWebServer(context);
    }

    /**
     * Pax Web starts its server in a thread of its own. As soon as it has come, the JAX-RS whiteboard would register its
     * servlets in that thread, and our faces theirs in the one that starts bundles: each of the two may then hold what the
     * other waits for. Behind a server that is there already all of it happens in one thread.
     */
    private static void awaitWebServer(BundleContext context) throws InterruptedException {
        ServiceTracker<Object, Object> server = new ServiceTracker<>(context, WEB_SERVER, null);
        server.open();
        try {
            if (server.waitForService(PATIENCE_MILLIS) == null) {
                System.getLogger(Surroundings.class.getName())
                        .log(System.Logger.Level.WARNING, "the web server has not come; its own log says why");
            }
        } finally {
            server.close();
        }
    }

    @Override
    public void stop(BundleContext context) {
        // What was set holds while Karaf runs.
    }

    private static String preset(BundleContext context, String name, Object value) {
        if (context.getProperty(name) == null) {
            System.setProperty(name, value.toString());
        }
        return context.getProperty(name);
    }
}
