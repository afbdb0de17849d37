package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The agencies as the demonstration fills them: made-up people, cases and rounds. */
public final class SampleAgencies {
    /** The agencies that the archive brings, each with its own people. */
    public static final List<String> AGENCIES =
            List.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan");

    private SampleAgencies() {}

    /** Starts a container of the demonstration, and waits until everybody is there and every round stands where it is left. */
    public static LogSince begun(RunningContainer container) {
        container.option("--demo");
        LogSince log = new LogSince(container);
        container.start();
        AGENCIES.forEach(agency ->
                RunningContainer.await("the sample data of " + agency, () -> log.says("Sample rounds of " + agency)));
        return log;
    }

    /** The password of an account such as {@code kanreg.tim-pemroses}. */
    public static String passwordOf(RunningContainer container, String account) {
        try {
            return Files.readAllLines(container.data().resolve("demo-passwords")).stream()
                    .filter(line -> line.startsWith(account + " "))
                    .map(line -> line.substring(account.length() + 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The demonstration has no account " + account));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
