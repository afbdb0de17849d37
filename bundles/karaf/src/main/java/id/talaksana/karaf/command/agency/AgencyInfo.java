package id.talaksana.karaf.command.agency;

import static id.talaksana.karaf.command.ConsoleText.field;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.extension.Waiting;
import id.talaksana.api.text.Sourced;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** One agency with its definition and services. */
@Service
@Command(
        scope = "agency",
        name = "info",
        description = "Menampilkan satu instansi: identitas, definisi yang berlaku, dan layanannya.")
public class AgencyInfo extends ConsoleCommand {
    @Argument(name = "instansi", required = true, description = "Pengenal instansi, misalnya kanreg.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Catalogue catalogue;

    @Reference
    Waiting waiting;

    @Override
    protected void run(PrintStream out) {
        AgencyEntry entry = AgencyEntries.find(catalogue, agency);
        field(out, "Instansi", entry.id());
        field(out, "Status", ConsoleWording.WORDS.of(entry.state()));
        field(out, "Asal definisi", entry.origin());
        field(out, "Sejak", ConsoleWording.of(entry.since(), ConsoleWording.zone(entry.current())));
        field(out, "Temuan", AgencyEntries.count(entry.diagnostics()));
        entry.current().ifPresent(definition -> print(out, definition));
        WaitingLines.print(out, waiting, agency);
    }

    private static void print(PrintStream out, AgencyDefinition definition) {
        field(out, "Versi", definition.version());
        field(out, "Sidik digital", definition.digest());
        field(out, "Tanggal efektif", definition.effectiveFrom());
        identity(out, definition.agency());
        services(out, definition);
    }

    private static void services(PrintStream out, AgencyDefinition definition) {
        ConsoleText.heading(out, "Layanan");
        ConsoleTable services = new ConsoleTable("-")
                .column("Layanan", ConsoleTable.WHOLE)
                .column("Judul", 46)
                .column("Langkah", 7);
        for (PublicService service : definition.services()) {
            services.row(
                    service.id(),
                    ConsoleWording.of(service.title()),
                    service.steps().size());
        }
        services.print(out);
    }

    private static void identity(PrintStream out, Agency agency) {
        ConsoleText.heading(out, "Identitas");
        optional(out, "Nama", agency.name());
        optional(out, "Unit", agency.unit());
        optional(out, "Alamat", agency.address());
        optional(out, "Kode pos", agency.postalCode());
        optional(out, "Telepon", agency.phone());
        optional(out, "Faksimile", agency.fax());
        optional(out, "Laman", agency.website());
        optional(out, "Surel", agency.email());
        optional(out, "Zona waktu", agency.timeZone());
        agency.notes().forEach(note -> optional(out, "Catatan", note));
    }

    /** What the documents do not mention is left out. */
    private static void optional(PrintStream out, String label, Sourced<?> value) {
        field(out, label, value == null ? null : ConsoleWording.of(value));
    }
}
