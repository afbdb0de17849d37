package id.talaksana.language.yaml;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Severity;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.yaml.YamlTree.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects all that is found in a definition, so that its author hears of everything at once. */
public final class Findings {
    /** More than anybody reads; a broken file can produce thousands. */
    private static final int MOST = 200;
    /** Most characters of a sentence, most names in it: what somebody wrote is quoted, not repeated. */
    private static final int LONGEST = 4_000;

    private static final int MOST_NAMES = 40;

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column);

    private final List<Diagnostic> all = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();
    private int errors;
    private int others;

    public void add(Severity severity, String file, Place place, String rule, Text message, Text remedy, String basis) {
        boolean error = severity == Severity.ERROR;
        if (error) {
            // Told or not, it counts.
            refused.add(file);
        }
        if ((error ? errors : others) == MOST) {
            return;
        }
        Diagnostic found =
                new Diagnostic(severity, file, place.line(), place.column(), rule, cut(message), cut(remedy), basis);
        if (!all.contains(found)) {
            all.add(found);
            errors += error ? 1 : 0;
            others += error ? 0 : 1;
        }
    }

    public void error(String file, Place place, String rule, Text message, Text remedy) {
        add(Severity.ERROR, file, place, rule, message, remedy, null);
    }

    public boolean anyError() {
        return !refused.isEmpty();
    }

    public boolean anyError(String file) {
        return refused.contains(file);
    }

    /** Whether no further error would be told. */
    public boolean enough() {
        return errors == MOST;
    }

    public List<Diagnostic> inOrder() {
        return all.stream().sorted(ORDER).toList();
    }

    private static Text cut(Text text) {
        return new Text(cut(text.indonesian()), cut(text.english()));
    }

    private static String cut(String sentence) {
        return sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }

    /** Names that would be right, as far as anybody reads them. */
    public static String names(Collection<String> names) {
        return names(names.stream());
    }

    /** The same of names that are many to collect. */
    public static String names(Stream<String> names) {
        List<String> first = names.limit(MOST_NAMES + 1).toList();
        return first.size() <= MOST_NAMES
                ? String.join(", ", first)
                : String.join(", ", first.subList(0, MOST_NAMES)) + ", …";
    }
}
