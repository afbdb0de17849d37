package id.talaksana.karaf.folder;

import id.talaksana.api.archive.WholeArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * Agencies' bundles that lie in the folder. Each is installed under a location of its own, updated in place and never
 * refreshed: nobody imports anything from an agency, so nobody else has to notice.
 */
final class AgencyBundles {
    /** No address that the framework or File Install could open by itself. */
    private static final String LOCATION = "talaksana-deploy:";

    private static final int START_LEVEL = 90;

    private final BundleContext context;
    private final Path folder;

    AgencyBundles(BundleContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** Installs or updates a whole bundle; nothing happens when it is there already as it is. */
    void deploy(String name, byte[] jar) throws BundleException, IOException {
        Bundle bundle = find(name);
        if (bundle == null) {
            bundle = context.installBundle(LOCATION + name, new ByteArrayInputStream(jar));
            bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
            bundle.start();
        } else if (!isSame(bundle, name, jar)) {
            bundle.update(new ByteArrayInputStream(jar));
        }
    }

    /** Uninstalls what lay under this name. */
    void remove(String name) throws BundleException {
        Bundle bundle = find(name);
        if (bundle != null) {
            bundle.uninstall();
        }
    }

    /** Names of files whose bundles are here. */
    List<String> deployed(Predicate<String> wanted) {
        return Stream.of(context.getBundles())
                .map(Bundle::getLocation)
                .filter(location -> location.startsWith(LOCATION))
                .map(location -> location.substring(LOCATION.length()))
                .filter(wanted)
                .toList();
    }

    /** File Install may have been quicker, before this bundle was there for the first time. */
    private Bundle find(String name) {
        Bundle own = context.getBundle(LOCATION + name);
        return own != null
                ? own
                : context.getBundle(
                        folder.resolve(name).toFile().toURI().normalize().toString());
    }

    private static boolean isSame(Bundle bundle, String name, byte[] jar) throws IOException {
        try {
            for (WholeArchive.Entry entry :
                    WholeArchive.read(name, jar, new WholeArchive.Limits(1_000, DroppedJar.MAX, DroppedJar.MAX))) {
                URL there = bundle.getEntry(entry.path());
                if (there == null) {
                    return false;
                }
                try (InputStream stream = there.openStream()) {
                    if (!Arrays.equals(stream.readAllBytes(), entry.content())) {
                        return false;
                    }
                }
            }
            return true;
        } catch (WholeArchive.Unsound e) {
            throw new IllegalArgumentException("only whole archives are deployed", e);
        }
    }
}
