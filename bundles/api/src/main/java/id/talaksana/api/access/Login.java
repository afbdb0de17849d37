package id.talaksana.api.access;

import id.talaksana.api.text.Term;
import java.time.Instant;

/**
 * Somebody who logged in at the pages, until they leave or it is over (sesi).
 *
 * @param account as it is now
 * @param way how it was shown who it is
 * @param begunAt when
 * @param endsAt when it is over at the latest
 */
public record Login(Account account, Way way, Instant begunAt, Instant endsAt) {

    /** How an account is authenticated. */
    public enum Way {
        /** By the password that the installation keeps. */
        PASSWORD;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
