package id.talaksana.karaf.command.agency;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.AssignableActorIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import id.talaksana.karaf.command.complete.UnnamedStepIds;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Says who does the steps for which the document names nobody; without an actor it lists them. */
@Service
@Command(
        scope = "agency",
        name = "assign",
        description = "Menetapkan pelaksana langkah yang pelaksananya tidak disebut dokumen; tanpa --to mendaftarnya.",
        detailedDescription =
                "Selama belum ada pelaksana, berkas menunggu di langkah itu. Opsi ditulis sebelum argumen. Contoh:"
                        + " agency:assign --to tim --reason 'Surat tugas 7' batanghari pengadaan-casn pengumuman")
public class AssignSteps extends ActingCommand {
    /** Whoever has the console administers the machine; as with other acts on an agency nobody else need be named. */
    private static final Account CONSOLE = new Account(
            ConsoleCommand.VIEWER.name(),
            ConsoleCommand.VIEWER.displayName(),
            Role.CENTRAL_ADMINISTRATOR,
            null,
            Set.of(),
            true);

    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "layanan", description = "Pengenal layanan; untuk mendaftar boleh tanpa ini.")
    @Completion(ServiceIds.class)
    String service;

    @Argument(index = 2, name = "langkah", multiValued = true, description = "Pengenal langkah; dapat beberapa.")
    @Completion(UnnamedStepIds.class)
    List<String> steps = List.of();

    @Option(name = "--to", multiValued = true, description = "Pelaksana yang mengerjakannya; dapat diulang.")
    @Completion(AssignableActorIds.class)
    List<String> actors = List.of();

    @Option(name = "--all", description = "Semua langkah layanan itu yang belum ada pelaksananya.")
    boolean all;

    @Option(name = "--none", description = "Menarik kembali penetapan langkah itu; berkasnya menunggu lagi.")
    boolean none;

    @Option(name = "--reason", description = "Alasan, tercatat bersama penetapannya.")
    String reason;

    @Reference
    Assignments assignments;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Account who = isNamed() ? who() : CONSOLE.runBy(login());
        if (actors.isEmpty() && !none) {
            if (!steps.isEmpty() || all) {
                throw failure("Sebutkan pelaksananya: --to <pelaksana>, atau --none untuk menariknya kembali.");
            }
            print(out, assignments.list(who, agency, service));
            return;
        }
        requireChoice();
        List<String> chosen = all ? waiting(who) : steps;
        if (chosen.isEmpty()) {
            out.println("Tidak ada langkah yang belum ada pelaksananya.");
            return;
        }
        print(out, assignments.assign(who, agency, service, chosen, actors, reason));
    }

    private void requireChoice() throws CommandException {
        if (none && (all || !actors.isEmpty())) {
            throw failure("--none menarik kembali langkah yang disebut; jangan bersama --to atau --all.");
        }
        if (service == null || steps.isEmpty() != all) {
            throw failure("Sebutkan layanan dan langkahnya, atau --all untuk semua yang belum ada pelaksananya.");
        }
    }

    private List<String> waiting(Account who) {
        return assignments.list(who, agency, service).stream()
                .filter(step -> step.actors().isEmpty())
                .map(Assignment::step)
                .toList();
    }

    private static void print(PrintStream out, List<Assignment> steps) {
        ConsoleTable table = new ConsoleTable("Dokumen menyebut pelaksana setiap langkah.")
                .column("Layanan", 16)
                .column("Langkah", ConsoleTable.WHOLE)
                .column("Pelaksana", 25)
                .column("Kegiatan", 24);
        steps.stream()
                .sorted((a, b) ->
                        Boolean.compare(b.actors().isEmpty(), a.actors().isEmpty()))
                .forEach(step -> table.row(
                        step.service(),
                        step.step(),
                        step.actors().isEmpty() ? ConsoleWording.NOBODY : String.join(", ", step.actors()),
                        ConsoleWording.of(step.text())));
        table.print(out);
    }
}
