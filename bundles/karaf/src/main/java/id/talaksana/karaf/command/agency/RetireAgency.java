package id.talaksana.karaf.command.agency;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Closes an agency for new cases. */
@Service
@Command(
        scope = "agency",
        name = "retire",
        description = "Menghentikan penerimaan berkas baru sebuah instansi; berkas berjalan diteruskan.")
public class RetireAgency extends AgencyAct {
    @Override
    protected void run(PrintStream out) {
        registry.retire(agency, operator(), reason);
        out.println(agency + " tidak menerima berkas baru lagi. Buka kembali dengan agency:resume " + agency + ".");
    }
}
