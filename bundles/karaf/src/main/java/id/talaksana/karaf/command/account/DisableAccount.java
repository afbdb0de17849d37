package id.talaksana.karaf.command.account;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Closes an account. */
@Service
@Command(scope = "account", name = "disable", description = "Menutup akun; langsung tidak dapat masuk lagi.")
public class DisableAccount extends KnownAccount {
    @Override
    void change(PrintStream out) {
        accounts.setActive(name, false);
        out.println("Akun " + name + " ditutup.");
    }
}
