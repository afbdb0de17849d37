package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Cases of all agencies, page by page. */
@Service
@Command(
        scope = "case",
        name = "list",
        description = "Mendaftar berkas, yang terbaru dahulu; dengan --actor menurut tenggat.")
public class ListCases extends ConsoleCommand {
    @Option(name = "--agency", description = "Hanya instansi ini.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--service", description = "Hanya layanan ini.")
    @Completion(ServiceIds.class)
    String service;

    @Option(
            name = "--state",
            description = "Hanya keadaan ini: open, completed, rejected, withdrawn; atau all. Baku: open.")
    @Completion(
            value = org.apache.karaf.shell.support.completers.StringsCompleter.class,
            values = {"open", "completed", "rejected", "withdrawn", "all"})
    String state = "open";

    @Option(name = "--actor", description = "Hanya yang menunggu pelaksana ini.")
    String actor;

    @Option(name = "--limit", description = "Banyaknya baris, 1 sampai 200. Baku: 20.")
    int limit = 20;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    String after;

    @Reference
    Cases cases;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        if (limit < 1 || limit > CaseQuery.MAX_LIMIT) {
            throw failure("--limit harus 1 sampai " + CaseQuery.MAX_LIMIT + ".");
        }
        CasePage page = cases.list(VIEWER, new CaseQuery(agency, service, wanted(), actor, null, after, limit));
        ConsoleTable table = new ConsoleTable("Tidak ada berkas.")
                .column("Nomor", ConsoleTable.WHOLE)
                .column("Layanan", 16)
                .column("Keadaan", 8)
                .column("Menunggu", 14)
                .column("Tenggat", 23);
        page.cases().forEach(file -> row(table, file));
        table.print(out);
        List<String> waiting = page.cases().stream()
                .filter(file ->
                        file.open().stream().anyMatch(row -> row.actors().isEmpty()))
                .map(file -> file.id().toString())
                .toList();
        if (!waiting.isEmpty()) {
            out.println("Belum ada pelaksana (agency:assign): " + String.join(", ", waiting));
        }
        if (page.next() != null) {
            out.println("Masih ada lagi: --after " + page.next());
        }
    }

    private CaseFile.State wanted() throws CommandException {
        if (state.equals("all")) {
            return null;
        }
        return Stream.of(CaseFile.State.values())
                .filter(s -> s.toString().equals(state))
                .findFirst()
                .orElseThrow(() -> failure("--state harus salah satu dari open, completed, rejected, withdrawn, all."));
    }

    private void row(ConsoleTable table, CaseFile file) {
        String open = file.open().stream().map(StepRow::step).collect(Collectors.joining(", "));
        Instant due = file.open().stream()
                .map(StepRow::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        table.row(
                file.id(),
                file.service(),
                ConsoleWording.WORDS.of(file.state()),
                open.isEmpty() ? "-" : open,
                open.isEmpty()
                        ? "-"
                        : ConsoleWording.of(
                                due,
                                ConsoleWording.zone(
                                        catalogue.definition(file.id().agency(), file.digest()))));
    }
}
