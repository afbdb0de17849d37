package id.talaksana.core.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table in CSV, in UTF-8 with commas. */
final class CsvWriter implements TableWriter {
    private final CSVPrinter printer;

    CsvWriter(OutputStream out) throws IOException {
        printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.DEFAULT);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells.stream().map(Cell::written));
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
