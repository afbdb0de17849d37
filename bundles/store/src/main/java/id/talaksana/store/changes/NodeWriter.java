package id.talaksana.store.changes;

import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.Presence;
import id.talaksana.store.columns.RowWriter;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes what the nodes have, for PostgreSQL: Derby is used by one. Times are the database's, whose clock all share. */
final class NodeWriter {
    private static final String NOW = "(EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT";
    private static final long FORGOTTEN_DAYS = 30;

    /** Whether node n counts. */
    static final String ALIVE = "n.agency = '-' AND n.seen_at > " + NOW + " - " + Presence.LIFE_SECONDS + " * 1000";

    private static final String SIGN = "INSERT INTO node (agency, name, seen_at) VALUES ('-', ?, " + NOW
            + ") ON CONFLICT (agency, name) DO UPDATE SET seen_at = EXCLUDED.seen_at";
    private static final String HERE =
            "INSERT INTO node_bundle (agency, node, origin) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String GONE = "DELETE FROM node_bundle WHERE agency = ? AND node = ? AND origin = ?";
    private static final String NOTHING = "DELETE FROM node_bundle WHERE node = ?";
    private static final String FORGET =
            "DELETE FROM node_bundle WHERE node IN (SELECT name FROM node WHERE seen_at < " + NOW + " - ?)";

    private NodeWriter() {}

    /** A sign of life. */
    static void sign(Connection connection, String node) throws SQLException {
        RowWriter.write(connection, SIGN, node);
    }

    /** A node begins: it has nothing yet. What nodes had that were not seen for long is forgotten. */
    static void begin(Connection connection, String node) throws SQLException {
        sign(connection, node);
        RowWriter.write(connection, NOTHING, node);
        RowWriter.write(connection, FORGET, FORGOTTEN_DAYS * 24 * 60 * 60 * 1000);
    }

    /** Whether that is new. */
    static boolean here(Connection connection, String node, String agency, Origin origin) throws SQLException {
        return RowWriter.write(connection, HERE, agency, node, origin.toString()) == 1;
    }

    /** Whether it was there. */
    static boolean gone(Connection connection, String node, String agency, Origin origin) throws SQLException {
        return RowWriter.write(connection, GONE, agency, node, origin.toString()) == 1;
    }
}
