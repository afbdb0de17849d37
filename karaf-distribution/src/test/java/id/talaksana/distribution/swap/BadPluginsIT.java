package id.talaksana.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.WholeMachine;
import id.talaksana.distribution.crash.Clients;
import id.talaksana.distribution.crash.Ledger;
import id.talaksana.distribution.crash.LedgerCheck;
import id.talaksana.distribution.crash.Office;
import id.talaksana.distribution.crash.Officer;
import id.talaksana.distribution.swap.BadPlugins.BadPlugin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.junit.experimental.categories.Category;

/** Bad bundles are kept out with a word about each, and nobody else notices. */
@Category(WholeMachine.class)
public class BadPluginsIT {
    private static final int REQUESTS = 3_000;
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
        try (Load load = new Load(readers())) {
            Clients clients = new Clients(office, ledger).start(1);
            load.further(REQUESTS / 3);
            load.times();
            load.further(REQUESTS);
            quiet = load.times();
            long before = load.answered();
            for (BadPlugin each : bad) {
                console.put(each.name(), container.console("bundle:install -s " + each.address()));
            }
            awaitWords(bad, console);
            load.further(Math.max(0, before + REQUESTS - load.answered()));
            busy = load.times();
            clients.stop();
            assertThat(clients.failures()).isEmpty();
            assertThat(load.failures()).isEmpty();
        }
        System.out.printf(
                Locale.ROOT,
                "%d bad bundles: others' p99 %.2f times that of the quiet run (quiet: %s; meanwhile: %s)%n",
                bad.size(),
                busy.p99() / quiet.p99(),
                quiet,
                busy);

        assertThat(digests()).isEqualTo(serves);
        assertThat(container.get("/api/health").body()).contains("\"open\":5");
        assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();

        container.stop();
        container.start().awaitAgencies(5);
        assertThat(digests()).isEqualTo(serves);
        awaitWords(bad, console);
        assertThat(LedgerCheck.of(office, ledger, ledger.cases()).faults()).isEmpty();
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
                        .writeTo(container.data().resolve("dua.jar")));
        container.console("bundle:uninstall id.talaksana.agency-uji-satu");
        RunningContainer.await(
                "both being let in",
                () -> state("uji-dua").contains("\"open\"") && state("uji-satu").contains("contoh.saingan"));
        assertThat(diag()).doesNotContain("contoh.saingan", "agency-uji-dua");
        assertThat(state("uji-satu")).contains("\"open\"");

        String update = AgencyJar.of("batanghari")
                .as("uji-dua")
                .with("agency.yaml", "version: 1.0.0", "version: 1.1.0")
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
                bad.stream()
                        .filter(each -> !each.said().stream()
                                .allMatch((each.installs() ? diag : console.get(each.name()))::contains))
                        .forEach(each -> unsaid.add(each + " " + console.get(each.name())));
                return unsaid.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(unsaid + " in " + diag(), e);
        }
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
