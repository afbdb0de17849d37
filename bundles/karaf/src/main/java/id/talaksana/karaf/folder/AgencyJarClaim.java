package id.talaksana.karaf.folder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.service.component.annotations.Component;

/**
 * Keeps File Install's hands off agencies' bundles, which {@link WatchedFolder} takes. File Install takes a file for
 * finished that has not changed between two looks, and uninstalls a bundle whose file can no longer be read: half a new
 * copy over an older one would close the agency. Other bundles stay with it.
 */
@Component(service = ArtifactInstaller.class)
public final class AgencyJarClaim implements ArtifactInstaller {

    @Override
    public boolean canHandle(File file) {
        if (!file.getName().endsWith(".jar")) {
            return false;
        }
        try (InputStream stream = Files.newInputStream(file.toPath())) {
            return DroppedJar.manifest(stream).filter(DroppedJar::isAgency).isPresent();
        } catch (IOException e) {
            // Gone or not readable now: File Install asks again.
            return false;
        }
    }

    @Override
    public void install(File file) {
        // It is taken when it is whole.
    }

    @Override
    public void update(File file) {
        // It is taken when it is whole.
    }

    @Override
    public void uninstall(File file) {
        // It is noticed by the watched folder itself.
    }
}
