package id.talaksana.karaf.command;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.words.KarafWords;
import java.io.PrintStream;
import java.util.List;

/** What several commands ask and print of agencies. */
public final class AgencyEntries {
    private AgencyEntries() {}

    /** The agency, or a refusal that names the known ones. */
    public static AgencyEntry find(Catalogue catalogue, String id) {
        return catalogue
                .agency(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        KarafWords.text("there-is-no-agency", id),
                        catalogue.agencies().stream().map(AgencyEntry::id).toList()));
    }

    /** Number of errors and warnings, in words. */
    public static String count(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.size() - errors;
        if (diagnostics.isEmpty()) {
            return "-";
        }
        return errors == 0 ? warnings + " peringatan" : errors + " kesalahan, " + warnings + " peringatan";
    }

    /** All findings, each with its place. */
    public static void print(PrintStream out, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            out.println(diagnostic.file() + ":" + diagnostic.line() + ":" + diagnostic.column() + "  "
                    + (diagnostic.isError() ? "GALAT" : "peringatan") + "  " + diagnostic.rule());
            ConsoleText.indented(out, "    ", diagnostic.message().in(ConsoleCommand.INDONESIAN));
            ConsoleText.indented(out, "    → ", diagnostic.remedy().in(ConsoleCommand.INDONESIAN));
            if (diagnostic.basis() != null) {
                ConsoleText.indented(out, "    § ", diagnostic.basis());
            }
        }
    }
}
