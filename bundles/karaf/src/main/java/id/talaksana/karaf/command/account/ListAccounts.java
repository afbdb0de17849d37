package id.talaksana.karaf.command.account;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The accounts. */
@Service
@Command(scope = "account", name = "list", description = "Mendaftar akun aplikasi.")
public class ListAccounts extends ConsoleCommand {
    @Option(name = "--agency", description = "Hanya akun instansi ini.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Accounts accounts;

    @Override
    protected void run(PrintStream out) {
        ConsoleTable table = table();
        for (Account account : accounts.list(agency == null ? Scope.EVERYTHING : Scope.of(agency))) {
            table.row(
                    account.name(),
                    account.role(),
                    account.agency() == null ? "-" : account.agency(),
                    account.actors().stream().sorted().collect(Collectors.joining(", ")),
                    account.active() ? "" : "tutup");
        }
        table.print(out);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Belum ada akun.")
                .column("Akun", ConsoleTable.WHOLE)
                .column("Peran", 21)
                .column("Instansi", 13)
                .column("Pelaksana", 14)
                .column("", 5);
    }
}
