package id.talaksana.karaf.command.agency;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine;
import id.talaksana.api.catalogue.Quarantine.Held;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.extension.Waiting;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Why an agency does not serve, or not in the version that was installed. */
@Service
@Command(
        scope = "agency",
        name = "diag",
        description = "Menjelaskan mengapa sebuah instansi tidak melayani, atau tidak dengan definisi terbarunya.",
        detailedDescription = "Tanpa instansi: semua instansi yang bermasalah.")
public class DiagAgency extends ConsoleCommand {
    /** Deadlines of the next year begin to be counted. */
    private static final int NEAR_DAYS = 60;

    @Argument(name = "instansi", description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Catalogue catalogue;

    @Reference
    Waiting waiting;

    @Reference
    Quarantine quarantine;

    @Reference
    Calendars calendars;

    @Reference
    Clock clock;

    @Override
    protected void run(PrintStream out) {
        List<Held> held = held();
        List<AgencyEntry> entries = ailing(held);
        if (entries.isEmpty() && held.isEmpty()) {
            out.println("Semua instansi melayani dengan definisi terbarunya.");
        }
        for (AgencyEntry entry : entries) {
            ConsoleText.indented(out, entry.id() + "  ", explanation(entry));
            AgencyEntries.print(
                    out,
                    entry.diagnostics().stream().filter(DiagAgency::matters).toList());
        }
        print(out, held);
        WaitingLines.print(out, waiting, agency);
        calendarYears(out);
    }

    private List<Held> held() {
        return quarantine.held().stream()
                .filter(each -> agency == null || agency.equals(each.agency()))
                .toList();
    }

    private List<AgencyEntry> ailing(List<Held> held) {
        return agency == null
                ? catalogue.agencies().stream().filter(DiagAgency::ails).toList()
                : held.isEmpty() || catalogue.agency(agency).isPresent()
                        ? List.of(AgencyEntries.find(catalogue, agency))
                        : List.of();
    }

    private void print(PrintStream out, List<Held> held) {
        for (Held each : held) {
            ConsoleText.indented(
                    out,
                    each.origin() + "  ",
                    "Ditahan sejak " + since(each) + ": tidak dibaca sebagai definisi"
                            + (each.agency() == null ? "" : " " + each.agency()) + ". Yang lain tidak terganggu.");
            AgencyEntries.print(out, each.findings());
        }
    }

    /** Of this year and the one that is near, those of which the calendar in use has no holiday. */
    private void calendarYears(PrintStream out) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ConsoleWording.zone(Optional.empty()));
        IntStream.of(today.getYear(), today.plusDays(NEAR_DAYS).getYear())
                .distinct()
                .filter(year -> !calendars.current().knows(year))
                .forEach(year -> out.println("Kalender tidak memuat tahun " + year
                        + ": hari kerja dihitung tanpa hari libur. Muat dengan calendar:import."));
    }

    private String since(Held held) {
        return ConsoleWording.of(
                held.since(),
                ConsoleWording.zone(
                        held.agency() == null
                                ? Optional.empty()
                                : catalogue.agency(held.agency()).flatMap(AgencyEntry::current)));
    }

    private static boolean ails(AgencyEntry entry) {
        return entry.state() != AgencyEntry.State.OPEN
                || entry.diagnostics().stream().anyMatch(DiagAgency::matters);
    }

    private static boolean matters(Diagnostic finding) {
        return finding.isError() || finding.rule().equals(AgencyEntry.LOST_BUNDLE);
    }

    private static String explanation(AgencyEntry entry) {
        String version = entry.current().map(AgencyDefinition::version).orElse("-");
        return switch (entry.state()) {
            case REFUSED ->
                "Definisinya ditolak dan belum pernah ada yang baik. Perbaiki kesalahan ini, lalu pasang lagi.";
            case CLOSED -> closed(entry, version);
            case RETIRED ->
                "Dihentikan administrator: berkas baru tidak diterima, yang berjalan diteruskan dengan definisi "
                        + version + ". Buka lagi dengan agency:resume " + entry.id() + ".";
            case FROZEN ->
                "Dibekukan administrator: berkas baru tidak diterima dan langkah menunggu; semuanya tetap terbaca."
                        + " Cairkan dengan agency:thaw " + entry.id() + ".";
            case OPEN -> open(entry, version);
        };
    }

    private static String closed(AgencyEntry entry, String version) {
        return entry.origin().startsWith(Origin.Kind.FILE + " ")
                ? "Berkasnya tidak ada lagi di map deploy: berkas baru tidak diterima, yang berjalan diteruskan"
                        + " dengan definisi " + version + ". Salin kembali untuk membuka."
                : "Bundelnya tidak aktif: berkas baru tidak diterima, yang berjalan diteruskan dengan definisi "
                        + version + ". Pasang atau jalankan bundelnya untuk membuka.";
    }

    private static String open(AgencyEntry entry, String version) {
        return Diagnostic.anyError(entry.diagnostics())
                ? "Definisi terbaru ditolak; yang berlaku tetap " + version + " dari " + entry.origin()
                        + ". Perbaiki kesalahan ini, lalu pasang lagi."
                : "Melayani dengan definisi " + version + " dari " + entry.origin() + ".";
    }
}
