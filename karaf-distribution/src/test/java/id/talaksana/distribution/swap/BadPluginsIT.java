package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Clients;
import id.talaksana.distribution.crash.Ledger;
import id.talaksana.distribution.crash.LedgerCheck;
import id.talaksana.distribution.crash.Office;
import id.talaksana.distribution.crash.Officer;
import id.talaksana.distribution.swap.BadPlugins.BadPlugin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Bad bundles are kept out with a word about each, and nobody else notices. */
public class BadPluginsIT {
    /** Whether the machine is this test's alone, so that times say something. */
    private static final boolean JUDGED = Boolean.getBoolean("talaksana.judge");

    private static final int REQUESTS = JUDGED ? 3_000 : 600;
    private static final List<String> AGENCIES =
            List.of("batanghari", "balikpapan", "kanreg", "singkawang", "bangkalan");

    private static RunningContainer container;

    @BeforeClass
    public static void start() {
        container = new RunningContainer("bad").start().awaitAgencies(5);
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void noneOfThemComesInAndAllOthersGoOn() throws IOException {
        List<BadPlugin> bad = BadPlugins.in(container.data().resolve("bad"));
        assertThat(bad).hasSizeGreaterThanOrEqualTo(25);
        Office office = new Office(container, Officer.addedTo(container, "petugas"));
        Ledger ledger = new Ledger(office.who());
        office.logIn();
        Map<String, String> serves = digests();
        Map<String, String> console = new HashMap<>();

        Times quiet;
        Times busy;
        int rounds = 0;
        try (Load load = new Load(readers())) {
            Clients clients = new Clients(office, ledger).start(1);
            load.further(REQUESTS / 3);
            load.times();
            load.further(REQUESTS);
            quiet = load.times();
            long before = load.answered();
            drop(bad);
            // They come again and again for as long as it is measured.
            do {
                uninstall(bad);
                bad.forEach(each -> console.put(each.name(), container.console("bundle:install -s " + each.address())));
                rounds++;
            } while (load.answered() < before + REQUESTS);
            awaitWords(bad, console);
            busy = load.times();
            clients.stop();
            assertThat(clients.failures()).isEmpty();
            assertThat(load.failures()).isEmpty();
        }
        report(bad.size(), rounds, quiet, busy);

        assertThat(digests()).isEqualTo(serves);
        assertThat(container.get("/api/health").body()).contains("\"open\":5");
        assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();

        container.stop();
        container.start().awaitAgencies(5);
        assertThat(digests()).isEqualTo(serves);
        awaitWords(bad, console);
        assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
    }

    /** What the framework refuses leaves no trace of itself; in the watched folder it is spoken of for as long as it lies there. */
    private static void drop(List<BadPlugin> bad) throws IOException {
        for (BadPlugin each : bad) {
            if (!each.installs()) {
                Files.copy(
                        Path.of(URI.create(each.address())),
                        container.data().resolve("deploy/" + each.name() + ".jar"));
            }
        }
    }

    private static void uninstall(List<BadPlugin> bad) {
        List<String> addresses = bad.stream().map(BadPlugin::address).toList();
        String numbers = container
                .console("each ($.context bundles) { echo ($it bundleId) ($it location) }")
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(words -> addresses.contains(words[1]))
                .map(words -> words[0])
                .collect(Collectors.joining(" "));
        if (!numbers.isEmpty()) {
            container.console("bundle:uninstall " + numbers);
        }
    }

    private static void report(int bad, int rounds, Times quiet, Times busy) {
        double ratio = busy.p99() / quiet.p99();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("bad bundles, refused or held back with words of their own", bad + " of " + bad);
        lines.put("how often each came while it was measured", String.valueOf(rounds));
        lines.put("others, quiet", quiet.toString());
        lines.put("others, meanwhile", busy.toString());
        lines.put("others' p99 ÷ quiet p99", String.format(Locale.ROOT, "%.2f", ratio));
        Report.write("bad-plugins", lines);
        if (JUDGED) {
            assertThat(ratio).as("others' p99 ÷ quiet p99").isLessThan(2);
        }
    }

    @Test
    public void aBundleThatIsMendedOrWhoseRivalGoesComesIn() {
        AgencyJar first = AgencyJar.of("batanghari").as("uji-satu");
        AgencyJar rival = AgencyJar.of("batanghari").as("uji-satu").header("Bundle-SymbolicName", "contoh.saingan");
        String broken = AgencyJar.of("batanghari")
                .as("uji-dua")
                .header("Export-Package", "contoh")
                .writeTo(container.data().resolve("dua-buruk.jar"));
        install(first.writeTo(container.data().resolve("satu.jar")));
        RunningContainer.await("the first", () -> state("uji-satu").contains("\"open\""));
        install(rival.writeTo(container.data().resolve("saingan.jar")));
        install(broken);
        RunningContainer.await(
                "both being held", () -> diag().contains("contoh.saingan") && diag().contains("Export-Package"));
        assertThat(state("uji-satu")).contains("bundle id.talaksana.agency-uji-satu");
        assertThat(container.console("agency:list")).doesNotContain("uji-dua", "contoh.saingan");

        container.console("bundle:update id.talaksana.agency-uji-dua "
                + AgencyJar.of("batanghari")
                        .as("uji-dua")
                        .version("1.0.0")
                        .writeTo(container.data().resolve("dua.jar")));
        container.console("bundle:uninstall id.talaksana.agency-uji-satu");
        RunningContainer.await(
                "both being let in",
                () -> state("uji-dua").contains("\"open\"") && state("uji-satu").contains("contoh.saingan"));
        assertThat(diag()).doesNotContain("contoh.saingan", "agency-uji-dua");
        assertThat(state("uji-satu")).contains("\"open\"");

        String update = AgencyJar.of("batanghari")
                .as("uji-dua")
                .version("1.1.0")
                .header("DynamicImport-Package", "*")
                .writeTo(container.data().resolve("dua-lagi-buruk.jar"));
        container.console("bundle:update id.talaksana.agency-uji-dua " + update);
        RunningContainer.await("the update being held", () -> diag().contains("DynamicImport-Package"));
        assertThat(state("uji-dua")).contains("\"open\"", "\"version\":\"1.0.0\"");
        container.console("bundle:uninstall id.talaksana.agency-uji-dua");
        RunningContainer.await(
                "its going",
                () -> state("uji-dua").contains("\"closed\"")
                        && !diag().contains("bundle id.talaksana.agency-uji-dua"));
    }

    private static void install(String address) {
        container.console("bundle:install -s " + address);
    }

    private static String diag() {
        return container.console("agency:diag").replaceAll("\\s+", " ");
    }

    private static String state(String agency) {
        return container.get("/api/agencies/" + agency).body();
    }

    /** Waits until every bad bundle is spoken of in words that are its own. */
    private static void awaitWords(List<BadPlugin> bad, Map<String, String> console) {
        List<String> unsaid = new ArrayList<>();
        try {
            RunningContainer.await("a word about each bad bundle", () -> {
                String diag = diag();
                unsaid.clear();
                bad.forEach(each -> {
                    String about = about(each, diag);
                    each.said().stream()
                            .filter(words -> !about.contains(words))
                            .forEach(words -> unsaid.add(each.name() + ": " + words));
                });
                return unsaid.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(unsaid + " in " + diag(), e);
        }
        // The trace that follows them is the test's own console's.
        bad.forEach(each -> assertThat(console.get(each.name()).lines().limit(4).collect(Collectors.joining()))
                .as(each.name())
                .contains(each.refusal()));
    }

    /** What stands between a bad bundle's heading and the next one. */
    private static String about(BadPlugin bad, String diag) {
        int heading = diag.indexOf(bad.heading());
        if (heading < 0) {
            return "";
        }
        String following = diag.substring(heading + bad.heading().length());
        return following.split("Ditahan sejak|Definisinya ditolak", 2)[0];
    }

    private static List<Load.Request> readers() {
        return AGENCIES.stream()
                .flatMap(agency -> Stream.of("/api/agencies/" + agency, "/api/agencies/" + agency + "/services"))
                .map(path -> (Load.Request) () -> {
                    int status = container.get(path).statusCode();
                    return status == 200 ? null : path + " " + status;
                })
                .toList();
    }

    /** What each of the five serves. */
    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        AGENCIES.forEach(agency -> digests.put(agency, state(agency)));
        return digests;
    }
}
