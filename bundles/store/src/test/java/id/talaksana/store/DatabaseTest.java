package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.database.DataSources;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.DatabaseCheck;
import id.talaksana.store.database.PersistenceUnit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** What only a real database can do, or fail to do. */
public class DatabaseTest {

    @Test
    public void casesOutliveARestart() {
        for (Stores.Kind kind : List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL)) {
            String url = kind.newUrl();
            CaseFile file = CaseBuilder.in("uji").build();
            CaseFile after;
            try (Stores stores = Stores.on(url)) {
                stores.cases.open(file, null, ANY_REGISTER);
                after = stores.cases.change(
                        file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", "baik", "k"));
            }
            try (Stores stores = Stores.on(url)) {
                assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(after);
                assertThat(stores.cases.rows(Scope.of("uji"), file.id())).hasSize(2);
            }
        }
    }

    @Test
    public void acknowledgedStepsOutliveTheDeathOfTheServer() {
        try (PostgresServer server = new PostgresServer();
                Stores stores = Stores.on(server.createDatabase("mati"))) {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            CaseFile acknowledged = null;
            for (int i = 0; i < 20; i++) {
                acknowledged =
                        stores.cases.change(file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "ani", null, null));
            }
            server.kill();
            assertThatThrownBy(() -> stores.cases.change(
                            file.id(), "k", ANY_REGISTER, situation -> Change.none(situation.caseFile())))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));

            server.start();
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(acknowledged);
            assertThat(stores.cases.rows(Scope.of("uji"), file.id())).hasSize(21);
        }
    }

    /** The connection is lost between the decision and the answer: the caller is told, and may repeat with its key. */
    @Test
    public void anUnknownOutcomeIsAnExceptionAndTheKeyMakesTheRetryHarmless() {
        try (PostgresServer server = new PostgresServer();
                Stores stores = Stores.on(server.createDatabase("putus"))) {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            assertThatThrownBy(() -> stores.cases.change(file.id(), "k", ANY_REGISTER, situation -> {
                        server.kill();
                        return CaseBuilder.step(situation, "ani", null, "k");
                    }))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
            server.start();
            for (int i = 0; i < 2; i++) {
                stores.cases.change(
                        file.id(),
                        "k",
                        ANY_REGISTER,
                        situation -> situation.repeated() == null
                                ? CaseBuilder.step(situation, "ani", null, "k")
                                : Change.none(situation.caseFile()));
            }
            assertThat(stores.cases.rows(Scope.of("uji"), file.id())).hasSize(2);
        }
    }

    @Test
    public void manyNodesMayBeginAtOnceWithAnEmptyDatabase() throws Exception {
        String url = Stores.Kind.POSTGRESQL.newUrl();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Stores>> starts = Collections.nCopies(4, () -> Stores.on(url));
            for (Future<Stores> started : nodes.invokeAll(starts)) {
                try (Stores stores = started.get()) {
                    assertThat(stores.accounts.isEmpty()).isTrue();
                }
            }
        } finally {
            nodes.shutdownNow();
        }
    }

    /** Derby belongs to one process; the second is told so at once, in one line. */
    @Test
    public void aSecondProcessOnDerbyIsRefusedWithOneClearLine() throws Exception {
        String url = Stores.Kind.DERBY.newUrl();
        String folder = url.substring("jdbc:derby:".length()).split(";")[0];
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dderby.stream.error.file=" + folder + ".log",
                        Holder.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = other.inputReader()) {
            assertThat(said.lines().filter("open"::equals).findFirst()).isPresent();
            assertThatThrownBy(() -> Stores.on(url))
                    .isInstanceOf(IllegalStateException.class)
                    .hasNoCause()
                    .hasMessageContaining("another process")
                    .hasMessageContaining(folder);
            assertThat(DatabaseCheck.fault(url)).contains("sedang dipakai proses lain");
            other.getOutputStream().close();
            assertThat(other.waitFor()).isZero();
        } finally {
            other.destroyForcibly();
        }
        assertThat(DatabaseCheck.fault(url)).isNull();
        Stores.on(url).close();
    }

    /** Another process that has a database open until its input ends. */
    static final class Holder {
        public static void main(String[] arguments) throws IOException {
            Database database = new Database(arguments[0], PersistenceUnit.ENTITIES);
            System.out.println("open");
            System.in.readAllBytes();
            database.close();
        }
    }

    @Test
    public void aServerThatDoesNotWaitForItsDiskIsRefused() {
        try (PostgresServer server = new PostgresServer("synchronous_commit = off")) {
            String url = server.createDatabase("lekas");
            assertThatThrownBy(() -> Stores.on(url)).hasMessageContaining("synchronous_commit=off");
        }
    }

    @Test
    public void derbyThatDoesNotWaitForItsDiskIsRefused() {
        System.setProperty("derby.system.durability", "test");
        try {
            assertThatThrownBy(Stores.Kind.DERBY::open).hasMessageContaining("derby.system.durability");
        } finally {
            System.clearProperty("derby.system.durability");
        }
    }

    @Test
    public void noPasswordIsEverSaid() {
        for (String url : List.of(
                "jdbc:postgresql:/rusak?user=ani&password=rahasia",
                "jdbc:postgresql://ani:rahasia@127.0.0.1:99999/x",
                "jdbc:mysql://127.0.0.1/x?password=rahasia")) {
            assertThatThrownBy(() -> DataSources.dataSource(url)).satisfies(e -> {
                assertThat(e).hasNoCause();
                assertThat(e.getMessage()).contains("jdbc:").doesNotContain("rahasia");
            });
        }
    }

    @Test
    public void whatCannotBeKeptExactlyIsRefused() {
        try (Stores stores = Stores.Kind.DERBY.open()) {
            for (String text : List.of("a\0b", "\uD83D", "\uDCC4\uD83D")) {
                assertThatThrownBy(() -> stores.cases.open(
                                CaseBuilder.in("uji").subject(text).build(), null, ANY_REGISTER))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            Instant finer = CaseBuilder.NOW.plusNanos(1000);
            assertThatThrownBy(() ->
                            stores.cases.open(CaseBuilder.in("uji").due(finer).build(), null, ANY_REGISTER))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void aDecisionThatClosesAnotherRowIsRefused() {
        try (Stores stores = Stores.Kind.DERBY.open()) {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            assertThatThrownBy(() -> stores.cases.change(file.id(), null, ANY_REGISTER, situation -> {
                        Change change = CaseBuilder.step(situation, "ani", null, null);
                        return new Change(change.after(), change.opened(), List.of());
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(file);
        }
    }

    @Test(timeout = 60_000)
    public void aServerThatStandsStillHoldsNobodyLong() {
        try (PostgresServer server = new PostgresServer();
                Stores stores = Stores.on(server.createDatabase("diam") + "&socketTimeout=2")) {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            server.freeze(true);
            Instant before = Instant.now();
            try {
                for (int i = 0; i < 2; i++) {
                    assertThat(unavailable(() -> stores.cases.find(Scope.of("uji"), file.id())))
                            .isTrue();
                }
            } finally {
                server.freeze(false);
            }
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
            while (unavailable(() -> stores.cases.find(Scope.of("uji"), file.id()))) {
                Thread.onSpinWait();
            }
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(file);
        }
    }

    /** Whether work is refused for now; anything else that goes wrong is thrown. */
    private static boolean unavailable(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
            return true;
        }
    }

    @Test(timeout = 120_000)
    public void derbyGoesOnByItselfOnceItsFullDiskHasRoom() throws Exception {
        Path disk = Files.createTempDirectory("small-disk");
        assumeTrue("only root may mount", run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()) == 0);
        try (Stores stores = Stores.on("jdbc:derby:" + disk.resolve("db") + ";create=true")) {
            Set<CaseFile> acknowledged = new HashSet<>();
            for (int times = 0; times < 3; times++) {
                Path ballast = disk.resolve("ballast");
                fill(ballast);
                while (!unavailable(() -> acknowledged.add(stores.cases.open(large(), null, ANY_REGISTER)))) {
                    assertThat(acknowledged).hasSizeLessThan(2_000);
                }
                for (int i = 0; i < 20; i++) {
                    unavailable(() -> acknowledged.add(stores.cases.open(large(), null, ANY_REGISTER)));
                }
                Files.delete(ballast);
                while (unavailable(() -> acknowledged.add(stores.cases.open(large(), null, ANY_REGISTER)))) {
                    Thread.onSpinWait();
                }
                for (CaseFile each : acknowledged) {
                    assertThat(stores.cases.find(Scope.of("uji"), each.id())).contains(each);
                }
            }
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static CaseFile large() {
        return CaseBuilder.in("uji").subject("x".repeat(250)).build();
    }

    private static void fill(Path ballast) {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] some = new byte[16 << 10];
            while (true) {
                out.write(some);
            }
        } catch (IOException e) {
            assertThat(e.getMessage()).contains("No space left");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
