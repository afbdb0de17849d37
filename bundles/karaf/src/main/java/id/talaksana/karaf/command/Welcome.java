package id.talaksana.karaf.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Where the portal is and who may log in first; each console session begins with it. */
@Service
@Command(scope = "talaksana", name = "welcome", description = "Says where the portal is and who may log in first.")
public class Welcome extends ConsoleCommand {

    @Override
    protected void run(PrintStream out) {
        out.println("  Alamat           http://127.0.0.1:" + System.getProperty("talaksana.port") + "/");
        out.println("  Administrator    admin");
        out.println("  Kata sandi di    " + System.getProperty("talaksana.data") + "/admin-password");
        out.println("  Yang boleh masuk Konsol: pengelola pusat. API: setiap akun. Portal: siapa pun, tanpa akun.");
        out.println();
    }
}
