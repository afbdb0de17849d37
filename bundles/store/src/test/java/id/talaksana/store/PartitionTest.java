package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.PublicationStore.Publication;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/** One agency may outgrow the others: every table can be taken apart by agency, with all its keys and indexes. */
public class PartitionTest {
    /** What is of the installation and not of agencies, and why. */
    private static final Map<String, String> OF_THE_INSTALLATION =
            Map.of("flyway_schema_history", "Flyway's own: which migrations ran");

    private static final String TABLES =
            "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
                    + " WHERE n.nspname = 'public' AND c.relkind = 'r' AND NOT c.relispartition ORDER BY 1";

    /** Keys, other unique indexes and plain ones, by their columns, order and condition. */
    private static final String INDEXES =
            "SELECT i.indisunique || substring(pg_get_indexdef(i.indexrelid) FROM ' USING .*')"
                    + " FROM pg_index i WHERE i.indrelid = '%s'::regclass ORDER BY 1";

    @Test
    public void everyTableCanBePartitionedByAgencyWithAllItsKeysAndIndexes() throws SQLException {
        String url = migrated();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement);
            assertThat(tables).contains("account", "case_file", "case_step", "complaint", "agenda");
            assertThat(obstacles(statement, tables)).isEmpty();
        }
    }

    @Test
    public void aTableThatStandsAgainstItIsFound() throws SQLException {
        String url = migrated();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE planted_key (agency TEXT, name TEXT, PRIMARY KEY (agency, name), UNIQUE (name))");
            statement.execute("CREATE TABLE planted_index (agency TEXT PRIMARY KEY, name TEXT)");
            statement.execute("CREATE UNIQUE INDEX ON planted_index (name) WHERE name IS NOT NULL");
            statement.execute("CREATE TABLE planted_stranger (name TEXT PRIMARY KEY)");
            assertThat(obstacles(statement, tables(statement)))
                    .containsOnlyKeys("planted_key", "planted_index", "planted_stranger");
        }
    }

    /** The stores go on where their tables are partitioned, and rows lie in the partition of their agency. */
    @Test
    public void partitionedTablesAreUsedAsBefore() throws SQLException {
        String url = migrated();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                partition(statement, table, table + "_whole");
                statement.execute("DROP TABLE " + table);
                statement.execute("ALTER TABLE " + table + "_whole RENAME TO " + table);
            }
            try (Stores stores = Stores.on(url)) {
                use(stores);
            }
            assertThat(strings(statement, "SELECT DISTINCT tableoid::regclass::text FROM case_step"))
                    .containsExactly("case_step_whole_uji");
            assertThat(strings(statement, "SELECT tableoid::regclass::text FROM account"))
                    .containsExactly("account_whole_others");
        }
    }

    private static void use(Stores stores) {
        CaseFile file = CaseBuilder.in("uji").build();
        assertThat(stores.publications.append(act())).isTrue();
        stores.cases.open(file, "k", 1);
        stores.cases.change(file.id(), "s", 1, s -> CaseBuilder.step(s, "ani", null, "s"));
        List<CaseFile> after =
                stores.cases.changeAll("uji", List.of(file.id()), 1, s -> CaseBuilder.step(s, "ani", null, null));
        assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(after.get(0));
        assertThat(stores.cases.open(CaseBuilder.in("uji").build(), "k", CaseStore.ANY_REGISTER))
                .isEqualTo(after.get(0));
        assertThat(stores.accounts.add(account("uji"))).isTrue();
        assertThat(stores.accounts.add(account("lain"))).isFalse();
        assertThat(stores.accounts.replace(account("lain"))).isTrue();
        assertThat(stores.accounts.find("ani").orElseThrow().account().agency()).isEqualTo("lain");
    }

    private static Publication act() {
        return new Publication(
                "uji",
                1,
                id.talaksana.api.catalogue.Registry.Act.RETIRED,
                null,
                null,
                null,
                null,
                "ani",
                null,
                CaseBuilder.NOW);
    }

    private static StoredAccount account(String agency) {
        return new StoredAccount(new Account("ani", "Ani", Role.OFFICER, agency, Set.of("petugas"), true), "h", 1);
    }

    private static String migrated() {
        String url = Stores.Kind.POSTGRESQL.newUrl();
        Stores.on(url).close();
        return url;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = strings(statement, TABLES);
        assertThat(tables).containsAll(OF_THE_INSTALLATION.keySet());
        tables.removeAll(OF_THE_INSTALLATION.keySet());
        return tables;
    }

    /** Why tables cannot be partitioned, by table. */
    private static Map<String, String> obstacles(Statement statement, List<String> tables) {
        Map<String, String> obstacles = new TreeMap<>();
        for (String table : tables) {
            try {
                String whole = table + "_whole";
                partition(statement, table, whole);
                assertThat(strings(statement, INDEXES.formatted(whole)))
                        .as(table)
                        .isEqualTo(strings(statement, INDEXES.formatted(table)));
            } catch (SQLException e) {
                obstacles.put(table, e.getMessage());
            }
        }
        return obstacles;
    }

    /** Makes a copy of a table in two ways, by list and by hash, with all that the catalogue knows of it. */
    private static void partition(Statement statement, String table, String whole) throws SQLException {
        String like = " (LIKE " + table + " INCLUDING ALL) PARTITION BY ";
        statement.execute("CREATE TABLE " + whole + like + "LIST (agency)");
        statement.execute("CREATE TABLE " + whole + "_uji PARTITION OF " + whole + " FOR VALUES IN ('uji')");
        statement.execute("CREATE TABLE " + whole + "_others PARTITION OF " + whole + " DEFAULT");
        statement.execute("INSERT INTO " + whole + " SELECT * FROM " + table);
        statement.execute("CREATE TABLE " + table + "_hashed" + like + "HASH (agency)");
        statement.execute("DROP TABLE " + table + "_hashed");
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
