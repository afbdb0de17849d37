package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Following;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** The code that an applicant follows a case with. */
@Service
@Command(
        scope = "case",
        name = "code",
        description = "Menampilkan kode yang dipakai pemohon untuk mengikuti berkasnya.",
        detailedDescription =
                "Hanya bagi petugas dan pengelola instansi berkas itu. Contoh: case:code --as siti kanreg-0JQ8ZK3V5T7XN")
public class CaseCode extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Following following;

    @Override
    protected void run(PrintStream out) throws CommandException {
        out.println(following.code(who(), CaseNumbers.parse(number)));
    }
}
