package id.talaksana.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.catalogue.OpenQuarantine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;

/** Whose extension is asked, in a real framework: the wall between agencies stands here, too. */
public class ServiceWhiteboardTest {
    private static final Call CALL = new Call(Point.ELIGIBILITY_RULE, "batas", Map.of(), List.of());

    @Rule
    public final TemporaryFolder storage = new TemporaryFolder();

    private final OpenQuarantine quarantine = new OpenQuarantine(java.time.Clock.systemUTC());
    private final WaitingSteps waiting = new WaitingSteps();
    private Framework framework;
    private ServiceWhiteboard whiteboard;

    @Before
    public void start() throws BundleException {
        framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, storage.getRoot().getPath()));
        framework.start();
        whiteboard = new ServiceWhiteboard(framework.getBundleContext(), quarantine, waiting);
    }

    @After
    public void stop() throws BundleException, InterruptedException {
        whiteboard.stop();
        framework.stop();
        framework.waitForStop(30_000);
    }

    @Test
    public void anAgencysOwnGoesFirstAndIsNobodyElses() throws Exception {
        assertThat(whiteboard.find("satu", CALL)).isEmpty();
        offer(bundle("milik-satu", "satu"), "batas", "satu");
        assertThat(whiteboard.find("dua", CALL)).isEmpty();
        offer(bundle("bersama", null), "batas", "bersama");
        assertThat(asked("satu")).isEqualTo("satu");
        assertThat(asked("dua")).isEqualTo("bersama");
        offer(bundle("milik-dua", "dua"), "lain", "dua");
        assertThat(asked("dua")).as("another name").isEqualTo("bersama");
    }

    @Test
    public void whatGoesIsNotAskedAnyMore() throws Exception {
        Bundle bundle = bundle("milik-satu", "satu");
        offer(bundle, "batas", "satu");
        Whiteboard.Offer offer = whiteboard.find("satu", CALL).orElseThrow();
        bundle.uninstall();
        assertThat(whiteboard.find("satu", CALL)).isEmpty();
        assertThat(offer.take()).as("between finding and taking").isNull();
        offer.giveBack();
    }

    @Test
    public void nobodyIsThereOnceTheCoreItselfHasStopped() throws Exception {
        offer(bundle("bersama", null), "batas", "bersama");
        Bundle core = bundle("inti", null);
        ServiceWhiteboard stopped = new ServiceWhiteboard(core.getBundleContext(), quarantine, waiting);
        assertThat(stopped.find("satu", CALL)).isPresent();
        core.stop();
        assertThat(stopped.find("satu", CALL)).isEmpty();
    }

    @Test
    public void aBundleInQuarantineIsNotListenedTo() throws Exception {
        offer(bundle("saingan", "satu"), "batas", "saingan");
        Origin rival = new Origin(Origin.Kind.BUNDLE, "saingan");
        Text words = new Text("Bukan miliknya.", "Not its own.");
        quarantine.hold(
                rival,
                "satu",
                List.of(new Diagnostic(Severity.ERROR, "agency.yaml", 1, 1, "rival", words, words, null)));
        assertThat(whiteboard.find("satu", CALL)).isEmpty();
        quarantine.release(rival);
        assertThat(asked("satu")).isEqualTo("saingan");
    }

    @Test
    public void whatComesOrChangesMendsTheStepsThatMayAskIt() throws Exception {
        StepInHand mine = step("satu");
        StepInHand others = step("dua");
        waiting.add(mine, CALL, new Text("Menunggu.", "Waits."));
        waiting.add(others, CALL, new Text("Menunggu.", "Waits."));
        ServiceRegistration<?> own = offer(bundle("milik-satu", "satu"), "batas", "satu");
        assertThat(waiting.list()).singleElement().matches(s -> s.agency().equals("dua"));
        waiting.add(mine, CALL, new Text("Menunggu.", "Waits."));
        own.setProperties(properties("batas"));
        assertThat(waiting.list()).hasSize(1);
        offer(bundle("bersama", null), "batas", "bersama");
        assertThat(waiting.list()).isEmpty();
    }

    private String asked(String agency) throws Exception {
        Whiteboard.Offer offer = whiteboard.find(agency, CALL).orElseThrow();
        try {
            return ((EligibilityRule) offer.take())
                    .judge(step(agency))
                    .reasons()
                    .get(0)
                    .english();
        } finally {
            offer.giveBack();
        }
    }

    private static ServiceRegistration<?> offer(Bundle bundle, String name, String answer) {
        EligibilityRule rule = step -> Verdict.eligible(answer, answer);
        return bundle.getBundleContext().registerService(EligibilityRule.class, rule, properties(name));
    }

    private static Hashtable<String, Object> properties(String name) {
        return new Hashtable<>(Map.of(StepInHand.EXTENSION, name));
    }

    private Bundle bundle(String name, String agency) throws IOException, BundleException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        manifest.getMainAttributes().putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        if (agency != null) {
            manifest.getMainAttributes()
                    .putValue(Constants.PROVIDE_CAPABILITY, "talaksana.agency;talaksana.agency=" + agency);
        }
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        new JarOutputStream(jar, manifest).close();
        Bundle bundle = framework.getBundleContext().installBundle(name, new ByteArrayInputStream(jar.toByteArray()));
        bundle.start();
        return bundle;
    }

    private static StepInHand step(String agency) {
        return new StepInHand(
                agency,
                agency + "-1",
                "izin",
                "periksa",
                1,
                "done",
                Map.of(),
                Set.of(),
                List.of(),
                Map.of(),
                Map.of(),
                ZoneOffset.UTC,
                Instant.EPOCH);
    }
}
