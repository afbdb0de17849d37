package id.talaksana.core.tables;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a table may have.
 *
 * @param headings by what a column says, the headings that it may have; the first is written when a table goes out
 * @param needed what a table must say
 * @param others whether it may have further columns, which nobody reads
 */
public record Columns(Map<String, List<String>> headings, Set<String> needed, boolean others) {

    /** Columns that are called by their headings, all of them known. */
    public static Columns called(List<String> columns, List<String> others) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        columns.forEach(column -> headings.put(column, List.of(column)));
        others.forEach(column -> headings.put(column, List.of(column)));
        return new Columns(headings, Set.copyOf(columns), false);
    }

    /**
     * A table's columns.
     *
     * @param places where each stands, by what it says
     * @param passedOver headings that nobody reads
     */
    public record Found(Map<String, Integer> places, int width, List<String> passedOver) {}

    /** @throws Refusal where a column that is needed is not there, one is there twice, or nobody reads one */
    Found in(List<String> row) {
        Map<String, String> says = columnsByHeading();
        Map<String, Integer> places = new HashMap<>();
        List<String> passedOver = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String column = says.get(plain(row.get(i)));
            if (column == null && others) {
                passedOver.add(WrittenText.shown(row.get(i)));
            } else if (column == null || places.put(column, i) != null) {
                throw invalid(CoreWords.text(
                        "the-table-has-a-column-that-nobody-reads", WrittenText.shown(row.get(i)), all()));
            }
        }
        requireAll(places);
        return new Found(places, row.size(), passedOver);
    }

    private Map<String, String> columnsByHeading() {
        Map<String, String> says = new HashMap<>();
        headings.forEach((column, its) -> its.forEach(heading -> says.put(plain(heading), column)));
        return says;
    }

    private void requireAll(Map<String, Integer> places) {
        List<String> missing = headings.keySet().stream()
                .filter(column -> needed.contains(column) && !places.containsKey(column))
                .map(column -> headings.get(column).get(0))
                .toList();
        if (!missing.isEmpty()) {
            throw invalid(CoreWords.text("the-table-lacks-columns", String.join(", ", missing)));
        }
    }

    /** The headings, one for each column. */
    public String all() {
        return String.join(
                ", ", headings.values().stream().map(its -> its.get(0)).toList());
    }

    private static String plain(String heading) {
        return heading.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    static Refusal invalid(Text reason) {
        return new Refusal(Refusal.Kind.INVALID, reason, List.of());
    }
}
