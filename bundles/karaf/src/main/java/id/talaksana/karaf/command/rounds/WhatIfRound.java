package id.talaksana.karaf.command.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.api.rounds.results.WhatIf;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Whose outcome would have been another one under another version. */
@Service
@Command(
        scope = "round",
        name = "what-if",
        description =
                "Menghitung ulang peringkat dan kelayakan sebuah langkah menurut versi lain, dan menyebut siapa yang berbeda.",
        detailedDescription = "Tidak ada yang diubah. Formasi dan nilai yang berlaku yang dipakai.")
public class WhatIfRound extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "langkah", required = true, description = "Langkah yang memeringkat.")
    String step;

    @Argument(index = 2, name = "versi", required = true, description = "Versi yang dibandingkan.")
    String version;

    @Reference
    Catalogue catalogue;

    @Reference
    WhatIf whatIf;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId round = CaseNumbers.parse(number);
        AgencyDefinition candidate = catalogue
                .version(round.agency(), version)
                .orElseThrow(() -> failure("Instansi " + round.agency() + " tidak punya versi " + version + "."));
        Supposed supposed = whatIf.byVersion(VIEWER, round, step, candidate);
        ConsoleText.field(out, "Dibandingkan", String.valueOf(supposed.compared()));
        ConsoleText.field(out, "Berbeda", String.valueOf(supposed.differing()));
        ConsoleTable table = table();
        supposed.differences()
                .forEach(each -> table.row(each.registration(), each.before(), each.after(), reason(each.would())));
        table.print(out);
        supposed.held().forEach(text -> out.println(text.indonesian()));
        verdicts(out, supposed);
    }

    private static void verdicts(PrintStream out, Supposed supposed) {
        if (supposed.judged() == 0) {
            return;
        }
        ConsoleText.field(out, "Dinilai kelayakannya", String.valueOf(supposed.judged()));
        ConsoleText.field(out, "Dinilai lain", String.valueOf(supposed.judgedOtherwise()));
        ConsoleTable table = new ConsoleTable("Tidak ada yang dinilai lain.")
                .column("Nomor peserta", 16)
                .column("Sekarang", 14)
                .column("Menurut versi itu", 17)
                .column("Aturan", 40);
        supposed.verdicts()
                .forEach(each -> table.row(
                        each.registration(),
                        ConsoleWording.WORDS.of(each.before()),
                        ConsoleWording.WORDS.of(each.after()),
                        each.because() == null ? "-" : each.because().bound().indonesian()));
        table.print(out);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada yang berbeda.")
                .column("Nomor peserta", 16)
                .column("Sekarang", 14)
                .column("Menurut versi itu", 17)
                .column("Sebabnya", 40);
    }

    private static String reason(Calculation.Line line) {
        return line == null ? "-" : line.words().indonesian();
    }
}
