package id.talaksana.karaf.command.agency;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lets all work of an agency rest. */
@Service
@Command(
        scope = "agency",
        name = "freeze",
        description =
                "Membekukan pekerjaan sebuah instansi: tidak ada berkas baru, langkah menunggu, semua tetap terbaca.")
public class FreezeAgency extends AgencyAct {
    @Override
    protected void run(PrintStream out) {
        registry.freeze(agency, operator(), reason);
        out.println(agency + " dibekukan: langkah menunggu. Cairkan dengan agency:thaw " + agency + ".");
    }
}
