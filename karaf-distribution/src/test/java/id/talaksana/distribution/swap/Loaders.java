package id.talaksana.distribution.swap;

import id.talaksana.distribution.ConsoleDoor;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** How many class loaders of each agency a container keeps. */
final class Loaders {
    private Loaders() {}

    static void deployProbeTo(RunningContainer container) {
        ConsoleDoor.deploy(
                LoaderProbe.class,
                "org.osgi.framework,org.osgi.framework.wiring",
                container.data().resolve("deploy"));
    }

    /** By agency; only after a full collection does it tell what is kept. */
    static Map<String, Integer> alive(RunningContainer container) {
        Path answer = container.data().resolve(LoaderProbe.ANSWER);
        try {
            Files.deleteIfExists(answer);
            Files.createFile(container.data().resolve(LoaderProbe.ASK));
            RunningContainer.await("the probe's answer", () -> Files.exists(answer));
            Map<String, Integer> alive = new TreeMap<>();
            for (String line : Files.readAllLines(answer)) {
                String[] words = line.split(" ");
                alive.put(words[0], Integer.valueOf(words[1]));
            }
            return alive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
