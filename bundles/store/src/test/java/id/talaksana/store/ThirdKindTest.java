package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.FollowerCodes;
import id.talaksana.core.record.RecordCheck;
import id.talaksana.core.record.RequestKey;
import id.talaksana.core.record.Snapshot;
import id.talaksana.store.Objection.State;
import id.talaksana.store.records.RecordChange;
import id.talaksana.store.records.RecordTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** A further kind of record is one small class of rules, and its tables: all else that a record needs is there. */
public class ThirdKindTest extends StoreContract {
    private static final Instant NOW = CaseBuilder.NOW;
    private static final String NUMBER = "0JQ8ZK3V5T7XN";
    private static final Text OBJECTION = new Text("tindakan", "deed");
    private final Objection rules = new Objection();
    private DataSource dataSource;

    @Before
    public void anObjection() throws SQLException {
        Assume.assumeNotNull(stores().database);
        dataSource = stores().database.dataSource();
        try (Connection connection = dataSource.getConnection()) {
            if (!connection
                    .getMetaData()
                    .getTables(null, null, name(connection), null)
                    .next()) {
                ObjectionTables.create(connection);
            }
            connection.commit();
        }
        tables(null).begin(Objection.file(agency, NUMBER, "Nilai saya keliru.", NOW));
    }

    private static String name(Connection connection) throws SQLException {
        return connection.getMetaData().storesUpperCaseIdentifiers() ? "THIRD_KIND" : "third_kind";
    }

    private ObjectionTables tables(String key) {
        return new ObjectionTables(dataSource, agency, NUMBER, key);
    }

    private Objection.File perform(String by, State deed, String chosenKey) {
        String key = RequestKey.of(by, chosenKey);
        return perform(tables(key), by, deed);
    }

    private Objection.File perform(
            RecordTables<ObjectionTables.Situation, ObjectionTables.Change> tables, String by, State deed) {
        return RecordChange.OF_ONE
                .decide(
                        tables,
                        s -> RequestKey.answer(
                                Optional.ofNullable(s.done()),
                                row -> row.to() == deed,
                                OBJECTION,
                                row -> new ObjectionTables.Change(s.file(), null),
                                () -> {
                                    Objection.Row row = Objection.decide(s.file(), deed, by, NOW);
                                    return new ObjectionTables.Change(Objection.after(s.file(), row), row);
                                }))
                .after();
    }

    private List<String> faults() {
        Snapshot<Objection.File, List<Objection.Row>> kept =
                Snapshot.read(() -> asked(tables(null)::file), f -> asked(tables(null)::rows), Objection.File::head);
        return RecordCheck.of(rules, kept.file(), kept.rows()).faults().stream()
                .map(Text::english)
                .toList();
    }

    @Test
    public void whatIsDoneIsOnARecordThatVerifies() throws SQLException {
        assertThat(faults()).isEmpty();
        assertThat(perform("ani", State.ASKED, null).dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
        assertThat(perform("budi", State.ACCEPTED, null).dueAt()).isNull();
        assertThat(tables(null).rows()).extracting(Objection.Row::to).containsExactly(State.ASKED, State.ACCEPTED);
        assertThat(faults()).isEmpty();
        Refusal refused = catchThrowableOfType(Refusal.class, () -> perform("ani", State.DENIED, null));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() throws SQLException {
        perform("ani", State.ASKED, null);
        perform("budi", State.DENIED, null);
        String mine = " WHERE agency = '" + agency + "'";
        tampered(
                "UPDATE third_kind_row SET done_by = 'eka'" + mine + " AND number = 1",
                "UPDATE third_kind_row SET done_by = 'ani'" + mine + " AND number = 1",
                "Row 1 was changed.");
        tampered(
                "UPDATE third_kind SET state = 'ACCEPTED'" + mine,
                "UPDATE third_kind SET state = 'DENIED'" + mine,
                "The objection does not stand as its record says.");
        tampered(
                "UPDATE third_kind SET words = 'Nilai saya benar.'" + mine,
                "UPDATE third_kind SET words = 'Nilai saya keliru.'" + mine,
                "Row 1 does not follow the row before it.");
        tampered(
                "UPDATE third_kind_row SET objection = 'X'" + mine + " AND number = 1",
                "UPDATE third_kind_row SET objection = '" + NUMBER + "'" + mine + " AND number = 1",
                "Row 1 is missing.");
        tampered(
                "UPDATE third_kind_row SET objection = 'X'" + mine + " AND number = 2",
                "UPDATE third_kind_row SET objection = '" + NUMBER + "'" + mine + " AND number = 2",
                "The record ends with row 1, the objection counts 2.");
    }

    private void tampered(String change, String back, String fault) throws SQLException {
        run(change);
        assertThat(faults()).as(change).contains(fault);
        run(back);
        assertThat(faults()).as(back).isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            assertThat(ObjectionTables.run(connection, sql)).isEqualTo(1);
            connection.commit();
        }
    }

    @Test
    public void aRepeatedRequestIsAnsweredAndAnotherUnderItsKeyIsNot() throws SQLException {
        perform("ani", State.WITHDRAWN, "k-1");
        assertThat(perform("ani", State.WITHDRAWN, "k-1").state()).isEqualTo(State.WITHDRAWN);
        assertThat(tables(null).rows()).hasSize(1);
        assertThat(catchThrowableOfType(Refusal.class, () -> perform("ani", State.DENIED, "k-1"))
                        .reason()
                        .english())
                .contains("used for another deed");
        assertThat(catchThrowableOfType(Refusal.class, () -> perform("budi", State.WITHDRAWN, "k-1"))
                        .kind())
                .as("a key is its account's own")
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(Refusal.class, () -> perform("ani", State.DENIED, " "))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void whoFiledItFollowsItWithACode() {
        FollowerCodes codes = new FollowerCodes(new InMemorySecretStore(), "objection-code");
        String code = codes.of(NUMBER);
        assertThat(codes.isRight(NUMBER, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(codes.isRight("0JQ8ZK3V5T7XM", code)).isFalse();
        assertThat(codes.isRight(NUMBER, null)).isFalse();
        assertThat(FollowerCodes.isKept(NUMBER, code, FollowerCodes.kept(NUMBER, code)))
                .isTrue();
        assertThat(FollowerCodes.isKept(NUMBER, code, null)).isFalse();
    }

    @Test
    public void ofManyWhoDecideAtOnceOneWins() throws Exception {
        int many = 6;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<Boolean>> all = java.util.stream.IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        try {
                            perform("petugas-" + i, i % 2 == 0 ? State.ACCEPTED : State.DENIED, null);
                            return true;
                        } catch (Refusal over) {
                            assertThat(over.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                            return false;
                        }
                    }))
                    .toList();
            int won = 0;
            for (Future<Boolean> each : all) {
                won += each.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(tables(null).rows()).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDecisionWhoseAnswerIsLostIsKeptOnce() throws SQLException {
        Objection.File after = perform(new LostAnswer(tables("ani:k-1"), true), "ani", State.ASKED);
        assertThat(after).isEqualTo(tables(null).file());
        assertThat(tables(null).rows()).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDecisionThatMayHaveBeenLostIsNotSaidToBeKept() throws SQLException {
        Throwable failed = catchThrowableOfType(
                RuntimeException.class, () -> perform(new LostAnswer(tables("ani:k-1"), false), "ani", State.ASKED));
        assertThat(failed).isNotNull();
        assertThat(tables(null).rows()).isEmpty();
        assertThat(perform("ani", State.ASKED, "k-1").rows()).isEqualTo(1);
    }

    /** A database that goes away at the first commit, after or before it. */
    private record LostAnswer(ObjectionTables tables, boolean after)
            implements RecordTables<ObjectionTables.Situation, ObjectionTables.Change> {
        @Override
        public ObjectionTables.Situation read() throws SQLException {
            return tables.read();
        }

        @Override
        public boolean isNothing(ObjectionTables.Change change) {
            return tables.isNothing(change);
        }

        @Override
        public boolean write(ObjectionTables.Situation before, ObjectionTables.Change change) throws SQLException {
            if (after) {
                tables.write(before, change);
            }
            throw new SQLException("the connection is gone", "08006");
        }

        @Override
        public ObjectionTables.Change hold(Function<ObjectionTables.Situation, ObjectionTables.Change> decide)
                throws SQLException {
            return tables.hold(decide);
        }

        @Override
        public boolean stands(ObjectionTables.Situation now, ObjectionTables.Change change) {
            return tables.stands(now, change);
        }
    }

    private interface Asking<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Asking<T> asking) {
        try {
            return asking.ask();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
