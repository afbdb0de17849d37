package id.talaksana.karaf.command.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
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
        description = "Mendaftar berkas, yang terbaru dahulu; dengan --mine atau --actor menurut tenggat.")
public class ListCases extends ActingCommand {
    @Option(name = "--agency", description = "Hanya instansi ini.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--service", description = "Hanya layanan ini.")
    @Completion(ServiceIds.class)
    String service;

    @Option(
            name = "--state",
            description = "Hanya status ini: open, completed, rejected, withdrawn; atau all. Baku: open.")
    @Completion(
            value = org.apache.karaf.shell.support.completers.StringsCompleter.class,
            values = {"open", "completed", "rejected", "withdrawn", "all"})
    String state = "open";

    @Option(name = "--actor", description = "Hanya yang menunggu pelaksana ini.")
    String actor;

    @Option(name = "--mine", description = "Hanya yang menunggu akun yang bertindak (--as atau TALAKSANA_AS).")
    boolean mine;

    @Option(name = "--limit", description = "Banyaknya baris, 1 sampai 200. Baku: 20.")
    int limit = 20;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    String after;

    @Reference
    Cases cases;

    @Reference
    Catalogue catalogue;

    @Reference
    Clock clock;

    @Override
    protected void run(PrintStream out) throws CommandException {
        if (limit < 1 || limit > CaseQuery.MAX_LIMIT) {
            throw failure("--limit harus 1 sampai " + CaseQuery.MAX_LIMIT + ".");
        }
        CasePage page = mine ? own(who()) : cases.list(VIEWER, query(agency, actor));
        print(out, page.cases());
        page.cases().forEach(file -> promised(out, file));
        waiting(out, page);
        if (page.next() != null) {
            out.println("Masih ada lagi: --after " + page.next());
        }
    }

    private static void waiting(PrintStream out, CasePage page) {
        List<String> waiting = page.cases().stream()
                .filter(file -> file.open().stream()
                        .anyMatch(row -> row.actors().isEmpty() && !row.isStopped() && !row.isOfDate()))
                .map(file -> file.id().toString())
                .toList();
        if (!waiting.isEmpty()) {
            out.println("Belum ada pelaksana (agency:assign): " + String.join(", ", waiting));
        }
    }

    private CaseQuery query(String ofAgency, String waitingFor) throws CommandException {
        return new CaseQuery(ofAgency, service, wanted(), waitingFor, null, after, limit);
    }

    /** What waits for any of the actors that an account holds; the soonest due first. */
    private CasePage own(Account account) throws CommandException {
        List<String> held = account.actors().stream().sorted().toList();
        return held.isEmpty()
                ? new CasePage(List.of(), null)
                : cases.list(
                        account,
                        new CaseQuery(account.agency(), service, wanted(), held, null, null, null, null, after, limit));
    }

    /** A wide console has room for what a narrow one cuts: first the steps, then what the case is about. */
    private void print(PrintStream out, List<CaseFile> files) {
        int spare = Math.max(0, width() - ConsoleText.WIDTH);
        ConsoleTable table = new ConsoleTable("Tidak ada berkas.")
                .column("Nomor", ConsoleTable.WHOLE)
                .column("Perihal", 17 + spare / 3)
                .column("Status", 8)
                .column("Menunggu", 13 + spare / 3)
                .column("Tenggat", 29 + Math.min(6, spare / 3));
        files.forEach(file -> row(table, file));
        table.print(out);
    }

    private static Instant due(CaseFile file) {
        return file.open().stream()
                .filter(row -> !row.isStopped())
                .map(StepRow::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Until when the case as a whole is promised, where it is: below the table, which has no room for it. */
    private void promised(PrintStream out, CaseFile file) {
        if (file.state() != CaseFile.State.OPEN || file.dueAt() == null) {
            return;
        }
        String when = ConsoleWording.deadline(file.dueAt(), zone(file));
        String mark = file.stoppedAt() != null
                ? " (jam berhenti sejak " + ConsoleWording.of(file.stoppedAt(), zone(file)) + ")"
                : file.dueAt().isBefore(clock.instant()) ? " (LEWAT)" : "";
        out.println("Tenggat berkas " + file.id() + ": " + when + mark);
    }

    private ZoneId zone(CaseFile file) {
        return ConsoleWording.zone(catalogue.definition(file.id().agency(), file.digest()));
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
        Instant due = due(file);
        String when = ConsoleWording.deadline(due, zone(file));
        table.row(
                file.id(),
                file.subject(),
                ConsoleWording.WORDS.of(file.state()),
                open.isEmpty() ? "-" : open,
                due != null && due.isBefore(clock.instant()) ? "LEWAT " + when : when);
    }
}
