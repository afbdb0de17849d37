package id.talaksana.store.records;

import java.sql.SQLException;
import java.util.function.Function;

/**
 * A record, or several, in the tables of its kind, as {@link RecordChange} meets it for one request. Tables differ by kind
 * where speed asks for it; how a decision gets into them does not.
 *
 * @param <S> what is decided on: the file as it is, and the row that the request's key wrote before
 * @param <D> what is decided
 */
public interface RecordTables<S, D> {

    /** What was true a moment ago, without asking the database; null: nothing is known. */
    default S likely() {
        return null;
    }

    /** What was {@linkplain #likely} true is doubtful. */
    default void forget() {}

    /**
     * Reads what is true now. No connection is held when it returns: a decision may need one of its own.
     *
     * @throws java.util.NoSuchElementException when there is no such record
     */
    S read() throws SQLException;

    /** Whether a decision leaves everything as it is. */
    boolean isNothing(D decision);

    /**
     * Writes a decision in one durable transaction, if that is still true which it was made on.
     *
     * @return false when others came first; nothing is written then
     */
    boolean write(S before, D decision) throws SQLException;

    /**
     * Reads, decides and writes while nobody else can change the record.
     *
     * @return null when it has to be tried again
     */
    D hold(Function<S, D> decide) throws SQLException;

    /** Whether what is there now is what a decision left: its row is the newest. */
    boolean stands(S now, D decision);
}
