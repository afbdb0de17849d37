package id.talaksana.core.tables;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of a table.
 *
 * @param line where it ends, counted from 1
 * @param cells what stands in it, by what its column says
 * @param fault why it cannot be taken, whatever it says; null: it can
 */
public record TableRow(int line, Map<String, String> cells, Text fault) {

    /** @param fault what is known to be wrong with it; may be null */
    static TableRow of(int line, List<String> values, Columns.Found columns, Text fault) {
        Map<String, String> cells = new HashMap<>();
        columns.places().forEach((column, at) -> {
            String value = at < values.size() && values.get(at) != null
                    ? Cell.read(values.get(at).strip())
                    : "";
            if (!value.isEmpty()) {
                cells.put(column, value);
            }
        });
        return new TableRow(line, cells, fault != null ? fault : fault(cells, values.size() > columns.width()));
    }

    /** What stands in a column, stripped; null: nothing. */
    public String get(String column) {
        return cells.get(column);
    }

    private static Text fault(Map<String, String> cells, boolean surplus) {
        if (surplus) {
            return CoreWords.text("the-row-has-more-cells-than-headings");
        }
        boolean unfit =
                cells.values().stream().anyMatch(cell -> cell.codePoints().anyMatch(TableRow::isUnfit));
        return unfit ? CoreWords.text("the-row-has-a-control-character") : null;
    }

    /** Characters that nobody sees, or that turn the writing round. */
    private static boolean isUnfit(int codePoint) {
        return Character.isISOControl(codePoint)
                || WrittenText.isUnseen(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE;
    }
}
