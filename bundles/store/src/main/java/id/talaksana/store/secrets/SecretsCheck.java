package id.talaksana.store.secrets;

import id.talaksana.api.access.Scope;
import id.talaksana.store.database.DatabaseCheck;
import id.talaksana.store.database.ScopedQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Says in one line whether a node can start on the configured database, and with its file of secrets: the launcher runs it before
 * the container, whose own answer would be a long log.
 */
public final class SecretsCheck {
    private SecretsCheck() {}

    public static void main(String[] arguments) {
        String url = System.getenv("TALAKSANA_DB");
        String fault = DatabaseCheck.fault(url);
        String said = fault == null
                ? fault(url, FileSecrets.configuredFile())
                : "basis data tidak dapat dipakai: " + fault + " (the database of TALAKSANA_DB cannot be used)";
        if (said != null) {
            System.err.println(said);
            System.exit(1);
        }
    }

    /** What is wrong with the file, in one line; null: nothing, or nothing that is known before the database is open. */
    public static String fault(String url, Path file) {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            return null;
        }
        try (Connection connection = DriverManager.getConnection(url)) {
            Optional<String> installation = installation(connection);
            if (installation.isEmpty()) {
                return null;
            }
            Optional<Secrets> here = Secrets.read(file);
            return here.map(Secrets::digest).equals(installation) ? null : FileSecrets.fault(here.isPresent(), file);
        } catch (SQLException | IOException e) {
            return String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
        }
    }

    private static Optional<String> installation(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "installation", null)) {
            if (!tables.next()) {
                return Optional.empty();
            }
        }
        List<String> digests = ScopedQuery.select("SELECT t.digest FROM installation t", Scope.of(SecretEntity.NOBODYS))
                .all(connection, row -> row.getString(1));
        return digests.stream().findFirst();
    }
}
