package id.talaksana.store.rounds;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Writes the temporary tables of one ranking, which only its connection sees and which end with its transaction. */
final class RankingTables {
    private static final int AT_ONCE = 20_000;

    private final Connection connection;
    private final boolean postgresql;

    RankingTables(Connection connection, boolean postgresql) {
        this.connection = connection;
        this.postgresql = postgresql;
    }

    void fill(RankingSql sql, RankingNumbers numbers, int applicants) throws SQLException {
        for (String table : sql.tables()) {
            execute(table);
        }
        int columns = sql.contenderColumns().size();
        try (PreparedStatement insert = connection.prepareStatement(sql.fillContenders())) {
            for (int from = 0; from < applicants; from += AT_ONCE) {
                insert(insert, numbers, from, Math.min(applicants, from + AT_ONCE), columns);
            }
        }
        execute(sql.fillMerit());
        if (postgresql) {
            execute("ANALYZE " + sql.merit());
        }
    }

    private void insert(PreparedStatement insert, RankingNumbers numbers, int from, int to, int columns)
            throws SQLException {
        Long[][] byColumn = new Long[columns][to - from];
        for (int n = from; n < to; n++) {
            List<Long> row = numbers.row(n);
            for (int column = 0; column < columns; column++) {
                if (postgresql) {
                    byColumn[column][n - from] = row.get(column);
                } else {
                    insert.setObject(column + 1, row.get(column), Types.BIGINT);
                }
            }
            if (!postgresql) {
                insert.addBatch();
            }
        }
        send(insert, columns, byColumn);
    }

    private void send(PreparedStatement insert, int columns, Long[][] byColumn) throws SQLException {
        if (!postgresql) {
            insert.executeBatch();
            return;
        }
        for (int column = 0; column < columns; column++) {
            insert.setArray(column + 1, connection.createArrayOf("bigint", byColumn[column]));
        }
        insert.executeUpdate();
    }

    private void execute(String statement) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
