package id.talaksana.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOptions;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** The built archive from inside: what only a bundle of the container can see. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class InsideIT {

    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    /** Injected so that no test begins before the boot has ended. */
    @Inject
    private BootFinished bootFinished;

    @Configuration
    public static Option[] configuration() {
        File home = RunningContainer.home().toFile();
        File archive = new File(System.getProperty("talaksana.archive"));
        List<Option> options = new ArrayList<>(List.of(
                karafDistributionConfiguration()
                        .frameworkUrl(archive.toURI().toString())
                        .name("Talaksana")
                        .unpackDirectory(new File(System.getProperty("talaksana.work"), "exam"))
                        .useDeployFolder(false)
                        .runEmbedded(false),
                keepRuntimeFolder(),
                configureConsole().ignoreLocalConsole(),
                systemTimeout(120_000),
                editConfigurationFilePut(
                        "etc/org.ops4j.pax.url.mvn.cfg",
                        "org.ops4j.pax.url.mvn.localRepository",
                        System.getProperty("org.ops4j.pax.url.mvn.localRepository")),
                // Pax Exam appends its own features; as a second stage they start after everything else, and their
                // short waits for each other cannot run out while the rest of the container starts.
                editConfigurationFilePut(
                        "etc/org.apache.karaf.features.cfg", "featuresBoot", "(" + bootFeatures(home) + ")"),
                editConfigurationFilePut(
                        "etc/system.properties", "talaksana.port", String.valueOf(RunningContainer.freePort()))));
        options.add(vmOptions(javaOptions()));
        return options.toArray(Option[]::new);
    }

    private static String bootFeatures(File home) {
        Properties properties = new Properties();
        try (Reader file = new FileReader(new File(home, "etc/org.apache.karaf.features.cfg"))) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("featuresBoot");
    }

    /** The same switches that bin/talaksana gives, and those of the other containers here. */
    private static String[] javaOptions() {
        List<String> options = new ArrayList<>(RunningContainer.QUICK_START);
        options.add("-Djdk.util.zip.disableZip64ExtraFieldValidation=true");
        for (String opened : List.of(
                "java.base/java.security",
                "java.base/java.net",
                "java.base/java.lang",
                "java.base/java.util",
                "java.naming/javax.naming.spi",
                "java.rmi/sun.rmi.transport.tcp")) {
            options.addAll(List.of("--add-opens", opened + "=ALL-UNNAMED"));
        }
        for (String exported : List.of("file", "ftp", "http", "https", "jar")) {
            options.add("--add-exports=java.base/sun.net.www.protocol." + exported + "=ALL-UNNAMED");
        }
        return options.toArray(String[]::new);
    }

    @Test
    public void everyBundleIsActive() {
        for (Bundle bundle : context.getBundles()) {
            boolean fragment = (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
            assertTrue(bundle.getSymbolicName(), fragment || bundle.getState() == Bundle.ACTIVE);
        }
    }

    @Test
    public void everyAgencyIsInstalled() throws Exception {
        for (String agency : List.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan")) {
            assertTrue(agency, features.isInstalled(features.getFeature("talaksana-agency-" + agency)));
        }
        assertEquals(
                5,
                Arrays.stream(context.getBundles())
                        .filter(bundle -> bundle.getSymbolicName().startsWith("id.talaksana.agency-"))
                        .count());
    }
}
