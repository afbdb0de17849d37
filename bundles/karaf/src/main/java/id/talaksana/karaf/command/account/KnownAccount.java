package id.talaksana.karaf.command.account;

import id.talaksana.api.access.Accounts;
import id.talaksana.karaf.command.AccountNames;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;

/** A command on one account. */
abstract class KnownAccount extends ConsoleCommand {
    @Argument(name = "akun", required = true, description = "Nama masuk.")
    @Completion(AccountNames.class)
    String name;

    @Reference
    Accounts accounts;

    @Override
    protected final void run(PrintStream out) throws CommandException {
        if (accounts.find(name).isEmpty()) {
            throw failure("Tidak ada akun \"" + name + "\". Lihat account:list.");
        }
        change(out);
    }

    /** Changes the account, which exists. */
    abstract void change(PrintStream out);
}
