package id.talaksana.documents.draft;

import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.documents.Draft;
import java.util.List;

/** Drafts definitions from what other tools and documents say. */
public final class Drafting {
    private Drafting() {}

    /** A draft, or why there is none. */
    public static Draft draft(String fileName, byte[] content, String agency, String service) {
        return new Draft(
                null,
                null,
                List.of(),
                List.of(new Diagnostic(
                        Diagnostic.Severity.ERROR,
                        fileName == null ? "body" : fileName,
                        0,
                        0,
                        "unknown-source",
                        new Text("Jenis berkas ini belum dikenal.", "This kind of file is not known yet."),
                        new Text("Tulis definisinya langsung.", "Write the definition itself."),
                        null)));
    }
}
