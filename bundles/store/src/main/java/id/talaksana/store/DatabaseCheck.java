package id.talaksana.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Says in one line whether the configured database answers: the launcher runs it before the container, whose own answer
 * would be a long log. It needs nothing but the driver on its class path.
 */
public final class DatabaseCheck {

    private DatabaseCheck() {}

    public static void main(String[] arguments) {
        String url = System.getenv("TALAKSANA_DB");
        try {
            if (url == null || !url.startsWith("jdbc:postgresql:")) {
                throw new SQLException("alamatnya harus dimulai dengan jdbc:postgresql: atau jdbc:derby:");
            }
            DriverManager.setLoginTimeout(5);
            try (Connection connection = DriverManager.getConnection(url)) {
                if (!connection.isValid(5)) {
                    throw new SQLException("tidak menjawab");
                }
            }
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
            System.err.println(DatabaseAddress.withoutSecrets(reason));
            System.exit(1);
        }
    }
}
