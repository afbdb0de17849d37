package id.talaksana.store;

import java.sql.SQLException;

/**
 * The database failed. When it was lost at the moment of commit, nobody knows whether the work was kept: only repeating
 * the request with the same idempotency key tells.
 */
final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, SQLException cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
