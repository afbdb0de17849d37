package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Bundles;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Clients;
import id.talaksana.distribution.crash.Ledger;
import id.talaksana.distribution.crash.LedgerCheck;
import id.talaksana.distribution.crash.Office;
import id.talaksana.distribution.crash.Officer;
import id.talaksana.distribution.swap.Desk.Opened;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * Agencies are swapped in every way there is, one after the other by a seeded chance, while people work on them and on the
 * others. Nobody on the others notices; on the swapped ones nothing is lost and nothing stays behind.
 */
public class SwapIT {
    private static final int SWAPS = Integer.getInteger("talaksana.swaps", 8);
    /** Each of the others, with one of its services. */
    private static final Map<String, String> OTHERS = Map.of(
            "batanghari", "pengadaan-casn",
            "balikpapan", "pengadaan-asn",
            "kanreg", "persetujuan-teknis-ni-casn",
            "singkawang", "seleksi-terbuka-sekda-2025",
            "bangkalan", "asesmen-job-target-jpt-pratama");

    private static final Map<String, String> SWAPPED = Map.of("tukar-a", "pengadaan-casn", "tukar-b", "pengadaan-casn");

    /** So many clients read each agency. */
    private static final int READERS = 3;

    private static final int QUIET_REQUESTS = Math.min(10_000, 50 * SWAPS);

    /** From here on what the JVM keeps is compared: class loading and caches have settled by then. */
    private static final int SETTLED = Math.min(100, SWAPS / 2);

    private static final int MOST_LOADERS = 2;
    private static final long MOST_METASPACE_KILOBYTES = 5 * 1024;

    /** What the full run is judged by; a short one has too few pauses for a percentile. */
    private static final int ENOUGH_TO_JUDGE = 1000;

    private static final double LONGEST_PAUSE_MILLIS = 200;

    /** From so many on officers work through pages meanwhile, too. */
    private static final int WITH_PAGES = 100;

    /** All records are compared before the restart, so many of each agency's again after it. */
    private static final int NEWEST_CASES = 1000;

    private final long seed = Long.getLong("talaksana.seed", System.nanoTime());
    private final SwapReport report = new SwapReport("swaps", seed);

    @Test
    public void swapsAreUnnoticedByTheOthersAndLoseNothing() throws IOException {
        System.out.println("swaps: seed " + seed);
        try (RunningContainer container = new RunningContainer("swap")) {
            Loaders.deployProbeTo(container);
            if (SWAPS >= ENOUGH_TO_JUDGE) {
                container.asInOperation();
            }
            container.start().awaitAgencies(5);
            run(container);
        } finally {
            report.write();
        }
    }

    private void run(RunningContainer container) throws IOException {
        Swap.Scene scene = new Swap.Scene(container, administrator(container), new Random(seed));
        List<SwappedAgency> agencies = SWAPPED.keySet().stream()
                .sorted()
                .map(id -> new SwappedAgency(id, container.data().resolve("swap")))
                .toList();
        for (SwappedAgency agency : agencies) {
            // As a bundle, so that each has class loaders to be counted.
            new Way.BundleWay().bringNext(container, agency);
            awaitServing(container, agency);
        }
        Office office = new Office(container, Officer.addedTo(container, "petugas"));
        office.logIn();
        Ledger ledger = new Ledger(office.who());
        Map<String, Desk> desks = new TreeMap<>();
        agencies.forEach(agency -> desks.put(agency.id(), new Desk(container, agency.id())));
        Map<String, PageDesk> pages = new TreeMap<>();
        if (SWAPS >= WITH_PAGES) {
            agencies.forEach(agency -> pages.put(agency.id(), new PageDesk(container, agency.id())));
        }
        Map<String, String> bundles = Bundles.of(container);

        try (Load others = new Load(readers(container, OTHERS));
                Load swapped = new Load(readers(container, SWAPPED))) {
            Clients clients = new Clients(office, ledger).start(1);
            desks.values().forEach(Desk::start);
            pages.values().forEach(PageDesk::start);
            others.further(QUIET_REQUESTS / 2);
            others.times();
            others.further(QUIET_REQUESTS);
            report.quiet(others.times());
            for (int i = 1; i <= SWAPS; i++) {
                swap(scene, scene.oneOf(agencies), desks);
                if (i == SETTLED) {
                    report.settled(Vitals.of(container));
                }
            }
            report.others(others.times());
            // An opening that was refused, because its agency was closed, is to be granted before the records are
            // compared.
            agencies.forEach(agency -> open(scene, agency));
            clients.stop();
            desks.values().forEach(Desk::close);
            pages.values().forEach(PageDesk::close);
            assertThat(clients.failures()).as("failed deeds on another agency").isEmpty();
            assertThat(others.failures())
                    .as("failed questions about the others")
                    .isEmpty();
            assertThat(swapped.failures())
                    .as("failed questions about the swapped")
                    .isEmpty();
        }
        desks.forEach((agency, desk) -> {
            assertThat(desk.undocumented()).as("answers to %s", agency).isEmpty();
            report.acknowledged(desk.acknowledged());
        });
        checkPages(pages, scene.administrator());
        report.acknowledged(ledger.acknowledged());
        assertThat(report.unexpectedRefusals()).as("refused though open").isEmpty();
        assertThat(Bundles.changes(bundles, Bundles.of(container), "tukar-a").stream()
                        .filter(change -> !change.startsWith("id.talaksana.agency-tukar-b:")))
                .as("bundles that were restarted or refreshed")
                .isEmpty();
        checkWhatIsKept(container);
        checkRecords(desks, office, ledger);
        checkRestart(container, agencies);
        desks.forEach(
                (agency, desk) -> assertThat(desk.checkNewest(NEWEST_CASES).faults())
                        .as("records of %s after the restart", agency)
                        .isEmpty());
        if (SWAPS >= ENOUGH_TO_JUDGE) {
            assertThat(report.pauseP99Millis()).as("pause of openings at p99").isLessThan(LONGEST_PAUSE_MILLIS);
        }
    }

    /** One swap; returns when what must be so is so for everybody. */
    private void swap(Swap.Scene scene, SwappedAgency agency, Map<String, Desk> desks) {
        Swap swap =
                scene.oneOf(Swap.ALL.stream().filter(each -> each.fits(agency)).toList());
        Desk desk = desks.get(agency.id());
        boolean wasOpen = agency.isOpen();
        String before = agency.version();
        long asked = System.nanoTime();
        String what = swap.apply(scene, agency);
        awaitServing(scene.container(), agency);
        Opened first = null;
        if (agency.isOpen()) {
            RunningContainer.await(
                    "a case of " + agency.id() + " " + agency.version() + " after " + what,
                    () -> desk.first(asked, agency.version()) != null);
            first = desk.first(asked, agency.version());
        } else {
            int known = desk.openings().size();
            RunningContainer.await(
                    "a refusal by " + agency.id() + " after " + what,
                    () -> desk.openings().stream().skip(known).anyMatch(opened -> !opened.isSuccess()));
        }
        report.swap(what, asked, first, wasOpen, agency, !agency.version().equals(before), desk.openings());
    }

    private static void open(Swap.Scene scene, SwappedAgency agency) {
        List<Swap> opening = List.of(new Swap.Resume(), new Swap.Upload());
        for (Swap swap : opening) {
            if (!agency.isOpen() && swap.fits(agency)) {
                swap.apply(scene, agency);
                awaitServing(scene.container(), agency);
            }
        }
    }

    static void awaitServing(RunningContainer container, SwappedAgency agency) {
        RunningContainer.await(agency.id() + " being " + agency.state() + " with " + agency.version(), () -> {
            String body = container.get("/api/agencies/" + agency.id()).body();
            return body.contains("\"state\":\"" + agency.state() + "\"")
                    && body.contains("\"version\":\"" + agency.version() + "\"");
        });
    }

    private void checkWhatIsKept(RunningContainer container) {
        Vitals end = Vitals.of(container);
        report.ended(end);
        long bundles = Bundles.of(container).size();
        // Two swapped agencies, each at most once more than it is installed.
        assertThat(end.wirings()).as("wirings of %s bundles", bundles).isLessThanOrEqualTo(bundles + 2);
        Map<String, Integer> loaders = Loaders.alive(container);
        report.line("class loaders alive of each agency", loaders.toString());
        assertThat(loaders).containsKeys("tukar-a", "tukar-b", "kanreg");
        assertThat(loaders.values()).as("class loaders of %s", loaders).allMatch(alive -> alive <= MOST_LOADERS);
        assertThat(report.metaspaceGrowth()).isLessThan(MOST_METASPACE_KILOBYTES);
    }

    /** Whoever works through pages loses nothing that was told, and sees nothing go wrong but what a colleague did meanwhile. */
    private void checkPages(Map<String, PageDesk> pages, Person reader) {
        pages.forEach((agency, desk) -> {
            assertThat(desk.unexpected()).as("pages of %s", agency).isEmpty();
            assertThat(desk.faults(reader))
                    .as("records of the pages of %s", agency)
                    .isEmpty();
            report.line("through the pages of " + agency, desk.told());
        });
    }

    private static void checkRecords(Map<String, Desk> desks, Office office, Ledger ledger) {
        desks.forEach((agency, desk) ->
                assertThat(desk.check().faults()).as("records of %s", agency).isEmpty());
        assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
    }

    private void checkRestart(RunningContainer container, List<SwappedAgency> agencies) throws IOException {
        Person before = administrator(container);
        Map<String, JsonNode> registers = registers(before);
        container.stop();
        container.start();
        agencies.forEach(agency -> awaitServing(container, agency));
        assertThat(registers(administrator(container))).isEqualTo(registers);
    }

    /** The register of each agency. */
    private static Map<String, JsonNode> registers(Person administrator) {
        Map<String, JsonNode> registers = new TreeMap<>();
        Stream.concat(OTHERS.keySet().stream(), SWAPPED.keySet().stream())
                .forEach(agency -> registers.put(
                        agency,
                        administrator
                                .get("/agencies/" + agency + "/definitions")
                                .with(200)
                                .get("versions")));
        return registers;
    }

    private static Person administrator(RunningContainer container) throws IOException {
        return Person.administrator(container);
    }

    private static List<Load.Request> readers(RunningContainer container, Map<String, String> services) {
        List<Load.Request> readers = new ArrayList<>();
        services.forEach((agency, service) -> {
            List<String> paths = List.of(
                    "/api/agencies/" + agency,
                    "/" + agency,
                    "/api/agencies/" + agency + "/services",
                    "/" + agency + "/" + service,
                    "/api/agencies/" + agency + "/services/" + service,
                    "/" + agency + "/pengaduan",
                    "/" + agency + "/" + service + "/sop.html");
            for (int i = 0; i < READERS; i++) {
                readers.add(reader(container, paths, i * paths.size() / READERS));
            }
        });
        return readers;
    }

    /** Asks for one after the other, again and again. */
    private static Load.Request reader(RunningContainer container, List<String> paths, int first) {
        AtomicInteger next = new AtomicInteger(first);
        return () -> {
            String path = paths.get(next.getAndIncrement() % paths.size());
            int status = container.get(path).statusCode();
            return status == 200 ? null : path + " " + status;
        };
    }
}
