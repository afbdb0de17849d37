package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.migrations.Migrations;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.Forecasts;
import id.talaksana.karaf.command.Pairs;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Moves cases to another version of their agency's definition. */
@Service
@Command(
        scope = "case",
        name = "migrate",
        description =
                "Memindahkan berkas berjalan ke versi lain definisi instansinya: semua yang dipilih, atau tidak satu"
                        + " pun.",
        detailedDescription =
                "Setiap berkas diteruskan di langkah dengan pengenal atau teks yang sama; --map menentukan yang lain."
                        + " Opsi ditulis sebelum argumen. Contoh: case:migrate --dry-run --from 1.0.0 --map"
                        + " verifikasi=telaah --reason 'SK Kepala 12/2026' kanreg")
public class MigrateCases extends ActingCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "nomor", multiValued = true, description = "Nomor berkas; tanpa ini semua yang cocok.")
    @Completion(CaseIds.class)
    List<String> numbers = List.of();

    @Option(name = "--to", description = "Versi tujuan; tanpa ini yang berlaku.")
    String toVersion;

    @Option(name = "--from", description = "Hanya berkas dari versi ini.")
    String fromVersion;

    @Option(name = "--service", description = "Hanya berkas layanan ini.")
    String service;

    @Option(name = "--step", description = "Hanya berkas di langkah ini.")
    String step;

    @Option(
            name = "--map",
            multiValued = true,
            description = "LAMA=BARU: langkah tempat berkas diteruskan; dapat diulang.")
    List<String> steps = List.of();

    @Option(name = "--reason", required = true, description = "Alasan, tercatat di riwayat setiap berkas.")
    String reason;

    @Option(name = "--dry-run", description = "Hanya meramalkan; tidak ada yang diubah.")
    boolean dryRun;

    @Reference
    Migrations migrations;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        MigrationOrder order = order();
        Migration migration = migrations.migrate(who(), order, dryRun, StepRow.Channel.CONSOLE);
        ConsoleText.field(out, "Versi tujuan", migration.toVersion() + "  " + migration.toDigest());
        Forecasts.print(
                out,
                migration.cases(),
                migration.fates(),
                ConsoleWording.zone(catalogue.agency(agency).flatMap(a -> a.current())));
        Forecasts.rounds(out, migration.rounds());
        result(out, migration);
    }

    private MigrationOrder order() {
        List<CaseId> cases = new ArrayList<>();
        numbers.forEach(number -> cases.add(CaseNumbers.parse(number)));
        return new MigrationOrder(
                agency, toVersion, service, fromVersion, step, cases, Pairs.of(steps, "verifikasi=telaah"), reason);
    }

    private static void result(PrintStream out, Migration migration) {
        out.println(
                migration.done()
                        ? "Dipindahkan: "
                                + migration.fates().values().stream()
                                        .mapToLong(n -> n)
                                        .sum() + " berkas."
                        : "Ramalan saja; tidak ada yang diubah.");
    }
}
