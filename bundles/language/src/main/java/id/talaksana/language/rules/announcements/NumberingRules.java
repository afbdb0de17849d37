package id.talaksana.language.rules.announcements;

import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** No two series of an agency are called alike, or write the same numbers. */
public final class NumberingRules {
    private NumberingRules() {}

    public static void check(List<NumberSeries> numbering, Located at) {
        Set<String> names = new HashSet<>();
        Set<String> patterns = new HashSet<>();
        for (int i = 0; i < numbering.size(); i++) {
            NumberSeries series = numbering.get(i);
            if (!names.add(series.series())) {
                twice(at, i, series);
            } else if (!patterns.add(series.pattern())) {
                sameNumbers(at, i, series);
            }
        }
    }

    private static void twice(Located at, int i, NumberSeries series) {
        at.error(
                "/numbering/" + i + "/series",
                "duplicate-id",
                LanguageWords.text("the-id-is-already-used-above", series.series()),
                LanguageWords.text("give-it-another-id"));
    }

    private static void sameNumbers(Located at, int i, NumberSeries series) {
        at.error(
                "/numbering/" + i + "/pattern",
                "same-numbers",
                LanguageWords.text("two-series-write-the-same-numbers", series.pattern()),
                LanguageWords.text("give-each-series-a-pattern-of-its-own"));
    }
}
