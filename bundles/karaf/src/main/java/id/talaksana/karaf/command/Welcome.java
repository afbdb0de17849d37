package id.talaksana.karaf.command;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Where the portal is and who may log in first; each console session begins with it. */
@Service
@Command(scope = "talaksana", name = "welcome", description = "Says where the portal is and who may log in first.")
public class Welcome implements Action {

    @Override
    public Object execute() {
        System.out.println("  Alamat           http://127.0.0.1:" + System.getProperty("talaksana.port") + "/");
        System.out.println("  Administrator    admin");
        System.out.println("  Kata sandi di    " + System.getProperty("talaksana.data") + "/admin-password");
        System.out.println();
        return null;
    }
}
