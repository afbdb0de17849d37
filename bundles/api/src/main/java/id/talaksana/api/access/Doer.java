package id.talaksana.api.access;

/**
 * Who did something, as it stands on a record: an account, and the login at the console that did it in its name. Written
 * {@code kanreg.budi}, or {@code kanreg.budi/admin} when an administrator did it; no account's name has a slash.
 *
 * @param account login name; {@link #CONSOLE} for what is done with no account's rights but those of the console
 * @param operator who had logged in to the console; null: the account itself, or by another way than the console
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

    /** As it is recorded. */
    @Override
    public String toString() {
        return operator == null ? account : account + "/" + operator;
    }
}
