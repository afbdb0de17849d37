package id.talaksana.karaf.command.standard;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Place;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.text.Sourced;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Two services side by side: what a person said of their steps, and where nobody did, what their words say. */
@Service
@Command(
        scope = "standard",
        name = "compare",
        description =
                "Menampilkan dua layanan berdampingan: padan, diduga padan, tidak ada, atau perkiraan dari kata-katanya.",
        detailedDescription =
                "Contoh: standard:compare batanghari pengadaan-casn balikpapan/pengadaan-asn. Penilaian dicatat di /pusat/banding.")
public class CompareStandards extends ConsoleCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "layanan", required = true, description = "Pengenal layanan.")
    @Completion(ServiceIds.class)
    String service;

    @Argument(
            index = 2,
            name = "dengan",
            required = true,
            description = "instansi/layanan yang dibandingkan, misalnya balikpapan/pengadaan-asn.")
    String other;

    @Reference
    Comparisons comparisons;

    @Override
    protected void run(PrintStream out) throws CommandException {
        ServiceId right = ServiceId.parse(other)
                .orElseThrow(() -> failure(
                        "\"" + other + "\" bukan layanan. Tulis instansi/layanan, misalnya balikpapan/pengadaan-asn."));
        Alignment alignment = comparisons.align(new ServiceId(agency, service), right);
        ConsoleTable table = new ConsoleTable("Kedua layanan tidak punya langkah.")
                .column(agency, 32)
                .column("Hubungan", 30)
                .column(right.agency(), 32);
        for (Row row : alignment.rows()) {
            table.row(line(row.left()), said(row), line(row.right()));
        }
        table.print(out);
        out.println(
                "Dinilai " + alignment.judged() + " kali; keserupaan " + Math.round(alignment.likeness() * 100) + "%.");
    }

    private static String line(Place place) {
        if (place == null) {
            return "-";
        }
        String text = Sourced.inUse(place.text(), place.step());
        return place.number() == null ? text : place.number() + ". " + text;
    }

    private static String said(Row row) {
        if (row.review() == null) {
            return ConsoleWording.WORDS.of(row.relation());
        }
        String match = ConsoleWording.WORDS.of(row.review().match());
        return row.review().outdated() ? match + ", tinjau lagi" : match;
    }
}
