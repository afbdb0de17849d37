package id.talaksana.core.definition;

import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Diagnostic.Severity;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.core.definition.YamlTree.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects all that is found in a definition, so that its author hears of everything at once. */
final class Findings {
    /** More than anybody reads; a broken file can produce thousands. */
    private static final int MOST = 200;

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column);

    private final List<Diagnostic> all = new ArrayList<>();

    void add(Severity severity, String file, Place place, String rule, Text message, Text remedy, String basis) {
        Diagnostic found = new Diagnostic(severity, file, place.line(), place.column(), rule, message, remedy, basis);
        if (all.size() < MOST && !all.contains(found)) {
            all.add(found);
        }
    }

    void error(String file, Place place, String rule, Text message, Text remedy) {
        add(Severity.ERROR, file, place, rule, message, remedy, null);
    }

    boolean anyError() {
        return Diagnostic.anyError(all);
    }

    boolean anyError(String file) {
        return all.stream().anyMatch(d -> d.isError() && d.file().equals(file));
    }

    List<Diagnostic> inOrder() {
        return all.stream().sorted(ORDER).toList();
    }

    /** A sentence in both languages. */
    static Text text(String indonesian, String english) {
        return new Text(indonesian, english);
    }
}
