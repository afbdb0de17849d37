package id.talaksana.karaf.command.agency;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Opens a retired agency again. */
@Service
@Command(
        scope = "agency",
        name = "resume",
        description = "Membuka kembali instansi yang dihentikan dengan agency:retire.")
public class ResumeAgency extends AgencyAct {
    @Override
    protected void run(PrintStream out) {
        registry.resume(agency, operator(), reason);
        out.println(agency + " menerima berkas baru lagi.");
    }
}
