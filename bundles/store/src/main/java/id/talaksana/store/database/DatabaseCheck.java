package id.talaksana.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Says in one line whether the configured database answers, and for Derby whether another process has it open. It needs nothing
 * but the driver on its class path.
 */
public final class DatabaseCheck {
    private static final String DERBY = "jdbc:derby:";
    /** The file that Derby locks while it has a database open; it may be left behind by a process that was killed. */
    private static final String DERBY_LOCK = "dbex.lck";

    private DatabaseCheck() {}

    /** What is wrong, in one line without secrets; null: nothing. */
    public static String fault(String url) {
        try {
            if (url != null && url.startsWith(DERBY)) {
                return derbyInUse(Path.of(url.substring(DERBY.length()).split(";")[0]))
                        ? "basis data Derby ini sedang dipakai proses lain; beberapa simpul memerlukan PostgreSQL"
                        : null;
            }
            if (url == null || !url.startsWith("jdbc:postgresql:")) {
                return "alamatnya harus dimulai dengan jdbc:postgresql: atau jdbc:derby:";
            }
            DriverManager.setLoginTimeout(5);
            try (Connection connection = DriverManager.getConnection(url)) {
                return connection.isValid(5) ? null : "tidak menjawab";
            }
        } catch (SQLException | IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("?");
            return DatabaseAddress.withoutSecrets(reason);
        }
    }

    private static boolean derbyInUse(Path folder) throws IOException {
        Path lock = folder.resolve(DERBY_LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        }
    }
}
