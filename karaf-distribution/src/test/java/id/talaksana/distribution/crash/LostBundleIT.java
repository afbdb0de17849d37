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
    private static final String AGENCY = "hilang";
    private static final String BUNDLE = "id.talaksana.agency-hilang";

    private RunningContainer container;
    private int keys;

    @Test
    public void itsAgencyServesUntilSomebodyTakesItAwayAndThenStaysClosed() throws IOException {
        try (RunningContainer running = Containers.container("lost").start()) {
            container = running;
            String jar = AgencyJar.of(Office.AGENCY)
                    .as(AGENCY)
                    .writeTo(container.data().resolve("hilang.jar"));
            container.console("bundle:install -s -l 90 " + jar);
            awaitState("open");
            Office office = new Office(container, Officer.addedTo(container, "petugas", AGENCY), AGENCY);
            Answer before = office.send(null, opening());
            assertThat(before.status()).isEqualTo(201);

            container.kill();
            halve(cached());
            startAgain();
            assertThat(Bundles.of(container)).as("what the framework kept").doesNotContainKey(BUNDLE);
            assertThat(state()).isEqualTo("open");
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
            RunningContainer.await("the word of it", () -> diag().contains("hilang tanpa dihapus"));

            container.console("bundle:install -s -l 90 " + jar);
            RunningContainer.await("its end", () -> !diag().contains("hilang tanpa dihapus"));
            assertThat(state()).isEqualTo("open");

            // Killed at once after the removal was answered: it holds.
            container.console("bundle:uninstall " + BUNDLE);
            container.kill();
            startAgain();
            assertThat(state()).isEqualTo("closed");
            assertThat(office.send(null, opening()).status()).isEqualTo(409);

            container.console("bundle:install -s -l 90 " + jar);
            awaitState("open");
            container.console("bundle:stop " + BUNDLE);
            container.kill();
            startAgain();
            assertThat(state()).as("stopped by an administrator").isEqualTo("closed");
            RunningContainer.await(
                    "the word of it", () -> diag().contains("bundle:start " + Bundles.number(container, BUNDLE)));
            container.console("bundle:start " + BUNDLE);
            awaitState("open");
            assertThat(diag()).doesNotContain("bundle:start");
        }
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

    private void awaitState(String state) {
        RunningContainer.await("the agency being " + state, () -> state().equals(state));
    }

    private String state() {
        return container.get("/api/agencies/" + AGENCY).body().replaceFirst("(?s).*\"state\":\"([a-z]+)\".*", "$1");
    }

    private String diag() {
        return container.console("agency:diag " + AGENCY).replaceAll("\\s+", " ");
    }

    private Path cached() throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.walk(container.data().resolve("karaf/cache"))) {
            jars = files.filter(file -> file.endsWith("bundle.jar")).toList();
        }
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                if (BUNDLE.equals(file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName"))) {
                    return jar;
                }
            }
        }
        throw new AssertionError(BUNDLE + " is not in the cache");
    }

    private static void halve(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
    }
}
