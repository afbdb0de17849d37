package id.talaksana.surroundings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/**
 * Sets what nobody has set: on a Karaf that {@code bin/talaksana} did not start nobody has. It starts before everybody who
 * asks for it.
 */
public final class Surroundings implements BundleActivator {

    @Override
    public void start(BundleContext context) throws IOException {
        // Beside Karaf's own folder of data, which "bin/karaf clean" empties.
        String data = preset(context, "talaksana.data", Path.of(context.getProperty("karaf.base"), "talaksana"));
        // They hold what is told about people: nobody but the user who runs Karaf reads them.
        Files.createDirectories(
                Path.of(data), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        preset(context, "derby.stream.error.file", Path.of(context.getProperty("karaf.data"), "log", "derby.log"));
        // CXF's own servlet would wait for the portal's place.
        preset(context, "org.apache.cxf.osgi.http.transport.disable", true);
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
