package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.store.PublicationStore.Publication;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
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
                new Text(
                        "Versi " + version + " sudah terbit dengan isi lain (sidik " + known + ").",
                        "Version " + version + " was published with another content (digest " + known + ")."),
                new Text("Naikkan \"version\" di agency.yaml.", "Raise \"version\" in agency.yaml."));
    }

    static Diagnostic wrongAgency(Map<String, byte[]> files, String agency, String inFile) {
        return error(
                files,
                "agency",
                "wrong-agency",
                new Text(
                        "Definisi ini milik \"" + inFile + "\", tetapi ditawarkan sebagai \"" + agency + "\".",
                        "This definition is of \"" + inFile + "\" but is offered as \"" + agency + "\"."),
                new Text("Samakan pengenal instansi.", "Make the agency ids agree."));
    }

    static Diagnostic superseded(String offered, String inUse) {
        return new Diagnostic(
                Severity.WARNING,
                "agency.yaml",
                1,
                1,
                "superseded-offer",
                new Text(
                        "Yang ditawarkan adalah versi " + offered + "; yang berlaku tetap " + inUse + ".",
                        "Version " + offered + " is offered; " + inUse + " stays in use."),
                new Text(
                        "Untuk memberlakukannya kembali: agency:rollback.",
                        "To take it into use again: agency:rollback."),
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
                new Text(
                        "Yang membawanya, " + inUse.origin() + ", hilang tanpa dihapus, misalnya saat proses dimatikan;"
                                + " versi " + inUse.version() + " tetap berlaku.",
                        "What brought it, " + inUse.origin()
                                + ", was lost without being removed, as when the process is" + " killed; version "
                                + inUse.version() + " stays in use."),
                new Text(
                        "Pasang lagi bundelnya; atau tutup instansi ini: agency:retire " + inUse.agency() + ".",
                        "Install its bundle again; or close this agency: agency:retire " + inUse.agency() + "."),
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
                new Text(
                        "Definisi yang tersimpan tidak dapat dibaca lagi: " + fault,
                        "The stored definition cannot be read any more: " + fault),
                new Text(
                        "Pakai kembali rilis yang menyimpannya, atau unggah versi baru.",
                        "Go back to the release that stored it, or upload a new version."),
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
