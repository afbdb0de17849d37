package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.agenda.Duty;
import id.talaksana.store.agenda.DatabaseAgenda;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.After;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What is due comes to pass once, on any number of nodes; effects are secrets here, since any store joins. */
@RunWith(Parameterized.class)
public class AgendaTest {
    private static final Instant START = Instant.parse("2026-03-16T02:00:00Z");

    @Parameter
    public Stores.Kind kind;

    private Stores first;
    private Stores second;
    private AgendaStore agenda;
    private Instant now = START;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    @Before
    public void open() {
        String url = kind.newUrlWithTables();
        first = Stores.on(url);
        second = kind == Stores.Kind.POSTGRESQL ? Stores.on(url) : first;
        agenda = new DatabaseAgenda(first.database);
    }

    @After
    public void close() {
        first.close();
        if (second != first) {
            second.close();
        }
    }

    /** Something to do, in the transaction of the agenda or outside. */
    private record Does(String kind, Duration outside, BiFunction<Kept, Instant, Outcome> how) implements Duty {
        @Override
        public Outcome perform(Kept kept, Instant at) {
            return how.apply(kept, at);
        }
    }

    private static Duty duty(BiFunction<Kept, Instant, Duty.Outcome> how) {
        return new Does("uji", null, how);
    }

    private Agenda worker(Stores stores, Duty... duties) {
        return new Agenda(new DatabaseAgenda(stores.database), clock, List.of(duties));
    }

    private void enter(String agency, String subject, Instant dueAt) {
        agenda.enter(new Entry(agency, "uji", subject, dueAt, null));
    }

    private void effect(Stores stores, Kept kept) {
        add(stores, kept.entry().agency() + "/" + kept.entry().subject());
    }

    /** A row more each time: a doubled effect is seen, and the table has no key against it. */
    private static void add(Stores stores, String what) {
        sql(stores, "INSERT INTO effect VALUES ('" + what + "')");
    }

    private static boolean execute(Connection connection, String statement) {
        try (var execute = connection.createStatement()) {
            return execute.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sql(Stores stores, String statement) {
        try (Connection connection = stores.database.dataSource().getConnection()) {
            execute(connection, statement);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> effects() {
        try (Connection connection = first.database.dataSource().getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery("SELECT what FROM effect ORDER BY what")) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Before
    public void makeEffects() {
        sql(first, "CREATE TABLE effect (what VARCHAR(200))");
    }

    private List<Kept> left() {
        return agenda.list(Scope.EVERYTHING, 1_000);
    }

    @Test
    public void nothingIsDoneBeforeItsTimeAndThenOnceAndWhatRecursEntersItself() {
        enter("kota", "a", START.plusSeconds(10));
        Agenda worker = worker(first, duty((kept, at) -> {
            effect(first, kept);
            return at.isBefore(START.plusSeconds(60)) ? Duty.Outcome.again(at.plusSeconds(60)) : Duty.Outcome.DONE;
        }));
        assertThat(worker.work()).isZero();
        now = START.plusSeconds(10);
        assertThat(worker.work()).isEqualTo(1);
        assertThat(worker.work()).isZero();
        assertThat(left())
                .singleElement()
                .satisfies(kept -> assertThat(kept.entry().dueAt()).isEqualTo(START.plusSeconds(70)));
        now = START.plusSeconds(70);
        assertThat(worker.work()).isEqualTo(1);
        assertThat(effects()).containsExactly("kota/a", "kota/a");
        assertThat(left()).isEmpty();
    }

    @Test
    public void whatFailsLeavesNothingIsTriedAgainEachTimeLaterAndDelaysNobody() {
        for (String subject : List.of("a", "b", "c")) {
            enter("kota", subject, START);
        }
        enter("lain", "z", START.plusMillis(1));
        now = START.plusSeconds(1);
        boolean[] mended = new boolean[1];
        Agenda worker = worker(first, duty((kept, at) -> {
            effect(first, kept);
            if (kept.entry().agency().equals("kota") && !mended[0]) {
                throw new IllegalStateException("rusak");
            }
            return Duty.Outcome.DONE;
        }));
        worker.work();
        assertThat(effects()).containsExactly("lain/z");
        assertThat(left()).hasSize(3).allSatisfy(kept -> {
            assertThat(kept.fault()).contains("rusak");
            assertThat(kept.since()).isEqualTo(START);
            assertThat(kept.attempts()).isEqualTo(1);
        });
        assertThat(agenda.lag(Scope.EVERYTHING, now).since()).isEqualTo(START);
        assertThat(agenda.lag(Scope.of("lain"), now).entries()).isZero();
        List<Long> distances = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Instant next = left().get(0).entry().dueAt();
            distances.add(Duration.between(now, next).toSeconds());
            now = next;
            worker.work();
        }
        assertThat(distances).startsWith(1L, 2L, 4L, 8L).endsWith(3_600L).isSorted();
        mended[0] = true;
        now = now.plusSeconds(3_600);
        worker.work();
        assertThat(effects()).containsExactly("kota/a", "kota/b", "kota/c", "lain/z");
        assertThat(left()).isEmpty();
    }

    @Test
    public void theEarlierTimeHoldsAndAnAgencyWithManyEntriesWaitsForItsTurn() {
        enter("kota", "a", START.plusSeconds(60));
        enter("kota", "a", START);
        enter("kota", "a", START.plusSeconds(90));
        enter("kota", "b", START);
        enter("lain", "z", START);
        List<String> order = new ArrayList<>();
        worker(first, duty((kept, at) -> {
                    order.add(kept.entry().subject());
                    return Duty.Outcome.DONE;
                }))
                .work();
        assertThat(order).containsExactly("a", "z", "b");
    }

    @Test
    public void whatOneStoreCouldNotWriteIsTriedAgainByItselfWithinTheWhole() {
        StoredAccount written =
                new StoredAccount(new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true), "h", 1);
        enter("kota", "a", START);
        worker(first, duty((kept, at) -> {
                    add(first, "sebelum");
                    try {
                        first.database.inTransaction(em -> {
                            execute(em.unwrap(Connection.class), "INSERT INTO effect VALUES ('gagal')");
                            throw new IllegalStateException("race");
                        });
                    } catch (IllegalStateException race) {
                        add(first, race.getMessage());
                    }
                    try {
                        sql(first, "INSERT INTO nowhere VALUES (1)");
                    } catch (IllegalStateException broken) {
                        add(first, "lanjut");
                    }
                    first.accounts.add(written);
                    return Duty.Outcome.DONE;
                }))
                .work();
        assertThat(effects()).contains("sebelum", "race", "lanjut").hasSize(3);
        assertThat(first.accounts.find("pusat")).contains(written);
    }

    @Test
    public void whatIsSaidOutsideHoldsNoTransactionAndIsSaidAgainWhenItsEndIsNotHeardOf() {
        enter("kota", "a", START);
        List<String> said = new ArrayList<>();
        boolean[] dies = {true};
        Duty outside = new Does("uji", Duration.ofMinutes(2), (kept, at) -> {
            said.add(kept.entry().subject());
            // Whoever looks meanwhile finds it neither due nor locked.
            assertThat(second.database.together(() -> new DatabaseAgenda(second.database).claim(Set.of("uji"), "", at)))
                    .isEmpty();
            agenda.list(Scope.of("kota"), 1);
            if (dies[0]) {
                throw new ThreadDeath();
            }
            return Duty.Outcome.DONE;
        });
        AgendaStore deaf = new Cut(agenda);
        try {
            new Agenda(deaf, clock, List.of(outside)).work();
        } catch (IllegalStateException cut) {
            assertThat(cut).hasMessage("cut");
        }
        assertThat(left()).singleElement().satisfies(kept -> assertThat(kept.fault())
                .contains("not heard of"));
        dies[0] = false;
        assertThat(worker(second, outside).work()).isZero();
        now = START.plus(Duration.ofMinutes(2));
        assertThat(worker(second, outside).work()).isEqualTo(1);
        assertThat(said).containsExactly("a", "a");
        assertThat(left()).isEmpty();
    }

    @Test
    public void aNodeThatDiesBetweenClaimAndCommitLosesNothingAndDoublesNothing() {
        enter("kota", "a", START);
        Duty duty = duty((kept, at) -> {
            effect(first, kept);
            return Duty.Outcome.DONE;
        });
        // The effect is written, the entry is not removed: as far as a process comes that is killed.
        try {
            new Agenda(new Cut(agenda), clock, List.of(duty)).work();
        } catch (IllegalStateException cut) {
            assertThat(cut).hasMessage("cut");
        }
        assertThat(effects()).isEmpty();
        assertThat(left()).hasSize(1);
        now = now.plusSeconds(5);
        assertThat(worker(second, duty).work()).isEqualTo(1);
        assertThat(effects()).containsExactly("kota/a");
    }

    @Test
    public void twoNodesDoManyThingsOnceEach() throws Exception {
        Assume.assumeTrue(kind == Stores.Kind.POSTGRESQL);
        assertThat(doubled(stores -> new DatabaseAgenda(stores.database))).isEmpty();
        assertThat(effects()).hasSize(300);
    }

    /** That the check above finds what it is to find. */
    @Test
    public void twoNodesThatClaimWithoutALockAreFound() throws Exception {
        Assume.assumeTrue(kind == Stores.Kind.POSTGRESQL);
        assertThat(doubled(stores -> new WithoutLock(new DatabaseAgenda(stores.database))))
                .isNotEmpty();
    }

    private List<String> doubled(Function<Stores, AgendaStore> stores) throws Exception {
        for (int i = 0; i < 300; i++) {
            enter("kota-" + i % 7, "s" + i, START);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> done = new ArrayList<>();
        for (Stores node : List.of(first, second)) {
            Agenda worker = new Agenda(stores.apply(node), clock, List.of(duty((kept, at) -> {
                effect(node, kept);
                return Duty.Outcome.DONE;
            })));
            done.add(nodes.submit(worker::work));
        }
        for (Future<Integer> each : done) {
            each.get();
        }
        nodes.shutdown();
        assertThat(left()).isEmpty();
        List<String> all = new ArrayList<>(effects());
        Set.copyOf(all).forEach(all::remove);
        return all;
    }

    /** Hands everything on. */
    private static class Through implements AgendaStore {
        final AgendaStore to;

        Through(AgendaStore to) {
            this.to = to;
        }

        @Override
        public <T> T together(Supplier<T> work) {
            return to.together(work);
        }

        @Override
        public void enter(Entry entry) {
            to.enter(entry);
        }

        @Override
        public Optional<Kept> claim(Set<String> kinds, String after, Instant at) {
            return to.claim(kinds, after, at);
        }

        @Override
        public void remove(Kept kept) {
            to.remove(kept);
        }

        @Override
        public void again(Kept kept, Instant dueAt, String content) {
            to.again(kept, dueAt, content);
        }

        @Override
        public void failed(Kept kept, Instant dueAt, String fault) {
            to.failed(kept, dueAt, fault);
        }

        @Override
        public List<Kept> list(Scope scope, int limit) {
            return to.list(scope, limit);
        }

        @Override
        public Lag lag(Scope scope, Instant before) {
            return to.lag(scope, before);
        }

        @Override
        public void hear(Runnable listener) {
            to.hear(listener);
        }
    }

    /** A process that is killed before it has removed what it did, or has told of its failure. */
    private static final class Cut extends Through {
        Cut(AgendaStore to) {
            super(to);
        }

        @Override
        public void remove(Kept kept) {
            throw new IllegalStateException("cut");
        }

        @Override
        public void failed(Kept kept, Instant dueAt, String fault) {
            if (!fault.contains("not heard of")) {
                throw new IllegalStateException("cut");
            }
            super.failed(kept, dueAt, fault);
        }
    }

    /** The planted fault: what another has claimed is claimed again. */
    private static final class WithoutLock extends Through {
        WithoutLock(AgendaStore to) {
            super(to);
        }

        @Override
        public Optional<Kept> claim(Set<String> kinds, String after, Instant at) {
            return to.list(Scope.EVERYTHING, 1).stream().findFirst();
        }
    }
}
