package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.Forecasts;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** What a candidate would change, before anything is changed. */
@Service
@Command(
        scope = "agency",
        name = "plan",
        description =
                "Membandingkan definisi dalam sebuah folder atau ZIP dengan yang berlaku, dan meramalkan nasib setiap"
                        + " berkas.",
        detailedDescription =
                "Tidak ada yang diubah. Berkas berjalan tetap pada versinya kecuali ketentuan peralihan calon"
                        + " memindahkannya.")
public class PlanAgency extends ConsoleCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "folder", required = true, description = "Folder atau ZIP definisi calon.")
    String folder;

    @Reference
    Catalogue catalogue;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Plan plan;
        try {
            plan = registry.plan(agency, CandidateFiles.read(out, Path.of(folder)));
        } catch (IOException e) {
            throw failure(folder + " tidak dapat dibaca: " + e.getMessage());
        }
        if (Diagnostic.anyError(plan.diagnostics())) {
            AgencyEntries.print(out, plan.diagnostics());
            throw failure(AgencyEntries.count(plan.diagnostics()) + ": calon ini akan ditolak.");
        }
        ConsoleText.field(out, "Berlaku", plan.runningVersion());
        ConsoleText.field(out, "Calon", plan.candidateVersion() + "  " + plan.candidateDigest());
        differences(out, plan);
        cases(out, plan, ConsoleWording.zone(catalogue.agency(agency).flatMap(a -> a.current())));
    }

    private static void differences(PrintStream out, Plan plan) {
        ConsoleText.heading(out, "Perbedaan makna");
        if (plan.differences().isEmpty()) {
            out.println("Tidak ada perbedaan makna.");
        }
        String service = "";
        for (Difference d : plan.differences()) {
            if (d.service() != null && !service.equals(d.service())) {
                service = d.service();
                out.println(service);
            }
            difference(out, d);
        }
    }

    private static void difference(PrintStream out, Difference d) {
        ConsoleText.indented(
                out,
                "  ",
                ConsoleWording.WORDS.of(d.part()) + " " + ConsoleWording.WORDS.of(d.change())
                        + (d.id() == null ? "" : ": " + d.id()));
        if (d.before() != null) {
            ConsoleText.indented(out, "      - ", d.before().indonesian());
        }
        if (d.after() != null) {
            ConsoleText.indented(out, "      + ", d.after().indonesian());
        }
    }

    private static void cases(PrintStream out, Plan plan, ZoneId zone) {
        ConsoleText.heading(out, "Berkas berjalan bila calon ini berlaku");
        Forecasts.print(out, plan.cases(), plan.fates(), zone);
        if (!plan.onRequest().isEmpty()) {
            ConsoleText.heading(
                    out, "Yang tetap karena tidak ada ketentuan peralihan, bila dipindahkan dengan case:migrate");
            Forecasts.count(out, plan.onRequest());
        }
        Forecasts.rounds(out, plan.rounds());
    }
}
