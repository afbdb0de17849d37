package id.talaksana.karaf.command;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;

/**
 * A command that changes a case or a complaint, in the name of an account whose rights apply. It stands in the record together
 * with whoever had logged in to the console, unless that is the same one.
 */
public abstract class ActingCommand extends ConsoleCommand {
    /** Session variable with the account to act as. */
    public static final String ACTING_AS = "TALAKSANA_AS";

    @Option(
            name = "--as",
            description = "Akun yang bertindak: haknya berlaku, dan namanya tercatat bersama nama masuk di konsol. "
                    + "Tanpa opsi ini berlaku variabel sesi TALAKSANA_AS, misalnya: TALAKSANA_AS=siti")
    @Completion(AccountNames.class)
    String actingAs;

    @Reference
    Accounts accounts;

    @Reference
    Session session;

    /** The account to act as. */
    protected final Account who() throws CommandException {
        Object name = actingAs == null ? session.get(ACTING_AS) : actingAs;
        if (name == null) {
            throw failure(
                    "Sebutkan siapa yang bertindak: --as <akun>, atau sekali untuk sesi ini: TALAKSANA_AS=<akun>");
        }
        Account account = accounts.find(name.toString())
                .orElseThrow(() -> failure("Tidak ada akun \"" + name + "\". Lihat account:list."));
        if (!account.active()) {
            throw failure("Akun \"" + name + "\" ditutup. Buka dengan account:enable " + name + ".");
        }
        return account.runBy(ConsoleLogin.name());
    }

    /** How many characters a line of this console has. */
    protected final int width() {
        return session.getTerminal() == null
                ? ConsoleText.WIDTH
                : Math.max(ConsoleText.WIDTH, session.getTerminal().getWidth());
    }

    /** Whether an account to act as is named. */
    protected final boolean isNamed() {
        return actingAs != null || session.get(ACTING_AS) != null;
    }

    /** The account to act as; when none is named, whoever has the console, who sees nothing that is hidden. */
    protected final Account whoOrViewer() throws CommandException {
        return isNamed() ? who() : VIEWER;
    }
}
