package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Registers;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes openings and steps of cases, each in one durable transaction. */
abstract class CaseWriter {
    final Registers registers;
    private final Database database;

    CaseWriter(Database database) {
        this.database = database;
        this.registers = new Registers(database.isPostgresql());
    }

    static CaseWriter of(Database database) {
        return database.isPostgresql() ? new OneStatementWriter(database) : new StatementsWriter(database);
    }

    Connection connection() throws SQLException {
        return database.dataSource().getConnection();
    }

    /**
     * Holds cases while it is decided on them, in one transaction.
     *
     * @param holding commits what it wants to keep
     */
    <T> T holding(Database.Work<T> holding) throws SQLException {
        return database.tryHoldingInSql(holding);
    }

    /**
     * Writes a new case with its open row, if it has one.
     *
     * @param requestKey may be null
     * @param register the agency's newest act that it is decided on, or {@link CaseStore#ANY_REGISTER}
     * @return false when the register has gone on; nothing is written then
     */
    abstract boolean open(CaseFile opened, String requestKey, int register) throws SQLException;

    /**
     * Writes a step, which closes an open row.
     *
     * @param register as for an opening
     * @return false when the case or the register is no longer what was decided on; nothing is written then
     */
    abstract boolean change(CaseFile before, Change change, int register) throws SQLException;
}
