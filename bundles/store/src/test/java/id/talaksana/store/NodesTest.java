package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.Assume.assumeTrue;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.changes.DatabaseChanges;
import id.talaksana.store.changes.DatabasePresence;
import id.talaksana.store.database.Registers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * Several nodes on one database: two pools on PostgreSQL, as two processes have them; on Derby, which one process uses, two
 * of everything that is kept in memory.
 */
@RunWith(Parameterized.class)
public class NodesTest {
    @Parameter
    public Stores.Kind kind;

    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static final Deque<Stores> OPEN = new ArrayDeque<>();
    private static Stores.Kind openKind;
    private static Stores first;
    private static Stores second;

    private final Deque<AutoCloseable> heard = new ArrayDeque<>();

    /** Tests share a database, so each works in an agency of its own. */
    private final String agency = "uji-" + AGENCIES.incrementAndGet();

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    @Before
    public void openStores() {
        if (openKind != kind) {
            closeStores();
            String url = kind.newUrl();
            openKind = kind;
            first = Stores.on(url);
            OPEN.push(first);
            second = first;
            if (kind == Stores.Kind.POSTGRESQL) {
                second = Stores.on(url);
                OPEN.push(second);
            }
        }
    }

    @AfterClass
    public static void closeStores() {
        OPEN.forEach(Stores::close);
        OPEN.clear();
        openKind = null;
    }

    @After
    public void stopHearing() throws Exception {
        while (!heard.isEmpty()) {
            heard.pop().close();
        }
    }

    private Node hearing(Stores stores) {
        return hearing(stores, agency + "-" + heard.size());
    }

    private Node hearing(Stores stores, String name) {
        DatabasePresence presence = new DatabasePresence(stores.database, name);
        return Node.hearing(agency, stores, changes(stores, presence), presence);
    }

    private DatabaseChanges changes(Stores stores, DatabasePresence presence) {
        DatabaseChanges changes = new DatabaseChanges(stores.database, presence);
        heard.push(changes);
        return changes;
    }

    private static Refusal refused(ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private List<Publication> acts() {
        return first.publications.list(Scope.of(agency));
    }

    private long casesThere() {
        return first.cases
                .list(Scope.of(agency), new CaseQuery(agency, null, null, null, null, null, CaseQuery.MAX_LIMIT))
                .cases()
                .size();
    }

    @Test
    public void whatIsDoneOnOneNodeHoldsOnTheOther() throws Exception {
        Node here = hearing(first);
        Node there = hearing(second);
        here.upload("1.0.0");
        there.hears(() -> there.is(State.OPEN));
        CaseFile file = there.open();
        assertThat(file.definitionVersion()).isEqualTo("1.0.0");
        here.upload("2.0.0");
        there.hears(() -> there.version().equals("2.0.0"));
        there.registry.rollback(agency, null, "adm", "salah");
        here.hears(() -> here.version().equals("1.0.0"));
        here.registry.freeze(agency, "adm", "periksa");
        there.hears(() -> there.is(State.FROZEN));
        assertThat(refused(() -> there.complete(file, "terima", null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        there.registry.thaw(agency, "adm", "selesai");
        here.hears(() -> here.is(State.OPEN));
        here.complete(file, "terima", null);
        here.registry.retire(agency, "adm", "tutup");
        there.hears(() -> there.is(State.RETIRED));
        assertThat(refused(there::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        there.complete(file, "periksa", "lengkap");
        assertThat(acts())
                .extracting(Publication::act)
                .containsExactly(Act.PUBLISHED, Act.PUBLISHED, Act.ROLLED_BACK, Act.FROZEN, Act.THAWED, Act.RETIRED);
    }

    @Test
    public void aCalendarThatIsReplacedOnOneNodeIsInUseOnTheOther() throws Exception {
        Node here = hearing(first);
        Node there = hearing(second);
        here.calendars.replace(
                Counter.holidays("2026-03-16"), "adm", here.calendars.inUse().number());
        there.hears(() ->
                there.calendars.current().holiday(LocalDate.of(2026, 3, 16)).isPresent());
        Node deaf = Node.deaf(agency, second);
        here.calendars.replace(
                Counter.holidays("2026-03-17"), "adm", here.calendars.inUse().number());
        deaf.calendars.replace(
                Counter.holidays("2026-03-18"), "adm", deaf.calendars.inUse().number());
        here.hears(() ->
                here.calendars.current().holiday(LocalDate.of(2026, 3, 18)).isPresent());
        assertThat(here.calendars.editions()).extracting(e -> e.number()).containsExactly(3, 2, 1, 0);
        assertThat(there.calendars.fresh().holiday(LocalDate.of(2026, 3, 18))).isPresent();
    }

    @Test
    public void changesOfAccountsAreHeardWithTheirAgency() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        changes(second, new DatabasePresence(second.database, "lain")).hear(Topic.ACCOUNTS, told::add);
        Account account = new Account(agency + ".ani", "Ani", Role.OFFICER, agency, Set.of("petugas"), true);
        first.accounts.add(new StoredAccount(account, "hash", 1));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(agency);
        first.accounts.replace(new StoredAccount(account, "lain", 2));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(agency);
        Account central = new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true);
        first.accounts.add(new StoredAccount(central, "hash", 1));
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo("-");
    }

    @Test
    public void whoIsAssignedOnOneNodeIsHeardOfOnTheOther() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        changes(second, new DatabasePresence(second.database, "lain")).hear(Topic.ASSIGNMENTS, told::add);
        StoredAssignment assignment =
                new StoredAssignment(agency, 1, "izin", "catat", List.of("petugas"), "adm", CaseBuilder.NOW, null);
        assertThat(first.assignments.append(assignment, List.of())).isTrue();
        assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(agency);
        assertThat(second.assignments.list(Scope.of(agency))).containsExactly(assignment);
    }

    @Test
    public void whoFailsToReadIsToldAgain() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        AtomicInteger times = new AtomicInteger();
        changes(second, new DatabasePresence(second.database, "lain")).hear(Topic.REGISTER, agency -> {
            told.add(agency);
            if (times.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        Node.deaf(agency, first).upload("1.0.0");
        for (int i = 0; i < 3; i++) {
            assertThat(told.poll(60, TimeUnit.SECONDS)).isEqualTo(agency);
        }
    }

    @Test
    public void aLostConnectionIsOpenedAgainAndNothingIsMissed() throws Exception {
        Node here = hearing(first);
        Node there = hearing(second);
        here.upload("1.0.0");
        there.hears(() -> there.is(State.OPEN));
        if (kind == Stores.Kind.POSTGRESQL) {
            sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
                    + " AND datname = current_database()");
        }
        here.registry.retire(agency, "adm", "tutup");
        there.hears(() -> there.is(State.RETIRED));
        here.registry.resume(agency, "adm", "buka");
        there.hears(() -> there.is(State.OPEN));
    }

    /** The node that has not heard yet finds out when it writes. */
    @Test
    public void noCaseIsOpenedUnderWhatWasWithdrawn() {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Node there = Node.deaf(agency, second);
        here.upload("2.0.0");
        assertThat(there.version()).isEqualTo("1.0.0");
        assertThat(there.open().definitionVersion()).isEqualTo("2.0.0");
        here.registry.rollback(agency, "1.0.0", "adm", "salah");
        assertThat(there.version()).isEqualTo("2.0.0");
        assertThat(there.open().definitionVersion()).isEqualTo("1.0.0");
        here.registry.retire(agency, "adm", "tutup");
        assertThat(there.is(State.OPEN)).isTrue();
        assertThat(refused(there::open).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(casesThere()).isEqualTo(2);
    }

    @Test
    public void noStepIsTakenWhereWorkWasFrozen() {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Node there = Node.deaf(agency, second);
        CaseFile file = there.open();
        here.registry.freeze(agency, "adm", "periksa");
        assertThat(there.is(State.OPEN)).isTrue();
        assertThat(refused(() -> there.complete(file, "terima", null)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(first.cases.find(Scope.of(agency), file.id())).contains(file);
    }

    /** A step that would take its case over to a version stays where that version was withdrawn. */
    @Test
    public void noStepMovesACaseToWhatWasWithdrawn() {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        CaseFile file = here.open();
        here.upload(
                "2.0.0",
                "transition:\n  - {filedBefore: 2099-01-01, cases: move-at-step, step: periksa, basis: SK 1}\n");
        Node there = Node.deaf(agency, second);
        here.registry.rollback(agency, "1.0.0", "adm", "salah");
        assertThat(there.version()).isEqualTo("2.0.0");
        CaseFile after = there.complete(file, "terima", null);
        assertThat(after.definitionVersion()).isEqualTo("1.0.0");
        assertThat(after.open().get(0).step()).isEqualTo("periksa");
    }

    /** The act is under way when the opening begins: whoever waits finds what was committed meanwhile. */
    @Test
    public void anOpeningThatBeganDuringAnActIsDecidedAfterIt() throws Exception {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Node there = Node.deaf(agency, second);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection act = first.database.dataSource().getConnection()) {
            throughGateAlone(act);
            update(act, "UPDATE bell SET number = 2 WHERE agency = '" + agency + "' AND topic = 'register'");
            update(
                    act,
                    "INSERT INTO publication (agency, number, act, done_by, done_at)" + " VALUES ('" + agency
                            + "', 2, 'retired', 'adm', 1)");
            Future<Refusal> opening = other.submit(() -> refused(there::open));
            untilWaiting(1);
            act.commit();
            assertThat(opening.get(60, TimeUnit.SECONDS).kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(casesThere()).isZero();
        } finally {
            other.shutdownNow();
        }
    }

    /** The opening is under way when the act begins: the act is answered after it. */
    @Test
    public void anActWaitsForTheOpeningThatBeganBefore() throws Exception {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (Connection opening = second.database.dataSource().getConnection()) {
            assertThat(new Registers(kind == Stores.Kind.POSTGRESQL).hold(opening, agency, 1))
                    .isTrue();
            Future<?> act = other.submit(() -> here.registry.retire(agency, "adm", "tutup"));
            untilWaiting(1);
            assertThat(act.isDone()).isFalse();
            opening.commit();
            act.get(60, TimeUnit.SECONDS);
            assertThat(here.is(State.RETIRED)).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    /** Openings that follow one upon another do not keep an act waiting: who comes after it waits for it. */
    @Test
    public void anActIsNotPassedByOpeningsThatBeganAfterIt() throws Exception {
        assumeTrue("Derby is used by one process", kind == Stores.Kind.POSTGRESQL);
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Registers registers = new Registers(true);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try (Connection before = second.database.dataSource().getConnection();
                Connection after = second.database.dataSource().getConnection()) {
            assertThat(registers.hold(before, agency, 1)).isTrue();
            Future<?> act = others.submit(() -> here.registry.retire(agency, "adm", "tutup"));
            untilWaiting(1);
            Future<Boolean> later = others.submit(() -> registers.hold(after, agency, 1));
            untilWaiting(2);
            before.commit();
            act.get(60, TimeUnit.SECONDS);
            assertThat(later.get(60, TimeUnit.SECONDS)).isFalse();
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    public void actsOfTwoNodesAtOnceHaveNumbersWithoutGaps() throws Exception {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Node there = Node.deaf(agency, second);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> both = new ArrayList<>();
            both.add(() -> uploads(here, 2));
            both.add(() -> uploads(there, 3));
            for (Future<Void> each : threads.invokeAll(both)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        List<Publication> acts = acts();
        assertThat(acts)
                .extracting(Publication::number)
                .isEqualTo(IntStream.rangeClosed(1, 1 + 2 * 10).boxed().toList());
        assertThat(acts)
                .extracting(Publication::version)
                .doesNotHaveDuplicates()
                .hasSize(1 + 2 * 10);
        assertThat(here.registry.fresh(agency).orElseThrow().register()).isEqualTo(21);
    }

    private static Void uploads(Node node, int major) {
        for (int i = 0; i < 10; i++) {
            node.upload(major + "." + i + ".0");
        }
        return null;
    }

    @Test
    public void conditionsOfAnActAreThoseOfAllNodes() {
        Node here = Node.deaf(agency, first);
        here.upload("1.0.0");
        Node there = Node.deaf(agency, second);
        here.upload("2.0.0");
        here.registry.retire(agency, "adm", "tutup");
        there.registry.resume(agency, "adm", "buka");
        there.registry.rollback(agency, "1.0.0", "adm", "salah");
        assertThat(refused(() -> here.registry.rollback(agency, "1.0.0", "adm", "salah"))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(acts())
                .extracting(Publication::act)
                .containsExactly(Act.PUBLISHED, Act.PUBLISHED, Act.RETIRED, Act.RESUMED, Act.ROLLED_BACK);
    }

    /** What one node brings serves on the other, and leaves with the last that has it. */
    @Test
    public void anAgencyClosesWhenTheLastNodeHasLostWhatBroughtIt() throws Exception {
        assumeTrue("Derby is used by one process", kind == Stores.Kind.POSTGRESQL);
        Node here = hearing(first);
        Node there = hearing(second);
        for (Origin.Kind way : List.of(Origin.Kind.BUNDLE, Origin.Kind.FILE)) {
            Origin origin = new Origin(way, agency);
            String version = way == Origin.Kind.BUNDLE ? "1.0.0" : "2.0.0";
            here.bring(origin, version, "");
            there.hears(() -> there.version().equals(version) && there.is(State.OPEN));
            there.registry.arrived(way);
            there.hears(() -> there.registry.agency(agency).orElseThrow().diagnostics().stream()
                    .noneMatch(finding -> finding.rule().equals(AgencyEntry.LOST_BUNDLE)));
            there.bring(origin, version, "");
            here.registry.leaves(agency, origin);
            here.registry.away(agency, origin);
            assertThat(here.is(State.OPEN)).isTrue();
            assertThat(here.open().definitionVersion()).isEqualTo(version);
            there.registry.leaves(agency, origin);
            there.registry.away(agency, origin);
            there.hears(() -> there.is(State.CLOSED));
            here.hears(() -> here.is(State.CLOSED));
            here.bring(origin, version, "");
            there.hears(() -> there.is(State.OPEN));
            here.registry.away(agency, origin);
            there.hears(() -> there.is(State.CLOSED));
        }
    }

    @Test
    public void aNodeWithoutSignOfLifeDoesNotCountAndReturnsWhenItWakes() throws Exception {
        assumeTrue("Derby is used by one process", kind == Stores.Kind.POSTGRESQL);
        Origin bundle = new Origin(Origin.Kind.BUNDLE, agency);
        // Its signs of life are given by nobody, as if it were paused; yet it hears.
        DatabasePresence paused = new DatabasePresence(first.database, "sini");
        Node here = Node.hearing(agency, first, changes(first, new DatabasePresence(first.database, "lain")), paused);
        Node there = hearing(second, "sana");
        here.bring(bundle, "1.0.0", "");
        there.hears(() -> there.is(State.OPEN));
        there.bring(bundle, "1.0.0", "");
        commit("UPDATE node SET seen_at = seen_at - 60000 WHERE name = 'sini'");
        there.registry.away(agency, bundle);
        there.hears(() -> acts().stream().anyMatch(act -> act.act() == Act.RETURNED));
        there.hears(() -> there.is(State.OPEN));
        assertThat(acts()).extracting(Publication::act).containsExactly(Act.PUBLISHED, Act.LEFT, Act.RETURNED);
    }

    @Test
    public void aNodeThatStartsAgainIsNotTakenForAnother() {
        Origin bundle = new Origin(Origin.Kind.BUNDLE, agency);
        Node before = hearing(first, "sini");
        before.bring(bundle, "1.0.0", "");
        Node after = hearing(first, "sini");
        after.bring(bundle, "1.0.0", "");
        after.registry.away(agency, bundle);
        assertThat(after.is(State.CLOSED)).isTrue();
    }

    private static void update(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private void sql(String query) throws SQLException {
        try (Connection connection = first.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(query);
        }
    }

    private void commit(String change) throws SQLException {
        try (Connection connection = first.database.dataSource().getConnection()) {
            update(connection, change);
            connection.commit();
        }
    }

    /** As every act does before it counts the register up. */
    private void throughGateAlone(Connection act) throws SQLException {
        if (kind == Stores.Kind.POSTGRESQL) {
            try (PreparedStatement gate = act.prepareStatement(Registers.GATE_FOR_ACT)) {
                gate.setString(1, agency);
                gate.execute();
            }
        }
    }

    private void untilWaiting(int many) throws SQLException {
        String waiting = kind == Stores.Kind.POSTGRESQL
                ? "SELECT COUNT(*) FROM pg_locks WHERE NOT granted"
                : "SELECT COUNT(*) FROM SYSCS_DIAG.LOCK_TABLE WHERE STATE = 'WAIT'";
        try (Connection connection = first.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            long waits = 0;
            Instant limit = Instant.now().plusSeconds(60);
            while (waits < many) {
                assertThat(Instant.now()).as("nobody waits").isBefore(limit);
                try (ResultSet row = statement.executeQuery(waiting)) {
                    row.next();
                    waits = row.getLong(1);
                }
                Thread.onSpinWait();
            }
        }
    }
}
