package id.talaksana.karaf.command.agency;

import id.talaksana.api.agenda.Pending;
import id.talaksana.api.agenda.Pending.Item;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** What is due and was not done yet. */
@Service
@Command(
        scope = "agency",
        name = "agenda",
        description = "Menampilkan apa yang menunggu dikerjakan sistem, sejak kapan, dan kegagalan terakhirnya.")
public class ShowAgenda extends ConsoleCommand {
    @Argument(name = "instansi", description = "Instansi; tanpa ini semua.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Pending pending;

    @Reference
    Catalogue catalogue;

    @Reference
    Clock clock;

    @Override
    protected void run(PrintStream out) {
        List<Item> items = pending.items(agency);
        ConsoleTable table = table();
        items.forEach(item -> table.row(
                item.agency(),
                kind(item),
                item.subject(),
                item.since().isAfter(clock.instant()) ? "belum tiba" : moment(item, item.since()),
                moment(item, item.next()),
                item.attempts()));
        table.print(out);
        faults(out, items);
        Pending.Lag lag = pending.lag();
        if (lag.late() > 0) {
            ConsoleText.field(out, "Terlambat", lag.late() + ", sejak " + lag.since());
        }
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada yang menunggu.")
                .column("Instansi", ConsoleTable.WHOLE)
                .column("Jenis", 18)
                .column("Perihal", 30)
                .column("Sejak", 24)
                .column("Berikutnya", 24)
                .column("Gagal", 5);
    }

    private static void faults(PrintStream out, List<Item> items) {
        items.stream()
                .filter(item -> item.fault() != null)
                .forEach(item -> ConsoleText.indented(
                        out, item.agency() + "  ", kind(item) + " " + item.subject() + ": " + item.fault()));
    }

    private String moment(Item item, Instant moment) {
        return ConsoleWording.of(
                moment, ConsoleWording.zone(catalogue.agency(item.agency()).flatMap(AgencyEntry::current)));
    }

    /** As administrators call it. */
    private static String kind(Item item) {
        return switch (item.kind()) {
            case "deadlines" -> "tenggat pengaduan";
            case "moves" -> "pindah versi";
            case "notices" -> "pemberitahuan";
            default -> item.kind();
        };
    }
}
