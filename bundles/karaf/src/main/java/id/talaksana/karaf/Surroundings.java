package id.talaksana.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says where data are on a Karaf that {@code bin/talaksana} did not start: beside Karaf's own folder of data, which {@code
 * bin/karaf clean} empties. It starts before everybody who asks.
 */
public final class Surroundings implements BundleActivator {
    private static final String DATA = "talaksana.data";
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);

    @Override
    public void start(BundleContext context) throws IOException {
        if (context.getProperty(DATA) == null) {
            Path data = Path.of(context.getProperty("karaf.base"), "talaksana");
            System.setProperty(DATA, data.toString());
            LOG.info("Data are in {}", data);
        }
        // They hold what is told about people: nobody but the user who runs Karaf reads them.
        Files.createDirectories(
                Path.of(context.getProperty(DATA)),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Override
    public void stop(BundleContext context) {
        // Where data are stays as it is while Karaf runs.
    }
}
