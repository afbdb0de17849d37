package id.talaksana.karaf.command.account;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Adds an account and shows its password once. */
@Service
@Command(
        scope = "account",
        name = "add",
        description = "Menambah akun dan menampilkan kata sandinya, sekali saja.",
        detailedDescription =
                "Ke konsol (juga lewat SSH) hanya masuk central-administrator; semua akun masuk ke API. "
                        + "Opsi ditulis sebelum argumen. Contoh: account:add --role officer --agency kanreg --actor tim-pemroses siti")
public class AddAccount extends ConsoleCommand {
    @Argument(index = 0, name = "akun", required = true, description = "Nama masuk.")
    String name;

    @Option(name = "--name", description = "Nama orangnya. Baku: sama dengan nama masuk.")
    String displayName;

    @Option(
            name = "--role",
            required = true,
            description = "officer atau agency-administrator (dengan --agency), central-staff, central-administrator.")
    @Completion(
            value = StringsCompleter.class,
            values = {"officer", "agency-administrator", "central-staff", "central-administrator"})
    String role;

    @Option(name = "--agency", description = "Instansi tempat akun ini bekerja.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(
            name = "--actor",
            multiValued = true,
            description = "Pelaksana yang dijabat seorang officer; dapat diulang.")
    List<String> actors = List.of();

    @Reference
    Accounts accounts;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Role wanted = role();
        if (wanted.ofOneAgency() != (agency != null)) {
            throw failure("Peran " + wanted + (agency == null ? " memerlukan --agency." : " tidak memakai --agency."));
        }
        char[] password = accounts.add(new Account(
                name, displayName == null ? name : displayName, wanted, agency, new HashSet<>(actors), true));
        out.println("Kata sandi " + name + ": " + new String(password));
    }

    private Role role() throws CommandException {
        return Stream.of(Role.values())
                .filter(r -> r.toString().equals(role))
                .findFirst()
                .orElseThrow(() -> failure("--role harus salah satu dari "
                        + Stream.of(Role.values()).map(Role::toString).collect(Collectors.joining(", ")) + "."));
    }
}
