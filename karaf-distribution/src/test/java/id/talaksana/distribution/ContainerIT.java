package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** The archive as an administrator meets it. */
public class ContainerIT {

    @Test
    public void startsServesSurvivesBeingKilledAndStops() throws IOException {
        try (RunningContainer container =
                new RunningContainer("basic").untouched().start().awaitAgencies(5)) {
            serves(container);
            assertThat(container.printed()).contains("admin", container.data() + "/admin-password");
            assertThat(listening(container)).containsExactly("127.0.0.1:" + container.port());
            refusesASecondOne(container);

            container.kill();
            container.start().awaitAgencies(5);
            serves(container);
            assertThat(container.stop()).isZero();
            assertThat(container.data().resolve("derby/db.lck")).doesNotExist();
        }
    }

    private static void serves(RunningContainer container) {
        for (String face : List.of("/api/health", "/", "/masuk")) {
            assertThat(container.get(face).statusCode()).as(face).isEqualTo(200);
        }
        assertThat(container.console("agency:list")).contains("batanghari", "kanreg");
        String bundles = container.console("bundle:list -t 0 -s --no-ellipsis");
        assertThat(bundles.lines().filter(line -> line.contains("id.talaksana")))
                .isNotEmpty()
                // A fragment is a part of its host, and is never active itself.
                .allMatch(
                        line -> line.contains(line.contains("id.talaksana.server") ? "Resolved" : "Active"),
                        "is active");
    }

    private static void refusesASecondOne(RunningContainer container) {
        try (RunningContainer second = new RunningContainer("second").untouched()) {
            second.with("TALAKSANA_DATA", container.data().toString()).launch();
            assertThat(second.exitCode()).isNotZero();
            assertThat(second.printed()).contains("sedang dipakai").hasLineCount(1);
        }
    }

    @Test
    public void refusesInOneLine() {
        try (RunningContainer container = new RunningContainer("database").untouched()) {
            container
                    .with("TALAKSANA_DB", "jdbc:postgresql://127.0.0.1:1/none?user=a&password=hidden")
                    .launch();
            assertThat(container.exitCode()).isNotZero();
            assertThat(container.printed())
                    .contains("basis data")
                    .doesNotContain("hidden")
                    .hasLineCount(1);
        }
        try (RunningContainer container = new RunningContainer("folder").untouched()) {
            container.with("TALAKSANA_DATA", "/dev/null/data").launch();
            assertThat(container.exitCode()).isNotZero();
            assertThat(container.printed()).contains("/dev/null/data").hasLineCount(1);
        }
        try (RunningContainer container = new RunningContainer("proxies").untouched()) {
            container.with("TALAKSANA_TRUSTED_PROXIES", "10.0.0.5,proksi").launch();
            assertThat(container.exitCode()).isNotZero();
            assertThat(container.printed())
                    .contains("TALAKSANA_TRUSTED_PROXIES", "\"proksi\"")
                    .hasLineCount(1);
        }
    }

    /** The addresses on which processes of this container listen. */
    private static List<String> listening(RunningContainer container) throws IOException {
        String process =
                Files.readString(container.data().resolve("karaf/karaf.pid")).trim();
        Process ss = new ProcessBuilder("ss", "-Hltnp").start();
        try (Stream<String> lines = ss.inputReader().lines()) {
            return lines.filter(line -> line.contains("pid=" + process + ","))
                    .map(line -> line.trim().split("\\s+")[3])
                    .map(address -> address.replace("[::ffff:127.0.0.1]", "127.0.0.1"))
                    .toList();
        }
    }
}
