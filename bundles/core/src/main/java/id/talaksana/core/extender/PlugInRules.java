package id.talaksana.core.extender;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.words.CoreWords;
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
                    CoreWords.text("this-bundle-failed-to-start"),
                    CoreWords.text("see-the-log-mend-its-code"));
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
                CoreWords.text("the-agency-is-already-brought-by", plugIn.agency(), holder.origin()),
                CoreWords.text("use-an-agency-id-of-your", holder.origin()));
    }

    /** It is sound and waits for somebody to start it. */
    static Diagnostic notStarted(PlugIn plugIn) {
        return error(
                MANIFEST,
                "not-started",
                CoreWords.text("this-bundle-is-installed"),
                CoreWords.text("type-bundle-start-or-uninstall", plugIn.bundle()));
    }

    private void names(List<String> agencies) {
        if (agencies.isEmpty()) {
            error(
                    "no-agency",
                    CoreWords.text("this-bundle-names-no-agency"),
                    CoreWords.text("write-provide-capability"));
        } else if (agencies.size() > 1) {
            error(
                    "several-agencies",
                    CoreWords.text("this-bundle-names-several-agencies", listed(agencies)),
                    CoreWords.text("make-one-bundle-for-each-agency"));
        } else if (!isAgencyId(agencies.get(0))) {
            error(
                    "agency-id",
                    CoreWords.text("the-agency-id-is-not-allowed", cut(agencies.get(0))),
                    CoreWords.text("use-lower-case-letters-digits"));
        }
    }

    private void fits(PlugIn plugIn, String offeredVersion) {
        if (plugIn.wanted().isEmpty()) {
            error(
                    "no-extender",
                    CoreWords.text("this-bundle-does-not-require"),
                    CoreWords.text("write-require-capability-osgi-extender"));
        } else if (!plugIn.offered()) {
            coreVersion(plugIn, offeredVersion);
        }
        for (String unmet : plugIn.unmet()) {
            error(
                    "unmet-requirement",
                    CoreWords.text("nobody-satisfies-this-bundles-requirement", cut(unmet)),
                    CoreWords.text("remove-the-requirement-an-agencys-bundle"));
        }
    }

    private void coreVersion(PlugIn plugIn, String offeredVersion) {
        String wanted = plugIn.wanted().stream()
                .map(PlugInRules::range)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        error(
                "core-version",
                CoreWords.text("this-bundle-requires-talaksana-agency", wanted, offeredVersion),
                CoreWords.text("install-a-bundle-made-for-version", offeredVersion));
    }

    private void ties(PlugIn plugIn) {
        new TreeMap<>(plugIn.headers())
                .forEach((header, value) -> error(
                        "tie-to-others",
                        CoreWords.text("the-manifest-of-this-bundle-has", header, cut(value)),
                        CoreWords.text("remove-an-agencys-bundle", header)));
        List<String> foreign = plugIn.imports().stream()
                .filter(name -> !ALLOWED.matcher(name).matches())
                .toList();
        if (!foreign.isEmpty()) {
            error(
                    "foreign-import",
                    CoreWords.text("this-bundle-imports-the-packages", listed(foreign)),
                    CoreWords.text("import-nothing-but-java-id-talaksana"));
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

    private void error(String rule, Text sentence, Text remedy) {
        found.add(error(MANIFEST, rule, sentence, remedy));
    }

    /** An error about a file of the bundle as a whole. */
    static Diagnostic error(String file, String rule, Text message, Text remedy) {
        return new Diagnostic(Severity.ERROR, file, 0, 0, rule, message, remedy, null);
    }
}
