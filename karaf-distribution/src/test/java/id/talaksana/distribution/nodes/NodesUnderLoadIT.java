package id.talaksana.distribution.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.WholeMachine;
import id.talaksana.distribution.crash.LedgerCheck;
import id.talaksana.distribution.crash.Officer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.Test;
import org.junit.experimental.categories.Category;

/**
 * Equal nodes on one PostgreSQL under load, with changes of agencies and complaints at any of them, and kill -9 of one after
 * the other: whoever did not work at the killed node notices nothing, nothing is lost, doubled or torn, what is due happens
 * once, and what was answered at one node is in force at all.
 */
@Category(WholeMachine.class)
public class NodesUnderLoadIT {
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("talaksana.nodes", "2").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int KILLS = Integer.getInteger("talaksana.nodes.kills", 1);
    private static final int MEASURED_MILLIS = Integer.getInteger("talaksana.nodes.millis", 1000);
    private static final int SOONEST_MILLIS = 1000;
    private static final int LATEST_MILLIS = 4000;
    private static final double IN_FORCE_WITHIN_MILLIS = 2000;

    private final long seed = Long.getLong("talaksana.seed", System.nanoTime());

    @Test
    public void nobodyNoticesTheOthers() throws IOException {
        for (int size : SIZES) {
            run(size);
        }
    }

    private void run(int size) throws IOException {
        System.out.println(size + " nodes: seed " + seed);
        Map<String, String> report = new LinkedHashMap<>();
        report.put("seed", String.valueOf(seed));
        Failures failures = new Failures();
        Random random = new Random(seed);
        try (Installation installation = new Installation(size)) {
            if (size == SIZES.get(0)) {
                new EqualNodes(installation).check();
            }
            RunningContainer first = installation.nodes().get(0).container();
            Officer officer = Officer.addedTo(first, "petugas");
            Person handler =
                    Person.added(first, "petugas-aduan", "--role officer --agency kanreg --actor tim-pemroses");
            Moves moves = new Moves(installation, seed);
            Changes changes = new Changes(installation, failures, seed);
            Reporters reporters = new Reporters(installation, failures, seed);
            Steps steps = new Steps(installation, officer, failures, seed);
            try (steps) {
                measure(installation, steps, report);
                Thread changing = new Thread(changes, "changes");
                Thread reporting = new Thread(reporters, "reporters");
                changing.start();
                reporting.start();
                for (int kill = 0; kill < KILLS && failures.all().isEmpty(); kill++) {
                    moves.next();
                    kill(installation, random);
                }
                moves.next();
                changes.stop();
                reporters.stop();
                join(changing);
                join(reporting);
            }
            report.put("kills of a random node", String.valueOf(KILLS));
            report.put("requests that a kill left without an answer", String.valueOf(steps.repeated()));
            judge(steps, changes, reporters.faults(handler), reporters.tickets().size(), moves, failures, report);
            if (size == SIZES.get(0)) {
                findWhatIsPlanted(installation, changes, reporters, failures, handler);
            }
        } finally {
            Report.write("nodes-" + size, report);
        }
    }

    /** At one node, the others idle, and then at all of them. */
    private static void measure(Installation installation, Steps steps, Map<String, String> report) {
        installation.use(1);
        pause(MEASURED_MILLIS);
        for (int used : List.of(1, installation.nodes().size())) {
            installation.use(used);
            steps.nanos();
            pause(MEASURED_MILLIS);
            report.put("steps at " + used + (used == 1 ? " node" : " nodes"), speed(steps.nanos(), MEASURED_MILLIS));
        }
    }

    private static void kill(Installation installation, Random random) {
        pause(SOONEST_MILLIS + random.nextInt(LATEST_MILLIS - SOONEST_MILLIS));
        Node killed = installation.any(random);
        killed.kill();
        killed.start();
    }

    private static void judge(
            Steps steps,
            Changes changes,
            List<String> ticketFaults,
            int tickets,
            Moves moves,
            Failures failures,
            Map<String, String> report) {
        steps.ledger().settle(steps.office());
        LedgerCheck ledger =
                LedgerCheck.of(steps.office(), steps.ledger(), steps.ledger().cases());
        List<String> due = moves.faults();
        report.put(
                "steps and openings acknowledged", String.valueOf(steps.ledger().acknowledged()));
        report.put(
                "of them lost, doubled, altered or torn",
                String.valueOf(ledger.faults().size()));
        report.put(
                "failures that no kill explains", String.valueOf(failures.all().size()));
        report.put("acts on the register", String.valueOf(changes.acts()));
        report.put("until in force at another node", times(changes.untilInForce()));
        report.put(
                "begun under what was withdrawn",
                String.valueOf(changes.underTheOld().size()));
        report.put("complaints", String.valueOf(tickets));
        report.put("of them lost, doubled or torn", String.valueOf(ticketFaults.size()));
        report.put("cases that follow each version", String.valueOf(moves.cases()));
        report.put("of their moves not exactly once", String.valueOf(due.size()));
        assertThat(failures.all()).as("failures that no kill explains").isEmpty();
        assertThat(ledger.faults()).isEmpty();
        assertThat(changes.underTheOld()).as("begun under what was withdrawn").isEmpty();
        assertThat(ticketFaults).isEmpty();
        assertThat(due).isEmpty();
        assertThat(changes.untilInForce()).isNotEmpty();
        assertThat(Collections.max(changes.untilInForce()) / 1e6)
                .as("milliseconds until an act was in force everywhere")
                .isLessThan(IN_FORCE_WITHIN_MILLIS);
    }

    /** Each check finds what it looks for. */
    private static void findWhatIsPlanted(
            Installation installation, Changes changes, Reporters reporters, Failures failures, Person handler) {
        Node node = installation.nodes().get(0);
        byte[] unknown = AgencyJar.of("kanreg")
                .with("agency.yaml", "agency: kanreg", "agency: " + Changes.AGENCY)
                .version("9999.0.0")
                .zip();
        installation
                .administrator(node)
                .upload("/agencies/" + Changes.AGENCY + "/definitions", unknown)
                .with(201);
        changes.examine();
        assertThat(changes.underTheOld()).as("an act that nobody knows of").hasSize(1);

        List<String> tickets = reporters.tickets();
        installation.plant("UPDATE complaint_row SET done_by = 'orang-lain' WHERE number = 1 AND ticket = '"
                + number(tickets.get(0)) + "'");
        installation.plant("UPDATE complaint SET agency = 'lain' WHERE number = '" + number(tickets.get(1)) + "'");
        installation.plant("INSERT INTO complaint SELECT"
                + " (jsonb_populate_record(c, '{\"number\": \"0000000000000\", \"request_key\": null}')).*"
                + " FROM complaint AS c WHERE number = '" + number(tickets.get(2)) + "'");
        assertThat(reporters.faults(handler))
                .as("a row of somebody else's, a ticket that went, one that nobody filed")
                .anyMatch(fault -> fault.startsWith("torn " + tickets.get(0)))
                .anyMatch(fault -> fault.startsWith("lost " + tickets.get(1)))
                .anyMatch(fault -> fault.startsWith("extra "));

        // Killed, but nobody says so.
        node.container().kill();
        installation.use(1);
        reporters.complain();
        assertThat(failures.all()).as("a node that ends by itself").isNotEmpty();
    }

    private static String number(String ticket) {
        return ticket.substring(ticket.lastIndexOf('-') + 1);
    }

    @Test
    public void movesThatHappenTwiceAreFound() {
        JsonNode twice = Person.json("[" + move("1.0.0", "2.0.0") + "," + move("1.0.0", "2.0.0") + "]");
        assertThat(Moves.notOnce("a/1", twice)).hasSize(2);
        JsonNode elsewhere = Person.json("[" + move("1.0.0", "2.0.0") + "," + move("3.0.0", "4.0.0") + "]");
        assertThat(Moves.notOnce("a/1", elsewhere)).hasSize(1);
        JsonNode once = Person.json("[{}," + move("1.0.0", "2.0.0") + "," + move("2.0.0", "3.0.0") + "]");
        assertThat(Moves.notOnce("a/1", once)).isEmpty();
    }

    private static String move(String from, String to) {
        return "{\"move\":{\"fromVersion\":\"" + from + "\",\"toVersion\":\"" + to + "\"}}";
    }

    private static String speed(List<Long> nanos, int millis) {
        return String.format(Locale.ROOT, "%.0f per second, ", nanos.size() * 1000.0 / millis) + times(nanos);
    }

    private static String times(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "median %.1f ms, p99 %.1f ms, longest %.1f ms, of %d",
                        sorted.get(sorted.size() / 2) / 1e6,
                        sorted.get((int) (sorted.size() * 0.99)) / 1e6,
                        sorted.get(sorted.size() - 1) / 1e6,
                        sorted.size());
    }

    /** Lets the others work. */
    private static void pause(int millis) {
        LockSupport.parkNanos(millis * 1_000_000L);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
