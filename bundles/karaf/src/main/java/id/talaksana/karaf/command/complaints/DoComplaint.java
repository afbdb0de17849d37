package id.talaksana.karaf.command.complaints;

import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.complete.ServiceIds;
import id.talaksana.karaf.command.complete.TicketIds;
import id.talaksana.karaf.command.complete.TicketTargets;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Handles a complaint. */
@Service
@Command(
        scope = "complaint",
        name = "do",
        description = "Menangani pengaduan: classify <kelas>, dispose <pelaksana>, answer, reject, forward <instansi>,"
                + " close.",
        detailedDescription = "Opsi ditulis sebelum argumen. Contoh: complaint:do --as siti --text 'Sudah diproses.'"
                + " kanreg-0JQ8ZK3V5T7XN answer")
public class DoComplaint extends ActingCommand {
    @Argument(index = 0, name = "nomor", required = true, description = "Nomor pengaduan.")
    @Completion(TicketIds.class)
    String number;

    @Argument(
            index = 1,
            name = "tindakan",
            required = true,
            description = "classify, dispose, answer, reject, forward, atau close.")
    @Completion(
            value = StringsCompleter.class,
            values = {"classify", "dispose", "answer", "reject", "forward", "close"})
    String deed;

    @Argument(
            index = 2,
            name = "tujuan",
            description = "Kelas bagi classify, pelaksana atau kantor bagi dispose, instansi bagi forward.")
    @Completion(TicketTargets.class)
    String to;

    @Option(
            name = "--text",
            description =
                    "Jawaban, alasan, atau petunjuk. Petunjuk (dispose) tidak sampai kepada pelapor; yang lain sampai.")
    String text;

    @Option(name = "--service", description = "Bagi classify: layanan yang diadukan, bila pelapor tidak menyebutnya.")
    @Completion(ServiceIds.class)
    String service;

    @Reference
    ComplaintHandling handling;

    @Override
    protected void run(PrintStream out) throws CommandException {
        TicketId id = Tickets.parse(number);
        Tickets.printStanding(out, handling.perform(who(), deed(id)));
    }

    private TicketDeed deed(TicketId id) throws CommandException {
        return switch (deed) {
            case "classify" -> new TicketDeed.Classify(id, needed("kelasnya"), service, text);
            case "dispose" -> new TicketDeed.Instruct(id, needed("pelaksana atau kantornya"), text);
            case "forward" -> new TicketDeed.Forward(id, needed("instansinya"), text);
            case "answer" -> new TicketDeed.Answer(id, without(text));
            case "reject" -> new TicketDeed.Reject(id, without(text));
            case "close" -> new TicketDeed.Close(id, without(text));
            default ->
                throw failure("Tindakan harus salah satu dari classify, dispose, answer, reject, forward, close.");
        };
    }

    private String needed(String what) throws CommandException {
        if (to == null) {
            throw failure("Sebutkan " + what + " sesudah " + deed + ".");
        }
        return to;
    }

    /** A text that stands where a target would is mostly one whose option was forgotten. */
    private String without(String said) throws CommandException {
        if (to != null) {
            throw failure("Sesudah " + deed + " tidak ada tujuan; tulis teksnya dengan --text sebelum nomornya.");
        }
        return said;
    }
}
