package id.talaksana.api.rounds.applicants;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A table as it was sent: CSV, or XLSX, which its first bytes tell.
 *
 * @param content it from its beginning, as often as it is asked for
 * @param count how many rows its source says that there are; null: it says nothing
 * @param sha256 its checksum as its source says, in hexadecimal digits; null: it says nothing
 */
public record SentTable(Supplier<InputStream> content, Integer count, String sha256) {
    /** The longest table, in bytes. */
    public static final int MOST_BYTES = 1 << 30;
    /** The most rows of an XLSX file; CSV may have more. */
    public static final int MOST_SHEET_ROWS = 100_000;

    /** The form that a table has when it goes out. */
    public enum Form {
        CSV,
        XLSX
    }
}
