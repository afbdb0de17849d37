package id.talaksana.store;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.store.secrets.FileSecrets;
import id.talaksana.store.secrets.SecretsCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The installation's secrets stand in a file of each node, and nowhere in the database. */
public class FileSecretsTest {
    private static final List<Stores.Kind> DATABASES = List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL);

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aSecretIsTheSameAfterARestartAndForNobodyButItsName() throws IOException {
        for (Stores.Kind kind : DATABASES) {
            Path file = file("satu-" + kind);
            try (Stores stores = kind.open()) {
                FileSecrets secrets = new FileSecrets(stores.database, file);
                assertThat(secrets.secret("case-code"))
                        .hasSize(32)
                        .isEqualTo(secrets.secret("case-code"))
                        .isNotEqualTo(secrets.secret("ticket-code"))
                        .isEqualTo(new FileSecrets(stores.database, file).secret("case-code"));
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(siblings(file)).as("nothing half written stays behind").containsExactly(file);
        }
    }

    @Test
    public void nodesThatStartAtOnceWithOneFileAgree() throws Exception {
        Path file = file("bersama");
        int nodes = 6;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService pool = Executors.newFixedThreadPool(nodes);
        try (Stores stores = Stores.Kind.POSTGRESQL.open()) {
            List<Callable<byte[]>> starting = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                starting.add(() -> {
                    together.await();
                    return new FileSecrets(stores.database, file).secret("form-seal");
                });
            }
            List<byte[]> answers = new ArrayList<>();
            for (Future<byte[]> answer : pool.invokeAll(starting)) {
                answers.add(answer.get());
            }
            assertThat(answers).allSatisfy(answer -> assertThat(answer).isEqualTo(answers.get(0)));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    public void aNodeWithoutTheInstallationsFileIsRefusedInOneLineWhoseRemedyHelps() throws IOException {
        Path first = file("pertama");
        Path other = file("kedua");
        String url = Stores.Kind.POSTGRESQL.newUrl();
        assertThat(SecretsCheck.fault(url, other)).as("an empty database").isNull();
        try (Stores stores = Stores.on(url)) {
            byte[] secret = new FileSecrets(stores.database, first).secret("case-code");
            assertThatThrownBy(() -> new FileSecrets(stores.database, other))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(other + " tidak ada")
                    .hasMessageContaining("TALAKSANA_SECRETS");
            assertThat(SecretsCheck.fault(url, other)).contains(other + " tidak ada", "is missing");
            assertThat(other).doesNotExist();

            Files.createDirectories(other.getParent());
            Files.writeString(other, "installation=" + "ab".repeat(32) + "\n");
            assertThat(SecretsCheck.fault(url, other))
                    .contains("chmod 600 " + other)
                    .hasLineCount(1);
            Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> new FileSecrets(stores.database, other))
                    .hasMessageContaining(other + " bukan milik instalasi ini");
            assertThat(SecretsCheck.fault(url, other))
                    .contains("is not this installation's")
                    .doesNotContain("abab")
                    .hasLineCount(1);

            Files.copy(first, other, REPLACE_EXISTING, COPY_ATTRIBUTES);
            assertThat(SecretsCheck.fault(url, other)).isNull();
            assertThat(new FileSecrets(stores.database, other).secret("case-code"))
                    .isEqualTo(secret);
        }
    }

    @Test
    public void whatAnOlderReleaseKeptInTheDatabaseIsTakenOverAndThenRemoved() throws Exception {
        String url = Stores.Kind.POSTGRESQL.newUrl();
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        PostgresServer.shared()
                .restore(
                        name,
                        Files.readString(
                                Path.of("../../karaf-distribution/src/test/resources/upgrade/postgresql.sql")));
        Map<String, byte[]> before = kept(url);
        assertThat(before).containsKeys("case-code", "ticket-code");
        Path file = file("lama");
        try (Stores stores = Stores.on(url)) {
            FileSecrets taken = new FileSecrets(stores.database, file);
            before.forEach((each, content) -> assertThat(taken.secret(each)).isEqualTo(content));
            assertThat(taken.secret("later")).hasSize(32);
            assertThat(kept(url)).isEmpty();
            FileSecrets restarted = new FileSecrets(stores.database, file);
            before.forEach((each, content) -> assertThat(restarted.secret(each)).isEqualTo(content));
        }
        String dump = PostgresServer.shared().dump(name);
        before.values().forEach(content -> assertThat(dump)
                .doesNotContain(HexFormat.of().formatHex(content)));
        for (String line : Files.readAllLines(file)) {
            if (line.contains("=")) {
                assertThat(dump).doesNotContain(line.substring(line.indexOf('=') + 1));
            }
        }
    }

    /** The file is on the disk before anything leaves the database, so that a death in between loses nothing. */
    @Test
    public void aTakeoverThatWasCutOffIsFinished() throws Exception {
        String url = Stores.Kind.DERBY.newUrl();
        Path file = file("terputus");
        try (Stores stores = Stores.on(url)) {
            byte[] older = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
            plant(stores, older);
            byte[] taken = new FileSecrets(stores.database, file).secret("case-code");
            assertThat(taken).isEqualTo(older);
            write(stores, "DELETE FROM installation");
            plant(stores, older);
            assertThat(new FileSecrets(stores.database, file).secret("case-code"))
                    .isEqualTo(older);

            write(stores, "DELETE FROM installation");
            plant(stores, "another".getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> new FileSecrets(stores.database, file))
                    .as("a file that lacks what is in the database")
                    .hasMessageContaining("bukan milik instalasi ini");
        }
    }

    private Path file(String name) {
        return folder.getRoot().toPath().resolve(name).resolve("etc/secrets");
    }

    private static List<Path> siblings(Path file) throws IOException {
        try (var files = Files.list(file.getParent())) {
            return files.toList();
        }
    }

    private static void plant(Stores stores, byte[] content) throws SQLException {
        try (Connection connection = stores.database.dataSource().getConnection();
                var insert = connection.prepareStatement(
                        "INSERT INTO secret (agency, name, content) VALUES ('-', 'case-code', ?)")) {
            insert.setBytes(1, content);
            insert.executeUpdate();
            connection.commit();
        }
    }

    private static void write(Stores stores, String sql) throws SQLException {
        try (Connection connection = stores.database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
            connection.commit();
        }
    }

    private static Map<String, byte[]> kept(String url) throws SQLException {
        Map<String, byte[]> kept = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, content FROM secret")) {
            while (rows.next()) {
                kept.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return kept;
    }
}
