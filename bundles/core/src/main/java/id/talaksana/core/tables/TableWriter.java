package id.talaksana.core.tables;

import id.talaksana.api.rounds.applicants.SentTable;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a table row by row; closing it ends the table and leaves what it is written to open. */
public sealed interface TableWriter extends Closeable permits CsvWriter, SheetWriter {

    /** A row, the headings first. Null is an empty cell. */
    void row(List<String> cells) throws IOException;

    static TableWriter to(OutputStream out, SentTable.Form form) throws IOException {
        return form == SentTable.Form.CSV ? new CsvWriter(out) : new SheetWriter(out);
    }
}
