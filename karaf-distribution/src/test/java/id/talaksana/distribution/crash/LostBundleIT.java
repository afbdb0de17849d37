package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * A kill may leave half a jar in the framework's cache, and the framework drops such a bundle at the next start without a
 * word to anybody. Nobody has removed the agency.
 */
public class LostBundleIT {
    private static final String LOST = "hilang";
    private static final String REMOVED = "dicabut";
    private static final String STOPPED = "berhenti";

    private RunningContainer container;
    private Office office;
    private int keys;

    @Test
    public void itsAgencyServesUntilSomebodyTakesItAwayAndThenStaysClosed() throws IOException {
        try (RunningContainer running = new RunningContainer("lost").start()) {
            container = running;
            install(LOST);
            install(REMOVED);
            install(STOPPED);
            office = new Office(container, Officer.addedTo(container, "petugas", LOST), LOST);
            Answer before = office.send(null, opening());
            assertThat(before.status()).isEqualTo(201);

            container.console("bundle:stop " + bundle(STOPPED));
            // Killed at once after the removal was answered: it holds.
            container.console("bundle:uninstall " + bundle(REMOVED));
            container.kill();
            halve(cached());
            startAgain();
            assertThat(Bundles.of(container))
                    .as("what the framework kept")
                    .doesNotContainKeys(bundle(LOST), bundle(REMOVED))
                    .containsKey(bundle(STOPPED));
            theLostOneServes(before);
            assertThat(state(REMOVED)).isEqualTo("closed");
            theStoppedOneIsStarted();

            container.console("bundle:install -s -l 90 " + jar(LOST));
            RunningContainer.await("its end", () -> !diag(LOST).contains("hilang tanpa dihapus"));
            assertThat(state(LOST)).isEqualTo("open");
            container.console("bundle:uninstall " + bundle(LOST));
            container.kill();
            startAgain();
            assertThat(state(LOST)).isEqualTo("closed");
            assertThat(office.send(null, opening()).status()).isEqualTo(409);
        }
    }

    private void theLostOneServes(Answer before) {
        assertThat(state(LOST)).isEqualTo("open");
        assertThat(office.send(null, opening()).status()).isEqualTo(201);
        assertThat(office.send(
                                before.body().get("id").textValue(),
                                new Entry(
                                        "kunci-langkah",
                                        before.body().at("/open/0/step").textValue(),
                                        "done",
                                        "Catatan"))
                        .status())
                .isEqualTo(200);
        RunningContainer.await("the word of it", () -> diag(LOST).contains("hilang tanpa dihapus"));
    }

    private void theStoppedOneIsStarted() {
        assertThat(state(STOPPED)).as("stopped by an administrator").isEqualTo("closed");
        RunningContainer.await("the word of it", () -> diag(STOPPED)
                .contains("bundle:start " + Bundles.number(container, bundle(STOPPED))));
        container.console("bundle:start " + bundle(STOPPED));
        awaitState(STOPPED, "open");
        assertThat(diag(STOPPED)).doesNotContain("bundle:start");
    }

    private static String bundle(String agency) {
        return "id.talaksana.agency-" + agency;
    }

    private String jar(String agency) {
        return AgencyJar.of(Office.AGENCY).as(agency).writeTo(container.data().resolve(agency + ".jar"));
    }

    private void install(String agency) {
        container.console("bundle:install -s -l 90 " + jar(agency));
        awaitState(agency, "open");
    }

    private Entry opening() {
        String key = "kunci-" + ++keys;
        return new Entry(key, null, null, "Berkas " + key);
    }

    private void startAgain() {
        container.start();
        RunningContainer.await(
                "the agencies' arrival", () -> container.get("/api/health").statusCode() == 200);
    }

    private void awaitState(String agency, String state) {
        RunningContainer.await(agency + " being " + state, () -> state(agency).equals(state));
    }

    private String state(String agency) {
        return container.get("/api/agencies/" + agency).body().replaceFirst("(?s).*\"state\":\"([a-z]+)\".*", "$1");
    }

    private String diag(String agency) {
        return container.console("agency:diag " + agency).replaceAll("\\s+", " ");
    }

    private Path cached() throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(container.data().resolve("karaf/cache"))) {
            jars = files.filter(file -> file.endsWith("bundle.jar")).toList();
        }
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (bundle(LOST).equals(file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"))) {
                    return jar;
                }
            }
        }
        throw new AssertionError(bundle(LOST) + " is not in the cache");
    }

    private static void halve(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
    }
}
