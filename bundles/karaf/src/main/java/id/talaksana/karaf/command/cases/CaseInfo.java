package id.talaksana.karaf.command.cases;

import static id.talaksana.karaf.command.ConsoleText.field;

import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.CarriedOutWording;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** One case: what it is, what was done, what is to be done. */
@Service
@Command(
        scope = "case",
        name = "info",
        description = "Menampilkan satu berkas: riwayatnya, langkah yang terbuka, dan hasil yang dapat dipilih.")
public class CaseInfo extends ConsoleCommand {
    private static final String LETTER = " Faktanya: "
            + String.join(", ", Deed.Complete.LETTER_NUMBER, Deed.Complete.LETTER_DATE, Deed.Complete.RECEIPT) + ".";

    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Cases cases;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) {
        CaseId id = CaseNumbers.parse(number);
        CaseFile file = cases.find(VIEWER, id);
        Optional<AgencyDefinition> definition = catalogue.definition(id.agency(), file.digest());
        ZoneId zone = ConsoleWording.zone(definition);
        head(out, file, zone);
        details(out, file, definition);
        history(out, id, zone);
        file.open().forEach(row -> open(out, row, zone, file, definition));
    }

    private static void head(PrintStream out, CaseFile file, ZoneId zone) {
        field(out, "Nomor", file.id());
        field(out, "Perihal", file.subject());
        field(out, "Layanan", file.service() + " (definisi " + file.definitionVersion() + ")");
        field(out, "Status", ConsoleWording.WORDS.of(file.state()));
        field(
                out,
                "Dibuka",
                ConsoleWording.of(file.openedAt(), zone) + " oleh " + ConsoleWording.doer(file.openedBy()));
        field(out, "Jalur", file.tracks().isEmpty() ? null : String.join(", ", file.tracks()));
        field(out, "Lengkap", file.presented().isEmpty() ? null : String.join(", ", file.presented()));
        field(out, "Dijanjikan", file.dueAt() == null ? null : ConsoleWording.of(file.dueAt(), zone));
        field(out, "Jam berhenti", file.stoppedAt() == null ? null : ConsoleWording.of(file.stoppedAt(), zone));
        field(out, "Ditutup", file.closedAt() == null ? null : ConsoleWording.of(file.closedAt(), zone));
        field(out, "Produk", file.products().isEmpty() ? null : String.join("; ", file.products()));
    }

    /** What was said of it when it was opened. */
    private static void details(PrintStream out, CaseFile file, Optional<AgencyDefinition> definition) {
        Optional<ConditionWording> words = definition
                .flatMap(d -> d.service(file.service()))
                .map(service -> ConditionWording.in(Language.INDONESIAN, service));
        new TreeMap<>(file.attributes())
                .forEach((id, value) ->
                        field(out, "Isian", words.map(w -> w.value(id, value)).orElse(id + ": " + value)));
    }

    private void history(PrintStream out, CaseId id, ZoneId zone) {
        ConsoleText.heading(out, "Riwayat");
        ConsoleTable table = table();
        List<StepRow> rows = cases.history(VIEWER, id);
        for (StepRow row : rows) {
            if (!row.isOpen()) {
                table.row(
                        row.number(),
                        row.step(),
                        row.outcome(),
                        Doer.of(row.closedBy()).account(),
                        ConsoleWording.of(row.closedAt(), zone));
            }
        }
        table.print(out);
        remarks(out, rows);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Belum ada langkah yang selesai.")
                .column("No", 4)
                .column("Langkah", 25)
                .column("Hasil", 14)
                .column("Oleh", 22)
                .column("Pada", 23);
    }

    private static void remarks(PrintStream out, List<StepRow> rows) {
        rows.stream()
                .filter(row -> !row.isOpen() && Doer.of(row.closedBy()).operator() != null)
                .forEach(row -> field(out, "Oleh " + row.number(), ConsoleWording.doer(row.closedBy())));
        rows.stream()
                .filter(row -> row.comment() != null)
                .forEach(row -> field(out, "Catatan " + row.number(), row.comment()));
        rows.stream()
                .filter(row -> row.evidence() != null)
                .forEach(row -> row.evidence().lines().forEach(line -> field(out, "Bukti " + row.number(), line)));
    }

    private static Optional<Step> step(Optional<AgencyDefinition> definition, CaseFile file, StepRow row) {
        return definition.flatMap(d -> d.service(file.service())).flatMap(s -> s.step(row.step()));
    }

    private static void open(
            PrintStream out, StepRow row, ZoneId zone, CaseFile file, Optional<AgencyDefinition> definition) {
        Optional<Step> step = step(definition, file, row);
        ConsoleText.heading(out, "Langkah terbuka: " + row.step());
        step.ifPresent(s -> field(out, "Kegiatan", ConsoleWording.of(s.text())));
        turn(out, row, zone);
        step.map(Step::extension).ifPresent(by -> field(out, "Perpanjangan", ConsoleWording.WORDS.extension(by)));
        step.ifPresent(s -> field(out, "Sebab", because(s, file, definition.orElseThrow())));
        step.ifPresent(s ->
                s.outcomes(file.circumstances(definition.orElseThrow())).forEach(outcome -> outcome(out, outcome)));
        step.ifPresent(s -> s.facts().forEach(fact -> fact(out, fact)));
        step.ifPresent(s -> s.checklist()
                .forEach(item -> field(out, "Daftar periksa", item.id() + ": " + ConsoleWording.of(item.text()))));
        carriedOut(out, step);
    }

    private static void turn(PrintStream out, StepRow row, ZoneId zone) {
        boolean waits = row.isStopped() || row.isOfDate();
        String nobody = waits ? null : ConsoleWording.NOBODY;
        field(out, "Pelaksana", row.actors().isEmpty() ? nobody : String.join(", ", row.actors()));
        field(out, "Giliran", row.turn() == null ? null : ConsoleWording.turn(row, zone));
        String none = waits ? null : ConsoleWording.OPEN;
        field(
                out,
                "Tenggat",
                row.isOfDate() || row.dueAt() == null ? none : ConsoleWording.deadline(row.dueAt(), zone));
    }

    private static void carriedOut(PrintStream out, Optional<Step> step) {
        step.ifPresent(s -> CarriedOutWording.in(Language.INDONESIAN)
                .of(s)
                .forEach(sentence -> field(out, "Pelaksanaan", sentence + (s.at() == null ? "" : LETTER))));
    }

    private static String because(Step step, CaseFile file, AgencyDefinition definition) {
        PublicService service = definition.service(file.service()).orElseThrow();
        String because =
                ConditionWording.in(Language.INDONESIAN, service).because(step, null, file.circumstances(definition));
        return because.isEmpty() ? null : because;
    }

    private static void fact(PrintStream out, Step.Fact fact) {
        String choice = fact.values().isEmpty()
                ? fact.kind().toString()
                : fact.values().stream().map(v -> v.id() + " " + v.label()).collect(Collectors.joining("; "));
        field(out, "Fakta", fact.id() + ": " + fact.label() + " (" + choice + (fact.optional() ? ", opsional)" : ")"));
    }

    private static void outcome(PrintStream out, Step.Outcome outcome) {
        String way =
                outcome.returns() ? " [dikembalikan ke " + outcome.returnTo().value() + "]" : "";
        field(out, "Hasil", outcome.id() + ": " + ConsoleWording.of(outcome.label()) + way);
    }
}
