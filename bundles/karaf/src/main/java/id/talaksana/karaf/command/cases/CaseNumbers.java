package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;

/** Reads case numbers, and says in a line where a case stands. */
public final class CaseNumbers {
    private CaseNumbers() {}

    /** @throws IllegalArgumentException when it is none */
    public static CaseId parse(String written) {
        return CaseId.parse(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + written + "\" bukan nomor berkas. Contoh: kanreg-0JQ8ZK3V5T7XN."));
    }

    static void printStanding(PrintStream out, CaseFile file) {
        String open = String.join(", ", file.open().stream().map(StepRow::step).toList());
        out.println(file.id() + "  " + ConsoleWording.WORDS.of(file.state())
                + (open.isEmpty() ? "" : ", menunggu: " + open));
    }
}
