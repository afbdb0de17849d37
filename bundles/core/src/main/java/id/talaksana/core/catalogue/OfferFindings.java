package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is found about an offer only beside what was offered before. */
final class OfferFindings {
    private OfferFindings() {}

    static Inspection refused(Inspection inspection, Diagnostic error) {
        List<Diagnostic> all = new ArrayList<>(List.of(error));
        all.addAll(inspection.diagnostics());
        return new Inspection(Optional.empty(), all);
    }

    static Diagnostic taken(Map<String, byte[]> files, String version, String digest) {
        String known = digest.substring(0, 12);
        return error(
                files,
                "version",
                "version-taken",
                CoreWords.text("version-was-published-with-another-content", version, known),
                CoreWords.text("raise-version-in-agency-yaml"));
    }

    static Diagnostic wrongAgency(Map<String, byte[]> files, String agency, String inFile) {
        return error(
                files,
                "agency",
                "wrong-agency",
                CoreWords.text("this-definition", inFile, agency),
                CoreWords.text("make-the-agency-ids-agree"));
    }

    static Diagnostic superseded(String offered, String inUse) {
        return new Diagnostic(
                Severity.WARNING,
                "agency.yaml",
                1,
                1,
                "superseded-offer",
                CoreWords.text("version-is-offered-stays-in-use", offered, inUse),
                CoreWords.text("to-take-it-into-use-again"),
                null);
    }

    /** What brought the version in use is not here, and nobody took it away. */
    static Diagnostic lost(Publication inUse) {
        return new Diagnostic(
                Severity.WARNING,
                "agency.yaml",
                0,
                0,
                AgencyEntry.LOST_BUNDLE,
                CoreWords.text("what-brought-it-was-lost-without", inUse.origin(), inUse.version()),
                CoreWords.text("install-its-bundle-again-or-close", inUse.agency()),
                null);
    }

    /** A definition that is in use cannot be read: the fault is the program's, not its author's. */
    static Diagnostic unreadable(RuntimeException fault) {
        return new Diagnostic(
                Severity.ERROR,
                "agency.yaml",
                0,
                0,
                "unreadable",
                CoreWords.text("the-stored-definition-cannot-be-read", fault),
                CoreWords.text("go-back-to-the-release"),
                null);
    }

    /** An error at a key of agency.yaml, which was read before and so is sound YAML. */
    private static Diagnostic error(Map<String, byte[]> files, String key, String rule, Text message, Text remedy) {
        List<String> lines = new String(files.get("agency.yaml"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int line = 1;
        while (line < lines.size() && !lines.get(line - 1).startsWith(key + ":")) {
            line++;
        }
        return new Diagnostic(Severity.ERROR, "agency.yaml", line, 1, rule, message, remedy, null);
    }
}
