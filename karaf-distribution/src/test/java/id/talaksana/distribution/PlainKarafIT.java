package id.talaksana.distribution;

import static org.junit.Assert.assertTrue;
import static org.ops4j.pax.exam.CoreOptions.maven;
import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The features on Apache's own Karaf, as it is: only where Maven finds them is told to it, and its port. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class PlainKarafIT {
    private static final String FEATURES = "mvn:id.talaksana/features/1.0.0-SNAPSHOT/xml/features";

    @Inject
    private FeaturesService features;

    /** Injected so that the test does not begin before the boot has ended. */
    @Inject
    private BootFinished bootFinished;

    @Configuration
    public static Option[] configuration() {
        File archive = RunningContainer.home().resolve("system").toFile();
        String maven = "etc/org.ops4j.pax.url.mvn.cfg";
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(maven("org.apache.karaf", "apache-karaf")
                            .type("tar.gz")
                            .version(System.getProperty("karaf.version")))
                    .name("Apache Karaf")
                    .unpackDirectory(new File(System.getProperty("talaksana.work"), "plain"))
                    .useDeployFolder(false)
                    .runEmbedded(false),
            keepRuntimeFolder(),
            configureConsole().ignoreLocalConsole(),
            systemTimeout(120_000),
            // What is installed comes from this build alone; Pax Exam's own from where Maven has it.
            editConfigurationFilePut(
                    maven,
                    "org.ops4j.pax.url.mvn.localRepository",
                    new File(System.getProperty("talaksana.work"), "plain/repository").toString()),
            editConfigurationFilePut(
                    maven,
                    "org.ops4j.pax.url.mvn.repositories",
                    archive.toURI() + "@id=talaksana@snapshots, "
                            + new File(System.getProperty("org.ops4j.pax.url.mvn.localRepository")).toURI()
                            + "@id=local"),
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.web.cfg",
                    "org.osgi.service.http.port",
                    String.valueOf(RunningContainer.freePort()))
        };
    }

    @Test
    public void anAgencyIsInstalledByTwoCommandsAndServes() throws Exception {
        features.addRepository(URI.create(FEATURES));
        features.installFeature("talaksana-agency-kanreg");
        String port = port();
        RunningContainer.await("the agency", () -> health(port).contains("\"open\":1"));
        assertTrue(Files.exists(Path.of(System.getProperty("karaf.base"), "talaksana", "admin-password")));
    }

    private static String port() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("karaf.etc"), "org.ops4j.pax.web.cfg")).stream()
                .filter(line -> line.startsWith("org.osgi.service.http.port"))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String health(String port) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/api/health").toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            // Not there yet; the wait says what was in vain.
            return e.toString();
        }
    }
}
