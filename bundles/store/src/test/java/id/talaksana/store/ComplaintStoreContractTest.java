package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicket.Clock;
import id.talaksana.api.store.StoredTicket.Content;
import id.talaksana.api.store.StoredTicket.Status;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.store.TicketLists.Due;
import id.talaksana.api.store.TicketStore;
import id.talaksana.api.store.TicketStore.Decision;
import id.talaksana.api.store.TicketStore.Handover;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Keeping tickets, on both databases. */
public class ComplaintStoreContractTest extends StoreContract {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Instant NOW = CaseBuilder.NOW;
    private TicketStore store;
    private ComplaintStore counter;

    @Before
    public void onDatabases() {
        counter = stores().complaints;
        Assume.assumeNotNull(counter);
        store = counter.tickets();
    }

    private StoredTicket ticket(String text) {
        return new StoredTicket(
                agency,
                String.format("0JQ8%09d", NUMBERS.incrementAndGet()),
                agency,
                null,
                "d",
                "1.0.0",
                Intake.REST,
                null,
                new Content(text, text, LocalDate.of(2025, 10, 22), text, text, "izin", null, "periksa"),
                true,
                true,
                null,
                null,
                "hash",
                NOW,
                new Status(TicketState.RECEIVED, null, "izin", null, 0, null, null, null),
                new Clock(NOW, 3, NOW.plusSeconds(60), NOW.plusSeconds(60), 7),
                "head0",
                0,
                0);
    }

    private static StoredTicketRow row(StoredTicket t, TicketEvent kind, String by) {
        return new StoredTicketRow(
                t.agency(),
                t.number(),
                t.rows() + 1,
                kind,
                by,
                NOW,
                null,
                "kata",
                null,
                t.head(),
                "head" + (t.rows() + 1));
    }

    private static Decision answered(StoredTicket t, String by) {
        if (t.status().state() == TicketState.ANSWERED) {
            return Decision.NONE;
        }
        StoredTicketRow row = row(t, TicketEvent.ANSWERED, by);
        Status s = new Status(TicketState.ANSWERED, "kelas", "izin", null, 1, null, null, null);
        return Decision.of(t.with(s, new Clock(NOW, null, null, null, 7), row), row);
    }

    private StoredTicket filed(String text, String key) {
        StoredTicket begun = ticket(text);
        StoredTicketRow first = row(begun, TicketEvent.FILED, StoredTicketRow.REPORTER);
        List<Enclosure> files = List.of(new Enclosure("a.txt", "text/plain", new byte[] {1, 0, (byte) 200}));
        return store.file(begun.with(begun.status(), begun.clock(), first), first, files, key);
    }

    @Test
    public void aTicketIsKeptAsItWasFiledAndAKeyFilesOnce() {
        String hostile = "'; DROP TABLE complaint; -- <script>\\u0000 ${jndi:x} 😀";
        StoredTicket filed = filed(hostile, "k1");
        assertThat(filed(hostile, "k1").number()).isEqualTo(filed.number());
        StoredTicket found =
                store.find(Scope.of(agency), agency, filed.number()).orElseThrow();
        assertThat(found.content()).isEqualTo(filed.content());
        assertThat(found.status()).isEqualTo(filed.status());
        assertThat(found.clock()).isEqualTo(filed.clock());
        assertThat(store.find(Scope.of(otherAgency), agency, filed.number())).isEmpty();
        assertThat(store.rows(Scope.of(otherAgency), filed.number())).isEmpty();
        assertThat(counter.files().enclosure(Scope.of(otherAgency), filed.number(), 1))
                .isEmpty();
        assertThat(counter.files()
                        .enclosure(Scope.of(agency), filed.number(), 1)
                        .orElseThrow()
                        .content())
                .containsExactly(1, 0, 200);
    }

    @Test
    public void ofTwoWhoAnswerAtOnceOneWins() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 20; i++) {
                StoredTicket filed = filed("balapan", null);
                CyclicBarrier start = new CyclicBarrier(2);
                List<Future<StoredTicket>> both = List.of("ani", "budi").stream()
                        .map(by -> threads.submit(() -> {
                            start.await();
                            return store.change(agency, filed.number(), t -> answered(t, by));
                        }))
                        .toList();
                for (Future<StoredTicket> each : both) {
                    each.get();
                }
                assertThat(store.rows(Scope.of(agency), filed.number())).hasSize(2);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void aForwardedTicketKeepsItsNumberAndTakesItsFilesAlong() {
        StoredTicket filed = filed("salah alamat", null);
        store.change(agency, filed.number(), t -> {
            StoredTicketRow row = row(t, TicketEvent.FORWARDED, "ani");
            Status s = new Status(TicketState.FORWARDED, null, "izin", null, 0, null, null, otherAgency);
            return new Decision(t.with(s, t.clock(), row), row, new Handover(otherAgency, there -> {
                assertThat(there).isEmpty();
                StoredTicket taken = takenOver(t);
                StoredTicketRow first = row(taken, TicketEvent.TAKEN_OVER, "ani");
                return Decision.of(taken.with(taken.status(), taken.clock(), first), first);
            }));
        });
        assertThat(store.everywhere(Scope.EVERYTHING, filed.number()))
                .extracting(StoredTicket::agency)
                .containsExactly(agency, otherAgency);
        assertThat(counter.files().enclosures(Scope.of(otherAgency), filed.number()))
                .hasSize(1);
    }

    /** A decision may ask the store for a definition: as many at once as there are connections would wait for each other. */
    @Test
    public void noConnectionIsHeldWhileItIsDecided() throws SQLException {
        StoredTicket filed = filed("pelan", null);
        HikariPoolMXBean pool =
                stores().database.dataSource().unwrap(HikariDataSource.class).getHikariPoolMXBean();
        store.change(agency, filed.number(), "budi:k-1", (t, before) -> {
            assertThat(pool.getActiveConnections()).isZero();
            return answered(t, "budi");
        });
        store.changeAll(agency, List.of(filed.number()), t -> {
            assertThat(pool.getActiveConnections()).isZero();
            return Decision.NONE;
        });
        store.change(agency, filed.number(), t -> forwarded(t, pool));
        assertThat(store.everywhere(Scope.EVERYTHING, filed.number())).hasSize(2);
    }

    /** Who holds a ticket because others were always first, or many of them, asks other stores over the connection that holds it. */
    @Test
    public void whoeverDecidesWhileItHoldsNeedsOneConnection() throws SQLException {
        StoredTicket filed = filed("ramai", null);
        List<Connection> taken = new ArrayList<>();
        for (int i = 1; i < 16; i++) {
            taken.add(stores().database.dataSource().getConnection());
        }
        int[] others = new int[2];
        try {
            store.change(agency, filed.number(), t -> overtaken(t, others, 0));
            store.changeAll(agency, List.of(filed.number()), t -> overtaken(t, others, 1));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        assertThat(others).containsOnly(4);
        assertThat(store.rows(Scope.of(agency), filed.number())).hasSize(11);
    }

    private Decision overtaken(StoredTicket t, int[] others, int which) {
        if (others[which] < 4) {
            others[which]++;
            store.change(agency, t.number(), ComplaintStoreContractTest::noted);
        }
        assertThat(stores().accounts.find("siapa")).isEmpty();
        return noted(t);
    }

    private static Decision noted(StoredTicket t) {
        StoredTicketRow row = row(t, TicketEvent.REPLIED, StoredTicketRow.REPORTER);
        return Decision.of(t.with(t.status(), t.clock(), row), row);
    }

    private StoredTicket takenOver(StoredTicket t) {
        return new StoredTicket(
                otherAgency,
                t.number(),
                agency,
                agency,
                "d",
                "1.0.0",
                t.intake(),
                null,
                t.content(),
                true,
                true,
                null,
                null,
                t.codeHash(),
                NOW,
                t.status(),
                t.clock(),
                "x",
                0,
                0);
    }

    private Decision forwarded(StoredTicket t, HikariPoolMXBean pool) {
        StoredTicketRow row = row(t, TicketEvent.FORWARDED, "ani");
        Status s = new Status(TicketState.FORWARDED, null, "izin", null, 0, null, null, otherAgency);
        return new Decision(t.with(s, t.clock(), row), row, new Handover(otherAgency, there -> {
            assertThat(pool.getActiveConnections()).isZero();
            StoredTicket taken = there.orElseGet(() -> takenOver(t));
            StoredTicketRow first = row(taken, TicketEvent.TAKEN_OVER, "ani");
            return Decision.of(taken.with(taken.status(), taken.clock(), first), first);
        }));
    }

    @Test
    public void whoNamesAnAgencyOutOfHisScopeSeesNothingOfIt() {
        StoredTicket filed = filed("tetangga", null);
        TicketQuery ofIt = new TicketQuery(agency, null, null, null, null, null, 5);
        assertThat(counter.lists().list(Scope.of(agency), ofIt))
                .extracting(StoredTicket::number)
                .containsExactly(filed.number());
        assertThat(counter.lists().list(Scope.EVERYTHING, ofIt)).hasSize(1);
        assertThat(counter.lists().list(Scope.of(otherAgency), ofIt)).isEmpty();
    }

    @Test
    public void whatIsDueIsFoundOnceAndCounted() {
        StoredTicket filed = filed("lambat", null);
        Due due = new Due(agency, filed.number());
        assertThat(counter.lists().due(Scope.of(agency), NOW, 7, null, 10)).isEmpty();
        assertThat(counter.lists().due(Scope.of(agency), NOW, 8, null, 10)).containsExactly(due);
        assertThat(counter.lists().due(Scope.of(agency), NOW.plusSeconds(60), 7, null, 10))
                .containsExactly(due);
        assertThat(counter.lists().due(Scope.of(agency), NOW.plusSeconds(60), 7, due, 10))
                .isEmpty();
        assertThat(counter.lists().due(Scope.of(agency), NOW.plusSeconds(60), 7, new Due(agency, ""), 10))
                .containsExactly(due);
        assertThat(store.changeAll(agency, List.of(filed.number()), t -> answered(t, "system")))
                .isEqualTo(1);
        assertThat(store.changeAll(agency, List.of(filed.number()), t -> answered(t, "system")))
                .isZero();
        assertThat(counter.lists().due(Scope.of(agency), NOW.plusSeconds(60), 8, null, 10))
                .isEmpty();
        assertThat(counter.statistics().counts(Scope.of(agency)))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.state()).isEqualTo(TicketState.ANSWERED);
                    assertThat(c.escalated()).isTrue();
                });
        assertThat(counter.statistics().passes(Scope.of(agency), List.of(List.of("izin", "periksa"))))
                .isEmpty();
        assertThat(counter.lists()
                        .list(
                                Scope.of(agency),
                                new TicketQuery(null, TicketState.ANSWERED, "kelas", null, null, null, 5)))
                .hasSize(1);
        assertThat(counter.lists()
                        .list(
                                Scope.of(agency),
                                new TicketQuery(null, null, null, null, null, filed.number() + "." + agency, 5)))
                .isEmpty();
    }
}
