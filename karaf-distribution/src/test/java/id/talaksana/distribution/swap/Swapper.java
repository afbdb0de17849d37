package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Swaps two agencies without a pause until the container is killed, and says afterwards whether each of them is wholly as it
 * was before the swap in flight or wholly as it was to be.
 */
public final class Swapper {
    private static final int PACE_MILLIS = 100;
    /** Some more cases of an agency than are opened in a round; all are looked at in the end. */
    private static final int NEWEST = 25;

    private final RunningContainer container;
    private final Random random;
    private final Map<String, SwappedAgency> agencies = new LinkedHashMap<>();
    private final Map<String, Desk> desks = new TreeMap<>();
    private final Map<String, Integer> inFlight = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Person administrator;
    private Thread worker;
    private volatile InFlight current;
    private volatile Throwable trouble;
    private int acknowledged;
    private int foundOld;
    private int foundNew;
    private int lostBundles;

    /**
     * A swap that was asked for.
     *
     * @param known the agency before
     * @param answered whether it was answered, though perhaps not yet seen
     */
    private record InFlight(Deed deed, SwappedAgency known, boolean answered) {}

    public Swapper(RunningContainer container, Random random) {
        this.container = container;
        this.random = random;
    }

    /** Brings the agencies in, once. */
    public void begin() {
        logIn();
        for (String id : List.of("tukar-a", "tukar-b")) {
            SwappedAgency agency = new SwappedAgency(id, container.data().resolve("swap"));
            Deed deed = Deed.bring(agency, new Way.BundleWay());
            deed.run(container, administrator);
            SwapIT.awaitServing(container, deed.intended());
            agencies.put(id, deed.intended());
            desks.put(id, new Desk(container, id, PACE_MILLIS));
        }
    }

    /** Swaps and works until the container is gone. */
    public void start() {
        logIn();
        trouble = null;
        desks.values().forEach(Desk::start);
        worker = new Thread(this::swap, "swapper");
        worker.setDaemon(true);
        worker.start();
    }

    private void logIn() {
        administrator = Person.administrator(container);
        administrator.get("/me").with(200);
    }

    private void swap() {
        try {
            while (true) {
                SwappedAgency agency = List.copyOf(agencies.values()).get(random.nextInt(agencies.size()));
                Deed deed = Deed.any(agency, random);
                current = new InFlight(deed, agency, false);
                deed.run(container, administrator);
                current = new InFlight(deed, agency, deed.isAnswered());
                SwapIT.awaitServing(container, deed.intended());
                agencies.put(agency.id(), deed.intended());
                current = null;
                acknowledged++;
            }
        } catch (RuntimeException | AssertionError e) {
            // Whether it was the kill is looked at by whoever killed.
            trouble = e;
        }
    }

    /** After the kill: nobody asks for anything any more. */
    public void ended() {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (!(trouble instanceof UncheckedIOException)
                && !String.valueOf(trouble.getMessage()).contains("The container ended")) {
            throw new AssertionError("The swapping ended before the kill, at " + current, trouble);
        }
        desks.forEach((id, desk) -> {
            desk.close();
            assertThat(desk.undocumented()).as("answers to %s", id).allMatch(Desk.BROKEN::equals);
        });
        forgetTyped();
    }

    /** A command that was not begun must not be run after the restart. */
    private void forgetTyped() {
        try (DirectoryStream<Path> typed =
                Files.newDirectoryStream(container.data().resolve("console"), "*.in")) {
            for (Path each : typed) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the restart: what is found, and that the swap in flight can be made again. */
    public void examine() {
        logIn();
        RunningContainer.await(
                "the agencies' arrival", () -> container.get("/api/health").statusCode() == 200);
        Map<String, String> bundles = Bundles.of(container);
        for (SwappedAgency agency : List.copyOf(agencies.values())) {
            if (current != null && current.known() == agency) {
                examine(current, bundles);
            } else {
                expect(agency, "untouched by " + current);
            }
            checkRecords(agency.id(), NEWEST);
        }
        current = null;
    }

    /** At the end: all cases of the swapped agencies are compared with what was answered. */
    public void checkAllRecords() {
        agencies.keySet().forEach(id -> checkRecords(id, Integer.MAX_VALUE));
    }

    private void checkRecords(String agency, int newest) {
        desks.get(agency).checkNewest(newest).faults().forEach(fault -> faults.add(agency + ": " + fault));
    }

    private void examine(InFlight swap, Map<String, String> bundles) {
        SwappedAgency known = swap.known();
        SwappedAgency intended = swap.deed().intended();
        inFlight.merge(swap.deed().what(), 1, Integer::sum);
        if (isBundle(known) && isBundle(intended) && !bundles.containsKey(known.bundle())) {
            lostBundles++;
        }
        String found = found(known.id());
        if (swap.answered() || found.equals(expected(intended))) {
            // What was answered is there, at most a moment later.
            foundNew++;
        } else if (found.equals(expected(known))) {
            foundOld++;
        } else {
            faults.add(swap.deed() + ": found " + found + ", before " + expected(known));
        }
        if (!swap.answered()) {
            askAgain(swap, found, bundles);
        }
        SwapIT.awaitServing(container, intended);
        agencies.put(known.id(), intended);
        expect(intended, "after " + swap.deed());
    }

    private void askAgain(InFlight swap, String found, Map<String, String> bundles) {
        SwappedAgency known = swap.known();
        SwappedAgency intended = swap.deed().intended();
        expect(found.equals(expected(intended)) ? intended : known, "killed in " + swap.deed());
        boolean removal = isBundle(known) && intended.presence() == null;
        // Of an agency that is retired before and after, the state does not tell whether the removal is on the
        // register.
        if (removal && found.equals(expected(known)) && !bundles.containsKey(known.bundle())) {
            bringLost(known);
        }
        // However it looks: Karaf may still hold what is gone, or lack what is here, until it is told once more.
        swap.deed().again(container, administrator);
        if (intended.presence() != null && Bundles.isIdle(Bundles.of(container), known.bundle())) {
            // Killed between its installation and its start: Karaf thinks both done and leaves it so.
            container.console("bundle:start " + known.bundle());
        }
    }

    private static boolean isBundle(SwappedAgency agency) {
        return agency.presence() != null && agency.presence().way().isBundle();
    }

    /**
     * A removal that was killed between the framework's doing and the register's record: the agency is open and its bundle
     * named as lost, so an administrator installs it again and removes it.
     */
    private void bringLost(SwappedAgency agency) {
        Way way = new Way.BundleWay();
        way.remove(container, agency, way.bring(container, agency, agency.newestBrought()));
    }

    private void expect(SwappedAgency agency, String when) {
        if (!found(agency.id()).equals(expected(agency))) {
            faults.add(agency.id() + " " + when + ": found " + found(agency.id()) + ", not " + expected(agency));
        } else if (!hasItsContent(agency)) {
            faults.add(agency.id() + " " + when + ": another content under version " + agency.version());
        }
    }

    private String found(String id) {
        JsonNode entry = administrator.get("/agencies/" + id).with(200);
        return entry.get("state").asText() + " " + entry.get("version").asText();
    }

    private static String expected(SwappedAgency agency) {
        return agency.state() + " " + agency.version();
    }

    /** The definition in use, byte for byte: its digest is over these. */
    private boolean hasItsContent(SwappedAgency agency) {
        Map<String, byte[]> files = DefinitionArchive.read(
                        "definition",
                        administrator.download("/agencies/" + agency.id() + "/definitions/" + agency.version()))
                .files();
        Map<String, byte[]> own = agency.files(agency.version());
        return files.keySet().equals(own.keySet())
                && files.keySet().stream().allMatch(name -> Arrays.equals(files.get(name), own.get(name)));
    }

    /** Where an agency is neither wholly old nor wholly new, or a case is not as it was answered. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    /** What was measured, by what it is. */
    public Map<String, String> summary() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("swaps acknowledged", String.valueOf(acknowledged));
        lines.put("swaps in flight at a kill", inFlightAtAKill() + " " + inFlight);
        lines.put("then wholly old, wholly new", foundOld + ", " + foundNew);
        lines.put("bundles lost by the framework", String.valueOf(lostBundles));
        lines.put("agencies neither old nor new", String.valueOf(faults.size()));
        return lines;
    }

    public int inFlightAtAKill() {
        return inFlight.values().stream().mapToInt(Integer::intValue).sum();
    }
}
