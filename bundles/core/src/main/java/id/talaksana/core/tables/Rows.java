package id.talaksana.core.tables;

import id.talaksana.core.words.CoreWords;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The rows of a table, CSV or XLSX, whichever its first bytes are of. */
public final class Rows {
    private static final String ZIP = "PK\3\4";

    private Rows() {}

    /**
     * Gives each row that has anything in it, in order.
     *
     * @return what its headings say
     * @throws id.talaksana.api.text.Refusal when it is no such table
     */
    public static Columns.Found each(Supplier<InputStream> content, Columns columns, Consumer<TableRow> taker) {
        try {
            return isZip(content) ? SheetRows.each(content, columns, taker) : CsvRows.each(content, columns, taker);
        } catch (IOException e) {
            throw Columns.invalid(CoreWords.text("the-table-cannot-be-read", String.valueOf(e.getMessage())));
        }
    }

    private static boolean isZip(Supplier<InputStream> content) throws IOException {
        try (InputStream start = new BufferedInputStream(content.get(), ZIP.length())) {
            for (char each : ZIP.toCharArray()) {
                if (start.read() != each) {
                    return false;
                }
            }
            return true;
        }
    }
}
