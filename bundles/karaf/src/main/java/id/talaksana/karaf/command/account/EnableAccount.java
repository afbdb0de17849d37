package id.talaksana.karaf.command.account;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Opens an account again. */
@Service
@Command(scope = "account", name = "enable", description = "Membuka kembali akun yang ditutup.")
public class EnableAccount extends KnownAccount {
    @Override
    void change(PrintStream out) {
        accounts.setActive(name, true);
        out.println("Akun " + name + " dibuka.");
    }
}
