package id.talaksana.core.asked;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * An agency that asks another one, as it stands on the case there: opened by {@code @balikpapan}. No account is called so, and
 * none logs in as it.
 */
public final class Asker {
    private static final String MARK = "@";

    private Asker() {}

    /** By what an agency opens cases of another one. */
    public static String name(String asking) {
        return MARK + asking;
    }

    /** Acts at the asked agency for the asking one. */
    public static Account account(String asking, String asked, Collection<String> actors) {
        return new Account(name(asking), asking, Role.OFFICER, asked, Set.copyOf(actors), true);
    }

    /** Which agency asked for a case; empty: it was opened by its own. */
    public static Optional<String> of(CaseFile c) {
        String account = Doer.of(c.openedBy()).account();
        return account.startsWith(MARK) ? Optional.of(account.substring(MARK.length())) : Optional.empty();
    }
}
