package id.talaksana.store.database;

import java.sql.SQLException;

/**
 * The database failed. When it was lost at the moment of commit, nobody knows whether the work was kept: only repeating
 * the request with the same idempotency key tells.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message, SQLException cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
