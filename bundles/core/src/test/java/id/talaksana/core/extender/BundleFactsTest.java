package id.talaksana.core.extender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** What a real framework tells of bundles that would bring an agency. */
public class BundleFactsTest {
    @Rule
    public final TemporaryFolder storage = new TemporaryFolder();

    private Framework framework;
    private BundleFacts facts;

    @Before
    public void start() throws BundleException, IOException {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, storage.getRoot().getPath()));
        framework.start();
        facts = new BundleFacts(install(
                "inti",
                Constants.PROVIDE_CAPABILITY,
                "osgi.extender;osgi.extender=\"talaksana.agency\";version:Version=\"1.0\""));
    }

    @After
    public void stop() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(30_000);
    }

    @Test
    public void anInstalledBundleTellsItsAgency() throws BundleException, IOException {
        Bundle bundle = install("contoh", Constants.PROVIDE_CAPABILITY, "talaksana.agency;talaksana.agency=\"contoh\"");
        assertThat(facts.concerns(bundle)).isTrue();
        assertThat(facts.read(bundle, false).orElseThrow().agency()).isEqualTo("contoh");
    }

    /** Else an agency whose bundle goes while it is looked at would be taken for one that never named itself. */
    @Test
    public void aBundleThatIsGoneTellsNothing() throws BundleException, IOException {
        Bundle bundle = install("contoh", Constants.PROVIDE_CAPABILITY, "talaksana.agency;talaksana.agency=\"contoh\"");
        bundle.uninstall();
        assertThat(facts.read(bundle, false)).isEmpty();
    }

    private Bundle install(String name, String header, String value) throws BundleException, IOException {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        headers.putValue(header, value);
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        return framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar.toByteArray()));
    }
}
