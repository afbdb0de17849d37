package id.talaksana.karaf.command.account;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Gives an account a new password. */
@Service
@Command(
        scope = "account",
        name = "password",
        description = "Memberi akun kata sandi baru dan menampilkannya sekali; yang lama langsung tidak berlaku.")
public class ResetPassword extends KnownAccount {
    @Override
    void change(PrintStream out) {
        out.println("Kata sandi " + name + ": " + new String(accounts.resetPassword(name)));
    }
}
