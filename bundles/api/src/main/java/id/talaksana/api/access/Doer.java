package id.talaksana.api.access;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who did something, as it stands on a record: an account, and the login that did it in its name, at the console or as its
 * substitute. Written {@code kanreg.budi}, or {@code kanreg.budi/admin} when an administrator did it; no account's name has a slash.
 *
 * @param account login name; {@link #CONSOLE} for what is done with no account's rights but those of the console
 * @param operator who acted in its name; null: the account itself
 */
public record Doer(String account, String operator) {
    /** Stands for the console itself, where no account is acted for. */
    public static final String CONSOLE = "console";

    public Doer {
        operator = account.equals(operator) ? null : operator;
    }

    /** Reads it as {@link #toString} wrote it, or as it was written before operators were named. */
    public static Doer of(String written) {
        String[] names = written.split("/", 2);
        return new Doer(names[0], names.length > 1 ? names[1] : null);
    }

    /** Whether one person had a hand in both. */
    public boolean sharesPersonWith(Doer other) {
        return names(account, operator)
                .anyMatch(names(other.account, other.operator).toList()::contains);
    }

    private static Stream<String> names(String... names) {
        return Stream.of(names).filter(Objects::nonNull);
    }

    /** As it is recorded. */
    @Override
    public String toString() {
        return operator == null ? account : account + "/" + operator;
    }
}
