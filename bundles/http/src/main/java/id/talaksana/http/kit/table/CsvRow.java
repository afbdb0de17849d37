package id.talaksana.http.kit.table;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Rows of CSV (RFC 4180) that a spreadsheet takes for text and numbers, never for a formula. */
public final class CsvRow {
    private static final String NEEDS_QUOTES = "(?s).*[\",;\\r\\n].*";
    /** What spreadsheets take for a formula. */
    private static final String FORMULA = "(?s)[=+@\\t-].*";

    private CsvRow() {}

    /** A row with its end; null is an empty cell. */
    public static String of(Object... cells) {
        return Arrays.stream(cells).map(CsvRow::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(Object value) {
        String text = value == null ? "" : value.toString();
        String safe = text.matches(FORMULA) ? "'" + text : text;
        return safe.matches(NEEDS_QUOTES) ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
