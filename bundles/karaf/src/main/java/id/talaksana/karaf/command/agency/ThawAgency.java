package id.talaksana.karaf.command.agency;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Lets work go on where it rested. */
@Service
@Command(scope = "agency", name = "thaw", description = "Mencairkan instansi yang dibekukan dengan agency:freeze.")
public class ThawAgency extends AgencyAct {
    @Override
    protected void run(PrintStream out) {
        registry.thaw(agency, operator(), reason);
        out.println("Pekerjaan " + agency + " berjalan lagi.");
    }
}
