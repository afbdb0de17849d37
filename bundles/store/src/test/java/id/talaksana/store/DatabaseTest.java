package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.store.CaseStore.Change;
import java.time.Instant;
import java.util.List;
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
                stores.cases.open(file, null);
                after = stores.cases.change(file.id(), null, s -> CaseBuilder.step(s, "ani", "baik", "k"));
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
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null);
            CaseFile acknowledged = null;
            for (int i = 0; i < 20; i++) {
                acknowledged = stores.cases.change(file.id(), null, s -> CaseBuilder.step(s, "ani", null, null));
            }
            server.kill();
            assertThatThrownBy(
                            () -> stores.cases.change(file.id(), "k", situation -> Change.none(situation.caseFile())))
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
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null);
            assertThatThrownBy(() -> stores.cases.change(file.id(), "k", situation -> {
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
                        situation -> situation.repeated() == null
                                ? CaseBuilder.step(situation, "ani", null, "k")
                                : Change.none(situation.caseFile()));
            }
            assertThat(stores.cases.rows(Scope.of("uji"), file.id())).hasSize(2);
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
            assertThatThrownBy(() -> Database.dataSource(url)).satisfies(e -> {
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
                                CaseBuilder.in("uji").subject(text).build(), null))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            Instant finer = CaseBuilder.NOW.plusNanos(1000);
            assertThatThrownBy(() ->
                            stores.cases.open(CaseBuilder.in("uji").due(finer).build(), null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    public void aDecisionThatClosesAnotherRowIsRefused() {
        try (Stores stores = Stores.Kind.DERBY.open()) {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null);
            assertThatThrownBy(() -> stores.cases.change(file.id(), null, situation -> {
                        Change change = CaseBuilder.step(situation, "ani", null, null);
                        return new Change(change.after(), change.opened(), null);
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(file);
        }
    }
}
