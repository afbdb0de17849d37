package id.talaksana.store.database;

import java.util.Map;

/** The two kinds of database; each migration is written once and fills its types in from here. */
enum DatabaseKind {
    DERBY(
            "org.eclipse.persistence.platform.database.DerbyPlatform",
            Map.ofEntries(
                    Map.entry("text", "VARCHAR(32672)"),
                    Map.entry("bytes", "BLOB"),
                    Map.entry("sha256", "VARCHAR(32) FOR BIT DATA"),
                    Map.entry("exact", ""),
                    Map.entry("derby", ""),
                    Map.entry("postgresql", "--"))),
    POSTGRESQL(
            "org.eclipse.persistence.platform.database.PostgreSQLPlatform",
            Map.ofEntries(
                    Map.entry("text", "TEXT"),
                    Map.entry("bytes", "BYTEA"),
                    Map.entry("sha256", "BYTEA"),
                    // Keys sort by their characters, as in Java and in Derby, whatever the database's language.
                    Map.entry("exact", "COLLATE \"C\""),
                    Map.entry("derby", "--"),
                    Map.entry("postgresql", "")));

    final String platform;
    final Map<String, String> types;

    DatabaseKind(String platform, Map<String, String> types) {
        this.platform = platform;
        this.types = types;
    }

    static DatabaseKind of(String url) {
        if (url.startsWith("jdbc:derby:")) {
            return DERBY;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("The database address must begin with jdbc:derby: or jdbc:postgresql:, not "
                + DatabaseAddress.withoutSecrets(url));
    }
}
