package id.talaksana.core.extender;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a bundle must be like before its definition is read at all: it names one agency, it fits this core, and nothing of
 * the others hangs on it. What others were wired to would have to be rebuilt whenever the bundle changes.
 */
final class PlugInRules {
    private static final Pattern AGENCY_ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    /** Headers by which a bundle would reach into others, or others would hang on it. */
    static final List<String> TIES =
            List.of("Export-Package", "DynamicImport-Package", "Fragment-Host", "Require-Bundle");

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final Pattern ALLOWED =
            Pattern.compile("java\\..*|id\\.talaksana\\.api(\\..*)?|org\\.osgi\\..*|org\\.slf4j");

    private final List<Diagnostic> found = new ArrayList<>();

    private PlugInRules() {}

    /** Everything that is wrong with a bundle; nothing when its definition may be read. */
    static List<Diagnostic> check(PlugIn plugIn, String offeredVersion) {
        PlugInRules rules = new PlugInRules();
        rules.names(plugIn.agencies());
        rules.fits(plugIn, offeredVersion);
        rules.ties(plugIn);
        if (plugIn.startFailed()) {
            rules.error(
                    "start-failed",
                    "Bundel ini gagal dimulai; kode aktivatornya melempar galat.",
                    "This bundle failed to start: the code of its activator threw an error.",
                    "Lihat log, perbaiki kodenya, lalu pasang lagi; atau hapus bundelnya.",
                    "See the log, mend its code and install it again; or uninstall it.");
        }
        return List.copyOf(rules.found);
    }

    static boolean isAgencyId(String id) {
        return id.length() <= LONGEST_ID && AGENCY_ID.matcher(id).matches();
    }

    /** The agency is another bundle's. */
    static Diagnostic rival(PlugIn plugIn, PlugIn holder) {
        return error(
                MANIFEST,
                "another-agencys-id",
                new Text(
                        "Instansi \"" + plugIn.agency() + "\" sudah dibawa oleh " + holder.origin() + ".",
                        "The agency \"" + plugIn.agency() + "\" is already brought by " + holder.origin() + "."),
                new Text(
                        "Pakai pengenal instansi sendiri; atau hapus dahulu " + holder.origin() + ".",
                        "Use an agency id of your own; or uninstall " + holder.origin() + " first."));
    }

    /** It is sound and waits for somebody to start it. */
    static Diagnostic notStarted(PlugIn plugIn) {
        return error(
                MANIFEST,
                "not-started",
                new Text(
                        "Bundel ini terpasang, tetapi tidak dimulai.",
                        "This bundle is installed, but it is not started."),
                new Text(
                        "Jalankan bundle:start " + plugIn.bundle() + "; atau hapus bundelnya.",
                        "Type bundle:start " + plugIn.bundle() + "; or uninstall the bundle."));
    }

    private void names(List<String> agencies) {
        String say = "Tulis Provide-Capability: talaksana.agency;talaksana.agency=\"<instansi>\".";
        String sayEnglish = "Write Provide-Capability: talaksana.agency;talaksana.agency=\"<agency>\".";
        if (agencies.isEmpty()) {
            error("no-agency", "Bundel ini tidak menyebut instansi.", "This bundle names no agency.", say, sayEnglish);
        } else if (agencies.size() > 1) {
            error(
                    "several-agencies",
                    "Bundel ini menyebut beberapa instansi: " + listed(agencies) + ".",
                    "This bundle names several agencies: " + listed(agencies) + ".",
                    "Buat satu bundel untuk setiap instansi.",
                    "Make one bundle for each agency.");
        } else if (!isAgencyId(agencies.get(0))) {
            error(
                    "agency-id",
                    "Pengenal instansi \"" + cut(agencies.get(0)) + "\" tidak diperbolehkan.",
                    "The agency id \"" + cut(agencies.get(0)) + "\" is not allowed.",
                    "Pakai huruf kecil, angka, dan tanda hubung, diawali huruf, paling panjang 60.",
                    "Use lower-case letters, digits and hyphens, a letter first, at most 60.");
        }
    }

    private void fits(PlugIn plugIn, String offeredVersion) {
        if (plugIn.wanted().isEmpty()) {
            error(
                    "no-extender",
                    "Bundel ini tidak meminta extender talaksana.agency.",
                    "This bundle does not require the extender talaksana.agency.",
                    "Tulis Require-Capability: osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\" dengan rentang"
                            + " versi.",
                    "Write Require-Capability: osgi.extender;filter:=\"(osgi.extender=talaksana.agency)\" with a range"
                            + " of versions.");
        } else if (!plugIn.offered()) {
            String wanted = plugIn.wanted().stream()
                    .map(PlugInRules::range)
                    .reduce((a, b) -> a + "; " + b)
                    .orElse("");
            error(
                    "core-version",
                    "Bundel ini meminta talaksana.agency versi " + wanted + "; inti ini menyediakan " + offeredVersion
                            + ".",
                    "This bundle requires talaksana.agency in version " + wanted + "; this core offers "
                            + offeredVersion + ".",
                    "Pasang bundel yang dibuat untuk versi " + offeredVersion + ", atau inti yang cocok.",
                    "Install a bundle made for version " + offeredVersion + ", or a core that fits.");
        }
        for (String unmet : plugIn.unmet()) {
            error(
                    "unmet-requirement",
                    "Tidak ada yang memenuhi syarat bundel ini: " + cut(unmet) + ".",
                    "Nobody satisfies this bundle's requirement: " + cut(unmet) + ".",
                    "Hapus syarat itu; bundel instansi hanya berisi data.",
                    "Remove the requirement; an agency's bundle holds data only.");
        }
    }

    private void ties(PlugIn plugIn) {
        new TreeMap<>(plugIn.headers())
                .forEach((header, value) -> error(
                        "tie-to-others",
                        "Manifes bundel ini memuat " + header + ": " + cut(value) + ".",
                        "The manifest of this bundle has " + header + ": " + cut(value) + ".",
                        "Hapus " + header + "; bundel instansi tidak boleh mengikat bundel lain.",
                        "Remove " + header + "; an agency's bundle must not tie others to itself."));
        List<String> foreign = plugIn.imports().stream()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .toList();
        if (!foreign.isEmpty()) {
            error(
                    "foreign-import",
                    "Bundel ini mengimpor paket " + listed(foreign) + ".",
                    "This bundle imports the packages " + listed(foreign) + ".",
                    "Impor hanya java.*, id.talaksana.api.*, org.osgi.*, dan org.slf4j.",
                    "Import nothing but java.*, id.talaksana.api.*, org.osgi.* and org.slf4j.");
        }
    }

    /** The versions that a filter lets in, in the way that people write them. */
    private static String range(String filter) {
        return filter.replaceAll("\\(!\\(version>=([^)]*)\\)\\)", " <$1")
                .replaceAll("\\(version>=([^)]*)\\)", " >=$1")
                .replaceAll("\\(version=([^)]*)\\)", " $1")
                .replaceAll("\\(osgi\\.extender=[^)]*\\)|[()&]", "")
                .strip();
    }

    private static String listed(Collection<String> names) {
        return cut(String.join(", ", names));
    }

    /** A manifest may say a lot. */
    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private void error(String rule, String indonesian, String english, String remedy, String remedyEnglish) {
        found.add(error(MANIFEST, rule, new Text(indonesian, english), new Text(remedy, remedyEnglish)));
    }

    /** An error about a file of the bundle as a whole. */
    static Diagnostic error(String file, String rule, Text message, Text remedy) {
        return new Diagnostic(Severity.ERROR, file, 0, 0, rule, message, remedy, null);
    }
}
