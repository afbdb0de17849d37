package id.talaksana.http.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.GivenServices;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** In a real framework: services come and go, and whoever asks meets those that are there. */
public class TrackedServicesTest {
    private static final SecretStore FIRST = name -> new byte[] {1};
    private static final SecretStore SECOND = name -> new byte[] {2};

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Framework framework;
    private BundleContext context;
    private TrackedServices core;

    @Before
    public void start() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, folder.getRoot().getPath()));
        framework.start();
        context = framework.getBundleContext();
        core = new TrackedServices(context);
    }

    @After
    public void stop() throws Exception {
        core.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    @Test
    public void aServiceIsMetAsSoonAsItIsThereAndMissedAsSoonAsItIsGone() {
        assertAway();
        ServiceRegistration<SecretStore> registered = register(FIRST, 0);
        assertThat(core.secrets()).isSameAs(FIRST);
        registered.unregister();
        assertAway();
        register(SECOND, 0);
        assertThat(core.secrets()).isSameAs(SECOND);
    }

    @Test
    public void theHigherRankedOneTakesOver() {
        register(FIRST, 0);
        assertThat(core.secrets()).isSameAs(FIRST);
        ServiceRegistration<SecretStore> better = register(SECOND, 1);
        assertThat(core.secrets()).isSameAs(SECOND);
        better.unregister();
        assertThat(core.secrets()).isSameAs(FIRST);
    }

    @Test
    public void theHouseIsThereOnceEveryWayWasHeard() {
        assertThatThrownBy(core::requireArrivals).isInstanceOf(Refusal.class);
        GivenServices.allHeard().forEach(way -> context.registerService(Arrivals.class, way, null));
        core.requireArrivals();
    }

    private ServiceRegistration<SecretStore> register(SecretStore store, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of(Constants.SERVICE_RANKING, ranking));
        return context.registerService(SecretStore.class, store, properties);
    }

    private void assertAway() {
        assertThatThrownBy(core::secrets).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Refusal.Kind.UNAVAILABLE));
    }
}
